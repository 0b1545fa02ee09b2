import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { ClosedSessionRecord, ItemRecord, MeetingRecord } from './record-types.ts'

/** @returns the sessions that the commission went into and did not come back from */
export function closedNow(record: MeetingRecord): ClosedSessionRecord[] {
  return record.closedSessions.filter(({ ended }) => !ended)
}

/**
 * While the commission is in closed session nothing is recorded of the meeting: it is confidential what is said there,
 * Government Code 54963 (GK), and the public hears what was decided when the commission is back, 54957.1. The instants of
 * going in and of coming back belong to the open session.
 * @param at null where nobody recorded it
 */
export function openSessionVerdict(record: MeetingRecord, at: Instant | null): Verdict {
  const inside = record.closedSessions.some(({ beganAt, endedAt, ended }) => {
    if (at === null || beganAt === null) return !ended
    return isBefore(beganAt, at) && (!ended || (endedAt !== null && isBefore(at, endedAt)))
  })
  return inside
    ? refuse(
        'in-closed-session',
        'The commission is in closed session. Nothing said there is recorded; record that it is back first.',
        'Government Code 54963',
      )
    : allowed
}

/**
 * "After any closed session, the legislative body shall reconvene into open session prior to adjournment and shall make any
 * disclosures required by Section 54957.1 of action taken in the closed session." Government Code 54957.7(b).
 * @param live the meeting sits; what is entered afterwards may leave out what nobody recorded
 */
export function reportedVerdict(record: MeetingRecord, live: boolean): Verdict {
  const section = 'Government Code 54957.7(b)'
  if (closedNow(record).length > 0) {
    return refuse('in-closed-session', 'Come back into open session before the meeting adjourns.', section)
  }
  return live && record.closedSessions.some(({ reported }) => reported === null)
    ? refuse(
        'not-reported',
        'Say what was reported of the closed session, or that there was nothing to report.',
        section,
      )
    : allowed
}

/** What is said in closed session is no part of the record, so nothing of it is written down or attached (54963, GK). */
export function nothingInsideVerdict({ kind, number }: Pick<ItemRecord, 'kind' | 'number'>): Verdict {
  return kind === 'closed-session'
    ? refuse(
        'closed-item',
        `Item ${number} is a closed session: nothing said or given out there is kept here.`,
        'Government Code 54963',
      )
    : allowed
}
