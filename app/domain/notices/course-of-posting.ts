import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * An agenda gives notice of a meeting that is to come: "at least 72 hours before a regular meeting". Government Code
 * 54954.2(a)(1). Once the meeting is cancelled or has been called to order there is nothing left to notice.
 * @returns the refusal, or null while the meeting is still to come
 */
export function courseRefusal(meeting: {
  cancelledAt: string | null
  convened: 0 | 1
  adjourned: 0 | 1
}): ReturnType<typeof refuse> | null {
  if (meeting.cancelledAt !== null) {
    return refuse('cancelled', 'This meeting was canceled, so its agenda is not published.')
  }
  if (meeting.convened === 1 || meeting.adjourned === 1) {
    return refuse(
      'already-held',
      'This meeting was held, so its agenda stays as it was published.',
      'Government Code 54954.2(a)',
    )
  }
  return null
}

/** An agenda is written until its meeting is cancelled or over; while the meeting sits it may still grow. */
export function agendaOpenVerdict(meeting: {
  cancelledAt: string | null
  adjourned: 0 | 1
  adjournedAt: string | null
}): Verdict {
  if (meeting.cancelledAt) {
    return refuse('meeting-cancelled', 'The meeting is canceled; its agenda stays as it is.')
  }
  return meeting.adjournedAt || meeting.adjourned === 1
    ? refuse('meeting-over', 'The meeting is over; its agenda stays as it was.')
    : allowed
}
