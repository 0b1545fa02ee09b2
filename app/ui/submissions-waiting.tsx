import { Form } from '@remix-run/react'
import { formatDateTime } from '#app/domain/time/instant.ts'
import type { SubmissionAtWork } from './ask-clerk.tsx'
import { Button, Row } from './button.tsx'
import { submissionsWaiting as words } from '#app/words/commissioner.ts'

type Props = {
  submissions: SubmissionAtWork[]
  /** By the id of each, for a form that is sent once. */
  formKeys: Record<string, string>
  seenAt: string
  zone: string
}

/** For the clerk: questions that members sent, each published with one press, or sent back, or declined. */
export function SubmissionsWaiting({ submissions, formKeys, seenAt, zone }: Props) {
  return (
    <ul className="files files--plain">
      {submissions.map(({ id, text, person, addressee, sentAt, state, returnedWhy }) => {
        const page = `/clerk/questions/sent/${id}`
        return (
          <li key={id}>
            <p className="record" id={`sent-${id}`}>
              {text}
            </p>
            <p className="small quiet">{words.toSent(person, addressee, formatDateTime(sentAt, zone))}</p>
            {state === 'returned' ? (
              <p className="small">
                {words.youAsked} <span className="record">{returnedWhy}</span>{' '}
                {words.hasNotRepliedYet(person)}
              </p>
            ) : null}
            <Form method="post" action={`${page}/open`} className="apart--less">
              <input type="hidden" name="key" value={formKeys[id] ?? ''} />
              <input type="hidden" name="seenAt" value={seenAt} />
              <Row>
                <Button kind="outline">
                  {words.publishTheQuestion}
                  <span className="off"> {words.from(person)}</span>
                </Button>
                {state === 'returned' ? null : (
                  <a href={`${page}/return`} aria-describedby={`sent-${id}`}>
                    {words.askFirst(person)}
                  </a>
                )}
                <a href={`${page}/decline`} aria-describedby={`sent-${id}`}>
                  {words.declineIt}
                </a>
              </Row>
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
