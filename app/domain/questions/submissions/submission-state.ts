import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** What became of a question that a member sent to the clerk. */
export type SubmissionState = 'waiting' | 'returned' | 'declined' | 'withdrawn' | 'opened'

export type SubmissionTimes = {
  sentAt: Instant
  returnedAt: Instant | null
  declinedAt: Instant | null
  withdrawnAt: Instant | null
  openedAt: Instant | null
}

export const submissionStateNames: Record<SubmissionState, string> = {
  waiting: 'With the clerk',
  returned: 'The clerk needs an answer from you',
  declined: 'Declined by the clerk',
  withdrawn: 'Withdrawn',
  opened: 'Published',
}

/** What was asked back is answered once it is sent again. */
export function submissionState(times: SubmissionTimes): SubmissionState {
  if (times.openedAt) return 'opened'
  if (times.declinedAt) return 'declined'
  if (times.withdrawnAt) return 'withdrawn'
  return times.returnedAt && times.returnedAt > times.sentAt ? 'returned' : 'waiting'
}

/** The last thing that happened to it, for whoever presses on a page that was opened before. */
export function lastTouched(times: SubmissionTimes): Instant {
  return [times.returnedAt, times.declinedAt, times.withdrawnAt, times.openedAt].reduce<Instant>(
    (last, at) => (at && at > last ? at : last),
    times.sentAt,
  )
}

/** One who asks changes it, or the clerk decides on it, until it is published, declined or withdrawn. */
export function submissionVerdict(state: SubmissionState): Verdict {
  return state === 'waiting' || state === 'returned'
    ? allowed
    : refuse('submission-ended', `This question is no longer with the clerk: ${endWords[state]}.`)
}

const endWords = { declined: 'it was declined', withdrawn: 'it was withdrawn', opened: 'it was published' }

/**
 * N1. "A majority of the members of a legislative body shall not, outside a meeting … use a series of communications of
 * any kind, directly or through intermediaries, to discuss, deliberate, or take action". Government Code 54952.2(b)(1).
 * What a member sends to the clerk is read by the two of them and nobody else, until it is public for all at once.
 */
export function submissionReader(
  submission: { personId: string },
  reader: { role: string; personId: string | null },
): boolean {
  return reader.role === 'clerk' || reader.personId === submission.personId
}
