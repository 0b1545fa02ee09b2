import { formatDateTime, isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { canStillPost, type NoticeDeadline } from './notice-clock.ts'

/** What is known of one addressee of a special meeting's notice. */
export type NoticeReceipt = {
  recipient: string
  recipientKind: 'member' | 'media'
  receivedAt: Instant | null
  waivedInWritingAt: Instant | null
  presentAtConvening: boolean | null
}

export type ReceiptState = {
  recipient: string
  recipientKind: 'member' | 'media'
  state: 'in-time' | 'waived' | 'present' | 'late' | 'waiting'
}

const section = 'Government Code 54956(a)'

/**
 * E2. Notice is delivered "to each member of the legislative body and to each local newspaper … radio or television
 * station requesting notice in writing … received at least 24 hours before the time of the meeting". A member's notice
 * "may be dispensed with" by a written waiver at or before the time the meeting convenes, or by being present when it
 * convenes (waiver: GK for 54956).
 */
export function receiptStates(clock: NoticeDeadline, receipts: readonly NoticeReceipt[]): ReceiptState[] {
  return receipts.map((receipt) => {
    const { recipient, recipientKind, receivedAt, waivedInWritingAt, presentAtConvening } = receipt
    const isMember = recipientKind === 'member'
    const waived = isMember && waivedInWritingAt !== null && !isBefore(clock.startsAt, waivedInWritingAt)
    const state =
      receivedAt !== null && !isBefore(clock.deadline, receivedAt)
        ? 'in-time'
        : waived
          ? 'waived'
          : isMember && presentAtConvening === true
            ? 'present'
            : receivedAt !== null
              ? 'late'
              : 'waiting'
    return { recipient, recipientKind, state }
  })
}

/**
 * E2: whether everyone who must have the notice has it, asked at `now`. Every seated member has to be among `receipts`;
 * a missing one is the caller's mistake and `memberCount` shows it.
 */
export function specialNoticeVerdict(
  clock: NoticeDeadline,
  receipts: readonly NoticeReceipt[],
  memberCount: number,
  now: Instant,
): Verdict {
  const members = receipts.filter((receipt) => receipt.recipientKind === 'member').length
  if (members < memberCount) {
    return refuse(
      'members-missing',
      `The notice is addressed to ${members} of ${memberCount} members.`,
      section,
    )
  }
  const open = receiptStates(clock, receipts).filter(({ state }) => state === 'late' || state === 'waiting')
  if (open.length === 0) return allowed
  const names = open.map(({ recipient }) => recipient).join(', ')
  const by = formatDateTime(clock.deadline, clock.zone)
  return isBefore(clock.deadline, now)
    ? refuse('not-received', `Not received by ${by}, nor waived: ${names}.`, section)
    : refuse('not-yet-received', `To be received by ${by}: ${names}.`, section)
}

/**
 * E2: the items of a special meeting are locked once 24 hours are left. "No other business shall be considered at these
 * meetings by the legislative body." Government Code 54956(a).
 */
export function specialItemsVerdict(clock: NoticeDeadline, now: Instant): Verdict {
  if (clock.kind !== 'special' || canStillPost(clock, now).ok) return allowed
  return refuse(
    'items-locked',
    `The items were locked ${formatDateTime(clock.deadline, clock.zone)}, 24 hours before the special meeting.`,
    section,
  )
}

/**
 * E2: at a special meeting the public is heard on the items of its notice, "concerning any item that has been described in
 * the notice", and on no other matter. Government Code 54954.3(a).
 */
export function generalCommentVerdict(meetingKind: MeetingKind, itemKind: string): Verdict {
  const special = meetingKind === 'special' || meetingKind === 'emergency'
  return special && itemKind === 'general-comment'
    ? refuse(
        'no-general-comment',
        'A special meeting hears the public on the items of its notice. Comment on other matters waits for a regular meeting.',
        'Government Code 54954.3(a)',
      )
    : allowed
}
