import { itemVotingOnElection } from '../../meeting-record/votes/election.ts'
import { motionsOfMeeting } from '../../meeting-record/votes/motion-tally.ts'
import { reportedVerdict } from '../../meeting-record/closed-session.ts'
import { consentDone } from '../../meeting-record/consent.ts'
import { isBefore, type Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { AdjournInput } from '../../meeting-record/record-forms.ts'
import type { ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { commentKeptVerdict } from './end-of-comment.ts'
import {
  inOrderVerdict,
  isLive,
  isOpen,
  judgedAt,
  momentVerdict,
  quorumOn,
  timeOfMeetingVerdict,
  type Moment,
} from '../../meeting-record/room-rules.ts'

/** Items that close with the meeting: the adjournment itself, and headings over others. */
function closesWithMeeting(record: MeetingRecord, item: ItemRecord): boolean {
  return item.kind === 'adjournment' || record.items.some((one) => one.parentId === item.id)
}

/**
 * E13. "The legislative body … may adjourn any regular, adjourned regular, special, or adjourned special meeting to a
 * time and place specified in the order of adjournment. Less than a quorum may so adjourn from time to time. If all
 * members are absent …, the clerk or secretary … may declare the meeting adjourned to a stated time and place".
 * Government Code 54955. So each of the three is open only where the facts are such.
 */
export function adjournVerdict(
  record: MeetingRecord,
  { by, moment, to, now }: { by: AdjournInput['by']; moment: Moment; to: Instant | null; now: Instant },
): Verdict {
  const section = 'Government Code 54955'
  const { meeting } = record
  if (meeting.cancelledAt !== null) return refuse('meeting-cancelled', 'The meeting was canceled.')
  if (meeting.adjourned) return refuse('already-adjourned', 'The meeting was adjourned already.')
  const reported = reportedVerdict(record, isLive(record, now))
  if (!reported.ok) return reported
  const when = whenVerdict(record, by, moment, now)
  if (!when.ok) return when
  if (motionsOfMeeting(record).some(({ motion }) => motion.voteMethod !== null && !motion.voteClosed)) {
    return refuse('vote-open', 'A vote is open. Close it first.')
  }
  if (itemVotingOnElection(record.items)) return refuse('vote-open', 'A vote is open. Close it first.')
  const open = record.items.find((item) => isOpen(item) && !closesWithMeeting(record, item))
  if (open) return refuse('item-open', `Item ${open.number} is open. Close it first.`)
  const at = judgedAt(record, moment, now)
  const ending = by === 'commission' ? endingVerdict(record, at) : allowed
  if (!ending.ok) return ending
  if (to !== null) {
    const order = inOrderVerdict(at, to, 'It can’t be adjourned to a time before this one.')
    if (!order.ok) return order
  }
  return whoVerdict(record, { by, at, to }, section)
}

/** E5, E12: what closes with the meeting closes as any other item. */
function endingVerdict(record: MeetingRecord, at: Instant | null): Verdict {
  const closing = record.items.filter(isOpen).map((item) => commentKeptVerdict(record, item, { at }))
  return closing.find(({ ok }) => !ok) ?? allowed
}

function whenVerdict(record: MeetingRecord, by: AdjournInput['by'], moment: Moment, now: Instant): Verdict {
  const { meeting } = record
  if (meeting.convened) return momentVerdict(record, moment, now, { inRecess: true })
  if (by === 'commission') return refuse('not-convened', 'The meeting was not called to order.')
  if (meeting.startsAt !== null && moment !== null && isBefore(moment ?? now, meeting.startsAt)) {
    return refuse('before-the-meeting', 'The meeting has not begun.')
  }
  return moment ? timeOfMeetingVerdict(record, moment, now) : allowed
}

function whoVerdict(
  record: MeetingRecord,
  { by, at, to }: { by: AdjournInput['by']; at: Instant | null; to: Instant | null },
  section: string,
): Verdict {
  if (record.attendance.length === 0 && by === 'commission') return allowed
  const quorum = quorumOn(record, null, at)
  if (by === 'commission') {
    return quorum.has
      ? allowed
      : refuse('no-quorum', 'There is no quorum: it is the members present who adjourn.', section)
  }
  if (by === 'less-than-quorum') {
    if (quorum.has) return refuse('has-quorum', 'There is a quorum: the commission itself adjourns.', section)
    return quorum.counted > 0
      ? allowed
      : refuse('nobody-present', 'No one is recorded as present: the clerk adjourns.', section)
  }
  if (quorum.counted > 0) {
    return refuse('members-present', 'Members are present: they adjourn, not the clerk.', section)
  }
  return to === null
    ? refuse('no-time-stated', 'The clerk adjourns to a stated time and place.', section)
    : allowed
}

/** @returns items that nobody took up or disposed of, where at least one other was; headings aside */
export function itemsLeft(record: MeetingRecord): ItemRecord[] {
  if (!record.items.some((item) => item.opened)) return []
  return record.items.filter(
    (item) =>
      !item.opened &&
      item.outcome === null &&
      consentDone(record, item) !== 'approved' &&
      !closesWithMeeting(record, item) &&
      item.kind !== 'heading',
  )
}
