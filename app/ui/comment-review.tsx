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
import { commentReview as says } from '#app/words/comments-2.ts'

export const commentsPath = (slug: string) => `/clerk/meetings/${slug}/comments`

/** What waits for the clerk's decision, by reason; all with one reason are released with one press. */
export function WaitingPart({ desk, keys }: { desk: ReviewList; keys: Record<string, string> }) {
  const path = commentsPath(desk.slug)
  return (
    <Part id="waiting" heading={says.waitingForYou}>
      {desk.waiting.length === 0 ? (
        <Empty what={says.nothingIsWaitingComments} />
      ) : (
        <FileList
          rows={desk.waiting.map(({ reason, count }) => (
            <Form key={reason} method="post" action={`${path}/release`}>
              <input type="hidden" name="held" value={reason} />
              <input type="hidden" name="key" value={keys[reason]} />
              <Row ends>
                <span>
                  {counted(count, says.commentOrSignUp, says.commentsAndSignUps)}.{' '}
                  <span className="quiet">{suspicionWords[reason]}</span>
                </span>
                <Button kind="outline">{count === 1 ? says.approveIt : says.approveAll(count)}</Button>
              </Row>
            </Form>
          ))}
        />
      )}
      {desk.waiting.length > 0 && desk.show !== 'waiting' ? (
        <p>
          <a href={`${path}?show=waiting`}>{says.lookAtEach}</a>
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
        legend={says.choose}
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
              <a href={`${path}/${comment.number}`}>{says.readNumber(comment.number)}</a>
            </>
          ),
        }))}
      />
      <Select
        name="reason"
        label={says.reasonForSettingAside}
        options={asideReasons.map((value) => ({ value, label: asideWords[value] }))}
      />
      <Row>
        <Button formAction={`${path}/release`}>{says.approveSelected}</Button>
        <Button kind="outline">{says.setAsideSelected}</Button>
      </Row>
    </Form>
  )
}

/** One of the clerk's lists of a meeting. */
export function CommentsPart({ desk, formKey }: { desk: ReviewList; formKey: string }) {
  const path = commentsPath(desk.slug)
  return (
    <Part id="list" heading={reviewFilterNames[desk.show]}>
      <ul className="years" aria-label={says.lists}>
        {reviewFilters.map((show) => (
          <li key={show}>
            <a href={`${path}?show=${show}`} aria-current={show === desk.show ? 'page' : undefined}>
              {reviewFilterNames[show]}
            </a>
          </li>
        ))}
      </ul>
      {desk.comments.length === 0 ? (
        <Empty what={says.none} />
      ) : desk.show === 'waiting' ? (
        <ChooseWaiting desk={desk} formKey={formKey} />
      ) : (
        <FileList
          rows={desk.comments.map((comment) => (
            <div key={comment.number}>
              <a href={`${path}/${comment.number}`}>
                {says.number(comment.number)} <bdi>{comment.name ?? noNameGiven}</bdi>
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
        {says.waitingForYou}
      </State>
    ) : null,
    comment.late ? (
      <State key="late" tone="warn">
        {says.late}
      </State>
    ) : null,
    comment.withdrawnAt ? (
      <State key="gone" mark="end">
        {says.withdrawnByTheAuthor}
      </State>
    ) : null,
    comment.setAsideAt ? (
      <State key="aside" mark="end">
        {says.setAside}
      </State>
    ) : null,
    comment.complaintWish === 'send' && comment.referredAt === null ? (
      <State key="wish" tone="warn">
        {says.authorAsksUsTo}
      </State>
    ) : null,
    comment.complaint ? (
      <State key="complaint" tone="warn">
        {says.mayBeAComplaint}
      </State>
    ) : null,
    comment.referredAt ? (
      <State key="referred" mark="done">
        {comment.complaintWish === 'send' ? says.sentToTheComplaint : says.informedWhereComplaintsGo}
      </State>
    ) : null,
    comment.copy ? (
      <State key="copy" mark="done">
        {says.webCopy}
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
        { label: says.item },
        { label: says.written, numeric: true },
        { label: says.late, numeric: true },
        { label: says.toSpeak, numeric: true },
        { label: says.wait, numeric: true },
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
  const on = items.map((number) => number ?? says.anItemNoLonger).join(', ')
  const what = kind === 'write' ? says.wroteOn : says.signedUpToSpeak
  const position = stance ? `, ${stanceWords[stance].toLowerCase()}` : ''
  return `${what} ${items.length === 1 ? 'item' : 'items'} ${on}${position}`
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`
}
