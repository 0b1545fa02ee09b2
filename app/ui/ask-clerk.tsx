import { Form } from '@remix-run/react'
import {
  submissionStateNames,
  type SubmissionState,
} from '#app/domain/questions/submissions/submission-state.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Button } from './button.tsx'
import { valueOf } from './desk-form.tsx'
import { TextArea, TextField } from './field.tsx'
import type { FormReply } from './form-reply.ts'
import { State, type StateMark } from './status.tsx'
import { askClerk as says } from '#app/words/commissioner.ts'

type AskFormProps = {
  formKey: string
  reply?: FormReply | undefined
  addressee: string
  text?: string
  /** Of a question that was sent before: when the page was made. */
  seenAt?: string
  action?: string
  button?: string
}

/** Asks between meetings: the words go to the clerk, and to nobody else until they are public for all. */
export function AskForm(props: AskFormProps) {
  const { formKey, reply, addressee, text = '', seenAt, action, button = says.sendToTheClerk } = props
  return (
    <Form method="post" action={action} noValidate className="narrow">
      <input type="hidden" name="key" value={formKey} />
      {seenAt ? <input type="hidden" name="seenAt" value={seenAt} /> : null}
      <TextArea
        name="text"
        label={says.yourQuestion}
        record
        rows={3}
        defaultValue={valueOf(reply, 'text', text)}
        error={reply?.errors.text}
      />
      <TextField
        name="addressee"
        label={says.whoShouldAnswer}
        hint={says.theDepartmentOrCity}
        defaultValue={valueOf(reply, 'addressee', addressee)}
        error={reply?.errors.addressee}
      />
      <p className="small quiet apart--less">{says.onlyTheClerkReads}</p>
      <p className="apart">
        <Button kind="outline">{button}</Button>
      </p>
    </Form>
  )
}

export type SubmissionAtWork = {
  id: string
  person: string
  addressee: string
  text: string
  sentAt: string
  returnedWhy: string | null
  declinedWhy: string | null
  number: string | null
  state: SubmissionState
}

const marks: Record<SubmissionState, StateMark | undefined> = {
  waiting: undefined,
  returned: 'half',
  declined: 'end',
  withdrawn: 'end',
  opened: 'done',
}

/** What a member sent to the clerk, each with what became of it. */
export function SentToClerk({ submissions, zone }: { submissions: SubmissionAtWork[]; zone: string }) {
  if (submissions.length === 0) return null
  return (
    <>
      <h3 className="apart--more" id="sent">
        {says.sentToTheClerk}
      </h3>
      <ul className="files files--plain">
        {submissions.map((submission) => (
          <li key={submission.id}>
            <p className="record">{submission.text}</p>
            <p className="small">
              <State mark={marks[submission.state]}>{submissionStateNames[submission.state]}</State>
            </p>
            <SubmissionWords submission={submission} zone={zone} />
          </li>
        ))}
      </ul>
    </>
  )
}

function SubmissionWords({ submission, zone }: { submission: SubmissionAtWork; zone: string }) {
  const { id, state, number, sentAt, addressee, returnedWhy, declinedWhy } = submission
  const page = `/commissioner/ask/${id}`
  return (
    <>
      <p className="small quiet">{says.toSent(addressee, formatDateTime(sentAt, zone))}</p>
      {state === 'returned' ? (
        <p>
          {says.theClerkAsks} <span className="record">{returnedWhy}</span>{' '}
          <a href={page}>{says.answerTheClerk}</a>
        </p>
      ) : null}
      {state === 'declined' ? (
        <p>
          {says.why} <span className="record">{declinedWhy}</span>
        </p>
      ) : null}
      {state === 'waiting' ? (
        <p className="small">
          <a href={page}>{says.changeOrWithdrawIt}</a>
        </p>
      ) : null}
      {state === 'opened' && number ? (
        <p className="small">
          <a href={`/commissioner/questions/${number}`}>{says.question(number)}</a>
        </p>
      ) : null}
    </>
  )
}
