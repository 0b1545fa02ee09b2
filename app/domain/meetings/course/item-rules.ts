import type { Instant } from '../../time/instant.ts'
import { refuse, allowed, type Verdict } from '../../verdict.ts'
import type { ItemOutcome, ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { itemVotingOnElection } from '../../meeting-record/votes/election.ts'
import { takingUpVerdict } from '../../meeting-record/noticed-items.ts'
import { consentDone, heardTogether, onCalendar } from '../../meeting-record/consent.ts'
import { isOpen } from '../../meeting-record/room-rules.ts'
import { endOfCommentVerdict, periodKeptVerdict } from './end-of-comment.ts'

function ancestorsOf(record: MeetingRecord, item: ItemRecord): string[] {
  const parent = record.items.find((one) => one.id === item.parentId)
  return parent ? [parent.id, ...ancestorsOf(record, parent)] : []
}

/** One item at a time, noticed where the meeting is special; an item that stands over others stays open with them. */
export function openItemVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  if (isOpen(item)) return refuse('already-open', `Item ${item.number} is open already.`)
  const noticed = takingUpVerdict(record.meeting.kind, item.notPosted)
  if (!noticed.ok) return noticed
  const [other] = inTheWay(record, item)
  return other ? refuse('item-open', `Item ${other.number} is open. Close it first.`) : allowed
}

export function inTheWay(record: MeetingRecord, item: ItemRecord): ItemRecord[] {
  const over = ancestorsOf(record, item)
  return record.items
    .filter((one) => isOpen(one) && one.id !== item.id && !over.includes(one.id))
    .toReversed()
}

export type ItemClosing = {
  /** The instant by which it is judged; null: nobody recorded it. */
  at: Instant | null
  /** The meeting sits. */
  live: boolean
  /** The source does not say whether everyone who signed up was called. */
  silent?: boolean
}

/**
 * An item is closed with what became of it. One that was never opened can be continued, not reached or withdrawn, but
 * not heard, unless that is entered once the meeting is over; and none is heard while somebody who signed up for it is
 * still to be called. What is withdrawn ends an announced period all the same; what is continued goes on with its comment
 * at another meeting (INF). Of general comment, what does not fit is heard at the end of the meeting (a city's habit).
 */
export function closeItemVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  outcome: ItemOutcome,
  { at, live, silent = false }: ItemClosing,
): Verdict {
  if (item.outcome !== null) {
    return refuse('already-closed', `Item ${item.number} is closed already. Correct it if that is wrong.`)
  }
  if (!item.opened && outcome === 'heard' && live) {
    return refuse('not-open', `Item ${item.number} was not opened.`)
  }
  if (!item.opened && outcome === 'heard') {
    const noticed = takingUpVerdict(record.meeting.kind, item.notPosted)
    if (!noticed.ok) return noticed
  }
  if (item.opened && outcome === 'not-reached') {
    return refuse('was-reached', `Item ${item.number} was opened, so it was reached.`)
  }
  if (item.motions.some((motion) => votePending(motion)) || itemVotingOnElection([item])) {
    return refuse('vote-open', 'A vote on this item is open. Close it first.')
  }
  const comment = closingVerdict(record, heardTogether(record, item), outcome, { at, silent })
  if (!comment.ok) return comment
  const under = record.items.find((one) => one.parentId === item.id && isOpen(one))
  return under ? refuse('item-open', `Item ${under.number} is open. Close it first.`) : allowed
}

/** Comment as this outcome ends it. */
export function closingVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  outcome: ItemOutcome,
  { at, silent }: Pick<ItemClosing, 'at' | 'silent'>,
): Verdict {
  if (outcome === 'continued' || outcome === 'not-reached') return allowed
  return outcome === 'withdrawn' || item.kind === 'general-comment'
    ? periodKeptVerdict(record, item, { at, uncalled: outcome === 'heard' })
    : endOfCommentVerdict(record, item, { at, silent: silent ?? false, uncalled: true })
}

/** With a consent calendar its items close: as heard those that its vote approved, as anything else those still on it. */
export function closedTogether(record: MeetingRecord, item: ItemRecord, outcome: ItemOutcome): ItemRecord[] {
  return onCalendar(record, item).filter(
    (one) => one.outcome === null && (outcome !== 'heard' || consentDone(record, one) === 'approved'),
  )
}

function votePending(motion: ItemRecord['motions'][number]): boolean {
  return (motion.voteMethod !== null && !motion.voteClosed) || motion.amendments.some(votePending)
}
