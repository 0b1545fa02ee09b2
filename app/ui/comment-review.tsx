import { Form } from '@remix-run/react'
import {
  channelWords,
  reviewFilterNames,
  reviewFilters,
  type ReviewList,
  type ReviewedComment,
} from '#app/domain/comments/review/review-view.ts'
import { asideReasons, asideWords, suspicionWords } from '#app/domain/comments/review/suspicion.ts'
import { noNameGiven, stanceWords } from '#app/domain/comments/written/written-words.ts'
import { counted } from '#app/domain/time/duration.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Button, Row } from './button.tsx'
import { CheckboxGroup } from './choice-field.tsx'
import { Empty } from './empty.tsx'
import { Select } from './field.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { Pages } from './pages.tsx'
import { State } from './status.tsx'
import { Table } from './table.tsx'

export const commentsPath = (slug: string) => `/clerk/meetings/${slug}/comments`

/** What waits for the clerk's decision, by reason; all with one reason are released with one press. */
export function WaitingPart({ desk, keys }: { desk: ReviewList; keys: Record<string, string> }) {
  const path = commentsPath(desk.slug)
  return (
    <Part id="waiting" heading="Waiting for you">
      {desk.waiting.length === 0 ? (
        <Empty what="Nothing is waiting. Comments that need a decision appear here with the reason and keep their place in line." />
      ) : (
        <FileList
          rows={desk.waiting.map(({ reason, count }) => (
            <Form key={reason} method="post" action={`${path}/release`}>
              <input type="hidden" name="held" value={reason} />
              <input type="hidden" name="key" value={keys[reason]} />
              <Row ends>
                <span>
                  {counted(count, 'comment or sign-up', 'comments and sign-ups')}.{' '}
                  <span className="quiet">{suspicionWords[reason]}</span>
                </span>
                <Button kind="outline">{count === 1 ? 'Approve it' : `Approve all ${count}`}</Button>
              </Row>
            </Form>
          ))}
        />
      )}
      {desk.waiting.length > 0 && desk.show !== 'waiting' ? (
        <p>
          <a href={`${path}?show=waiting`}>Look at each</a>
        </p>
      ) : null}
    </Part>
  )
}

/** What waits, to be chosen one by one. */
function ChooseWaiting({ desk, formKey }: { desk: ReviewList; formKey: string }) {
  const path = commentsPath(desk.slug)
  return (
    <Form method="post" action={`${path}/set-aside`}>
      <input type="hidden" name="key" value={formKey} />
      <CheckboxGroup
        name="numbers"
        legend="Choose"
        choices={desk.comments.map((comment) => ({
          value: String(comment.number),
          number: String(comment.number),
          label: (
            <>
              <bdi>{comment.name ?? noNameGiven}</bdi>, {whatAndOn(comment)}
              {comment.text ? (
                <>
                  <br />
                  <span className="record">{shortened(comment.text)}</span>
                </>
              ) : null}
              <br />
              <a href={`${path}/${comment.number}`}>Read number {comment.number}</a>
            </>
          ),
        }))}
      />
      <Select
        name="reason"
        label="Reason for setting aside"
        options={asideReasons.map((value) => ({ value, label: asideWords[value] }))}
      />
      <Row>
        <Button formAction={`${path}/release`}>Approve selected</Button>
        <Button kind="outline">Set aside selected</Button>
      </Row>
    </Form>
  )
}

/** One of the clerk's lists of a meeting. */
export function CommentsPart({ desk, formKey }: { desk: ReviewList; formKey: string }) {
  const path = commentsPath(desk.slug)
  return (
    <Part id="list" heading={reviewFilterNames[desk.show]}>
      <ul className="years" aria-label="Lists">
        {reviewFilters.map((show) => (
          <li key={show}>
            <a href={`${path}?show=${show}`} aria-current={show === desk.show ? 'page' : undefined}>
              {reviewFilterNames[show]}
            </a>
          </li>
        ))}
      </ul>
      {desk.comments.length === 0 ? (
        <Empty what="None." />
      ) : desk.show === 'waiting' ? (
        <ChooseWaiting desk={desk} formKey={formKey} />
      ) : (
        <FileList
          rows={desk.comments.map((comment) => (
            <div key={comment.number}>
              <a href={`${path}/${comment.number}`}>
                Number {comment.number}: <bdi>{comment.name ?? noNameGiven}</bdi>
              </a>
              <br />
              <span className="small quiet">
                {whatAndOn(comment)}, {formatDateTime(comment.receivedAt, desk.zone)},{' '}
                {channelWords[comment.channel]}
              </span>
              <CommentStates comment={comment} />
            </div>
          ))}
        />
      )}
      <Pages
        page={desk.page}
        pages={desk.pages}
        hrefOf={(page) => `${path}?show=${desk.show}&page=${page}`}
      />
    </Part>
  )
}

/** Where one stands, in the words that need a look. */
export function CommentStates({ comment }: { comment: ReviewedComment }) {
  const states = [
    comment.waiting ? (
      <State key="waits" mark="half" tone="warn">
        Waiting for you
      </State>
    ) : null,
    comment.late ? (
      <State key="late" tone="warn">
        Late
      </State>
    ) : null,
    comment.withdrawnAt ? (
      <State key="gone" mark="end">
        Withdrawn by the author
      </State>
    ) : null,
    comment.setAsideAt ? (
      <State key="aside" mark="end">
        Set aside
      </State>
    ) : null,
    comment.complaintWish === 'send' && comment.referredAt === null ? (
      <State key="wish" tone="warn">
        Author asks us to send it to the complaint process
      </State>
    ) : null,
    comment.complaint ? (
      <State key="complaint" tone="warn">
        May be a complaint
      </State>
    ) : null,
    comment.referredAt ? (
      <State key="referred" mark="done">
        {comment.complaintWish === 'send' ? 'Sent to the complaint process' : 'Told where complaints go'}
      </State>
    ) : null,
    comment.copy ? (
      <State key="copy" mark="done">
        Web copy
      </State>
    ) : null,
  ].filter((state) => state !== null)
  return states.length > 0 ? <p className="status">{states}</p> : null
}

/** Counts of every item, what waits among them. */
export function ItemCounts({ items }: Pick<ReviewList, 'items'>) {
  return (
    <Table
      columns={[
        { label: 'Item' },
        { label: 'Written', numeric: true },
        { label: 'Late', numeric: true },
        { label: 'To speak', numeric: true },
        { label: 'Wait', numeric: true },
      ]}
      rows={items.map(({ number, title, written, speakers }) => [
        <span key={number} title={title}>
          {number}
        </span>,
        written.received,
        written.late,
        speakers.signedUp,
        written.waiting + speakers.waiting,
      ])}
    />
  )
}

export function whatAndOn({ kind, items, stance }: ReviewedComment): string {
  const on = items.map((number) => number ?? 'an item no longer on the agenda').join(', ')
  const what = kind === 'write' ? 'wrote on' : 'signed up to speak on'
  const position = stance ? `, ${stanceWords[stance].toLowerCase()}` : ''
  return `${what} ${items.length === 1 ? 'item' : 'items'} ${on}${position}`
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`
}
