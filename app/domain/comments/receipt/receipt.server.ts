import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import type { Instant } from '../../time/instant.ts'
import { getMeetingForComment, type MeetingForComment } from '../comment-meeting.server.ts'
import { meetingTakesComment } from '../comment-window.ts'
import { progressOf, type ProgressStep } from './progress.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { listOutcomes } from '../outcome/outcomes.server.ts'
import { type Given } from '../comment-fields.ts'
import { shownToAuthor } from '../given.ts'
import { statusOfGroup, type CommentStatus } from '../comment-status.ts'
import { changeVerdict, turnIsOpen, withdrawVerdict } from './own-rules.ts'
import { groupTime } from '../queue/group-time.ts'
import { getQueues, queueOf } from '../queue/queue.server.ts'
import { receiptHashOf } from '../sign-up/receipt-hash.server.ts'
import { timeForItem } from '../queue/speaking-time.ts'
import { listTimesOfMeeting } from '../queue/time-for-item.server.ts'
import { turnState, type TurnState } from '../queue/turn-state.ts'

export type ReceiptLine = {
  itemId: string
  number: string
  title: string
  state: TurnState | null
  /** Counted from the next to be called; null for who is not waiting. */
  place: number | null
  of: number
  beingHeard: boolean
  open: boolean
  seconds: number | null
}

/** One of a group that signed up on one form. */
export type Person = {
  number: number
  displayName: string | null
  withdrawn: boolean
  outcomes: Outcome[]
  lines: ReceiptLine[]
}

/** What the author of a sign-up or a comment sees of it, by its code. The address itself is not among it. */
export type Receipt = Omit<Given, 'email'> & {
  id: string
  kind: 'speak' | 'write'
  number: number
  mode: 'in-person' | 'remote' | null
  status: CommentStatus
  late: boolean
  files: string[]
  /** What others did with it. */
  outcomes: Outcome[]
  /** Its text as the public has it, where the web copy leaves something out. */
  publicText: string | null
  lines: ReceiptLine[]
  /** Everyone of a group, its author first; empty for one alone. */
  people: Person[]
  /** How many of them are still to speak on the first item, and how long that may take. */
  together: { people: number; seconds: number } | null
  progress: ProgressStep[]
  askedLate: boolean
  hasEmail: boolean
  mayChange: boolean
  mayWithdraw: boolean
  meeting: MeetingForComment
}

/** @throws NotFound where no receipt has this code */
export async function getReceipt(db: Store, code: string, now: Instant): Promise<Receipt> {
  const comment = await findComment(db, code)
  const meeting = await getMeetingForComment(db, { id: comment.meetingId })
  const kept = await db
    .selectFrom('commentPrivate')
    .selectAll()
    .where('commentId', '=', comment.id)
    .executeTakeFirst()
  const group = await groupOf(db, comment)
  const turns = await db
    .selectFrom('turn')
    .selectAll()
    .where(
      'commentId',
      'in',
      group.map(({ id }) => id),
    )
    .execute()
  const written = await db.selectFrom('writtenOn').selectAll().where('commentId', '=', comment.id).execute()
  const files = await db
    .selectFrom('commentFile')
    .select('fileName')
    .where('commentId', '=', comment.id)
    .orderBy('position')
    .execute()
  const status = statusOfGroup(group)
  const times = await listTimesOfMeeting(db, meeting.id)
  const everyLine = await linesOfTurns(db, meeting, turns, times)
  const inOrder = (each: ReceiptLine[]) =>
    each.toSorted((one, other) => orderIn(meeting, one.itemId) - orderIn(meeting, other.itemId))
  const linesOf = (id: string) => everyLine.filter((_, index) => turns[index]!.commentId === id)
  const own = turns.filter(({ commentId }) => commentId === comment.id)
  const lines =
    comment.kind === 'speak'
      ? linesOf(comment.id)
      : written.map(({ itemId }) => ({ ...itemOf(meeting, itemId), ...writtenLine }))
  const found = await listOutcomes(db, meeting, group, now)
  const { outcomes, publicText } = found.get(comment.id)!
  const takes = meetingTakesComment(meeting, now)
  return {
    id: comment.id,
    kind: comment.kind,
    number: comment.number,
    mode: comment.mode,
    status,
    late: comment.late === 1,
    outcomes,
    publicText,
    ...shownToAuthor({ ...comment, ...kept, stance: (own[0] ?? written[0])?.stance ?? null }),
    files: files.map(({ fileName }) => fileName),
    lines: inOrder(lines),
    people:
      group.length === 1
        ? []
        : group.map(({ id, number, displayName, withdrawnAt }) => ({
            number,
            displayName,
            withdrawn: withdrawnAt !== null,
            outcomes: found.get(id)!.outcomes,
            lines: inOrder(linesOf(id)),
          })),
    together: group.length === 1 ? null : togetherOf(meeting, turns, times, comment.id),
    progress: progressOf({
      ...comment,
      outcomes,
      withdrawnAt: status === 'withdrawn' ? comment.withdrawnAt : null,
      lines: lines.map(({ itemId, state }) => {
        const turn = own.find((each) => each.itemId === itemId)
        return { itemId, state: state ?? 'waiting', at: turn ? lastOf(turn) : null }
      }),
    }),
    askedLate: kept?.askedLate === 1,
    hasEmail: kept?.email != null,
    mayChange: changeVerdict(status, takes).ok,
    mayWithdraw: withdrawVerdict(comment.kind, status, turns).ok,
    meeting,
  }
}

/** @throws NotFound where no receipt has this code */
export async function findComment(db: Store, code: string): Promise<Row<'comment'>> {
  const comment = await db
    .selectFrom('comment')
    .selectAll()
    .where('receiptHash', '=', receiptHashOf(code))
    .executeTakeFirst()
  if (!comment) throw new NotFound('No receipt has this code.')
  return comment
}

/** A sign-up with those who came with it, in their order. */
export async function groupOf(db: Store, lead: Row<'comment'>): Promise<Row<'comment'>[]> {
  if (lead.kind === 'write') return [lead]
  const others = await db
    .selectFrom('comment')
    .selectAll()
    .where('leadId', '=', lead.id)
    .orderBy('number')
    .execute()
  return [lead, ...others]
}

type Times = Awaited<ReturnType<typeof listTimesOfMeeting>>

function togetherOf(
  meeting: MeetingForComment,
  turns: readonly Row<'turn'>[],
  times: Times,
  leadId: string,
): Receipt['together'] {
  for (const { id } of meeting.items) {
    const onItem = turns.filter(({ itemId }) => itemId === id).map((turn) => ({ ...turn, leadId }))
    const time = groupTime(onItem, timeForItem(meeting.settings, times.get(id) ?? []))
    if (time.people > 0) return time
  }
  return null
}

const writtenLine = { state: null, place: null, of: 0, beingHeard: false, open: false, seconds: null }

async function linesOfTurns(
  db: Store,
  meeting: MeetingForComment,
  turns: readonly Row<'turn'>[],
  times: Times,
): Promise<ReceiptLine[]> {
  const queues = await getQueues(db, meeting.id, meeting.settings)
  return turns.map((turn) => {
    const { next } = queueOf(queues, turn.itemId)
    const index = next.findIndex(({ id }) => id === turn.id)
    const item = meeting.items.find(({ id }) => id === turn.itemId)
    const time = timeForItem(meeting.settings, times.get(turn.itemId) ?? [])
    const doubled = turn.doubled === 1 && !time.simultaneous
    const over = meeting.adjourned || meeting.cancelled
    return {
      ...itemOf(meeting, turn.itemId),
      state: turnState(turn),
      place: index === -1 || over ? null : index + 1,
      of: next.length,
      beingHeard: (item?.commentCalled ?? false) && !item?.commentClosed,
      open: turnIsOpen(turn) && !over,
      seconds: turn.seconds ?? time.seconds * (doubled ? 2 : 1),
    }
  })
}

function itemOf(meeting: MeetingForComment, itemId: string) {
  const item = meeting.items.find(({ id }) => id === itemId)
  return { itemId, number: item?.number ?? '', title: item?.title ?? '' }
}

function orderIn(meeting: MeetingForComment, itemId: string): number {
  return meeting.items.findIndex(({ id }) => id === itemId)
}

function lastOf(turn: Row<'turn'>): Instant | null {
  return (
    turn.endedAt ??
    turn.startedAt ??
    turn.withdrawnAt ??
    turn.missedAgainAt ??
    turn.calledAgainAt ??
    turn.missedAt ??
    turn.calledAt
  )
}
