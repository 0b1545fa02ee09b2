import { formatDateTime, type Instant } from '../time/instant.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { noticeRules, noticeSections, type NoticeDeadline } from './notice-clock.ts'
import { paperStatus } from './posted-agenda.ts'
import { specialNoticeVerdict, type NoticeReceipt } from './special-notice.ts'

/** What is on record of a meeting's notice when it is to be called to order. */
export type ConveningFacts = {
  kind: MeetingKind
  /** The day of the meeting that the clerk adjourned to this one, as all members were absent. */
  clerkAdjourned?: CivilDate | null
  /** The law's own clock of a special meeting; null where no such notice is needed, or the start was not recorded. */
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
 * E13. A meeting to which the clerk adjourned one at which all members were absent needs the same: "he or she shall cause a
 * written notice of the adjournment to be given in the same manner as provided in Section 54956 for special meetings,
 * unless that notice is waived as provided for special meetings." Government Code 54955.
 *
 * Any other regular or adjourned meeting is judged when its agenda is published and item by item (E1, E4). Of the calls before an
 * emergency meeting nothing is kept here, so they are recalled and not judged: {@link conveningReminder}.
 */
export function conveningVerdict(facts: ConveningFacts, now: Instant): Verdict {
  const { kind, clerkAdjourned = null, deadline, postedAt, receipts } = facts
  if (kind !== 'special' && clerkAdjourned === null) return allowed
  const special = kind === 'special'
  const section = special ? 'Government Code 54956(a)' : 'Government Code 54955 and 54956(a)'
  if (deadline === null) {
    const what = special ? 'special meeting' : 'meeting'
    return refuse('no-start', `The time of this ${what} is not recorded, so its notice has no clock.`)
  }
  const paper = paperStatus(deadline.deadline, postedAt)
  if (paper !== 'in-time') {
    const by = formatDateTime(deadline.deadline, deadline.zone)
    const found = special
      ? `By the record no paper of the notice of this special meeting hung by ${by}.`
      : `All members were absent on ${formatDate(clerkAdjourned!)} and the clerk adjourned to this meeting, so it needs the notice of a special meeting. By the record no paper of it hung by ${by}.`
    return refuse(paper === 'none' ? 'not-posted' : 'posted-late', `${found} ${lawful.posting}`, section)
  }
  const members = receipts.filter(({ recipientKind }) => recipientKind === 'member').length
  const received = specialNoticeVerdict(deadline, receipts, members, now)
  return received.ok ? allowed : { ...received, section, sentence: `${received.sentence} ${lawful.receipt}` }
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
