import { formatDateTime, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { noticeRules, noticeSections, type NoticeDeadline } from './notice-clock.ts'
import { paperStanding } from './posted-agenda.ts'
import { specialNoticeVerdict, type NoticeReceipt } from './special-notice.ts'

/** What is on record of a meeting's notice when it is to be called to order. */
export type ConveningFacts = {
  kind: MeetingKind
  /** The law's own clock of a special meeting; null for any other, and where the start was not recorded. */
  deadline: NoticeDeadline | null
  postedAt: readonly Instant[]
  receipts: readonly NoticeReceipt[]
}

/** What is lawful where a special meeting lacks its notice. */
const lawful = {
  posting:
    'If one hung in time, record its posting first. If none did, nothing said in the room cures it: cancel the meeting and call another, 24 hours ahead.',
  receipt:
    'A member who is in the room dispenses with the notice: mark who is. A member may file a written waiver before the meeting convenes. Otherwise cancel the meeting and call another, 24 hours ahead.',
}

/**
 * E2: whether a special meeting may convene. The notice is received "at least 24 hours before the time of the meeting"
 * and posted as long before; a member "actually present … at the time it convenes" dispenses with their own, and nothing
 * dispenses with the posting. Government Code 54956(a).
 *
 * A regular or adjourned meeting is judged when its agenda is published and item by item (E1, E4). Of the calls before an
 * emergency meeting nothing is kept here, so they are recalled and not judged: {@link conveningReminder}.
 */
export function conveningVerdict(facts: ConveningFacts, now: Instant): Verdict {
  const { kind, deadline, postedAt, receipts } = facts
  if (kind !== 'special') return allowed
  const section = 'Government Code 54956(a)'
  if (deadline === null) {
    return refuse('no-start', 'The time of this special meeting is not recorded, so its notice has no clock.')
  }
  const paper = paperStanding(deadline.deadline, postedAt)
  if (paper !== 'in-time') {
    const by = formatDateTime(deadline.deadline, deadline.zone)
    const found = `By the record no paper of the notice of this special meeting hung by ${by}.`
    return refuse(paper === 'none' ? 'not-posted' : 'posted-late', `${found} ${lawful.posting}`, section)
  }
  const members = receipts.filter(({ recipientKind }) => recipientKind === 'member').length
  const received = specialNoticeVerdict(deadline, receipts, members, now)
  return received.ok ? allowed : { ...received, sentence: `${received.sentence} ${lawful.receipt}` }
}

/** What the law asks before an emergency meeting. */
export function conveningReminder(kind: MeetingKind): { sentence: string; section: string } | null {
  return kind === 'emergency'
    ? {
        sentence: `${noticeRules.emergency} Dais keeps no record of these calls: have it said at the meeting who was called and when, so that the minutes can tell.`,
        section: noticeSections.emergency,
      }
    : null
}
