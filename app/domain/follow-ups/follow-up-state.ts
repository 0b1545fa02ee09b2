import { withoutCorrected } from '../audit-log/corrections.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'

export const followUpStates = ['open', 'replied', 'closed'] as const
export type FollowUpState = (typeof followUpStates)[number]

export const followUpStateNames: Record<FollowUpState, string> = {
  open: 'Open',
  replied: 'A reply came, not yet accepted',
  closed: 'Closed',
}

/** So many files come with an entry at most. */
export const mostEntryFiles = 3

export type FollowUpEvent = {
  id: string
  kind: FollowUpEntryKind
  on: CivilDate
  precision: DatePrecision
  recordedAt: Instant
  /** The entry in whose place a correction stands. */
  correctsId: string | null
}

export type FollowUpStatus = {
  state: FollowUpState
  sent: { on: CivilDate; precision: DatePrecision } | null
  reportedOn: CivilDate | null
  settledOn: CivilDate | null
}

export function entriesInEffect<Event extends FollowUpEvent>(events: readonly Event[]): Event[] {
  return withoutCorrected(events).toSorted((one, other) =>
    one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
  )
}

/**
 * Where what is owed stands. A reply does not close it: the commission accepts it, or says why it is not enough.
 * @param events in any order
 */
export function followUpState(events: readonly FollowUpEvent[]): FollowUpStatus {
  let state: FollowUpState = 'open'
  let sent: FollowUpStatus['sent'] = null
  let reportedOn = null as CivilDate | null
  let settledOn: CivilDate | null = null
  for (const { kind, on, precision } of entriesInEffect(events)) {
    if (kind === 'closed') {
      state = 'closed'
      settledOn = on
    } else if (kind === 'reopened') {
      state = 'open'
      settledOn = null
    }
    if (state === 'closed') continue
    if (kind === 'reply') state = 'replied'
    if (kind === 'not-enough' || kind === 'resent') state = 'open'
    if (kind === 'letter-sent' || kind === 'resent') sent = { on, precision }
    if ((kind === 'reported' || kind === 'heard') && state === 'open') {
      reportedOn = on > (reportedOn ?? '') ? on : reportedOn
    }
  }
  return { state, sent, reportedOn, settledOn }
}

export function correctionVerdict(entry: { kind: string; corrected: boolean }): Verdict {
  if (entry.kind === 'correction') {
    return refuse('is-correction', 'A correction stays. Record the right thing as an entry of its own.')
  }
  return entry.corrected ? refuse('corrected-already', 'That entry was corrected already.') : allowed
}

export function followUpEntryVerdict(state: FollowUpState, kind: FollowUpEntryKind): Verdict {
  if (kind === 'correction') return allowed
  if (kind === 'reopened') {
    return state === 'closed' ? allowed : refuse('open-already', 'The follow-up is open.')
  }
  if (state === 'closed') return refuse('ended', 'The follow-up is closed. Reopen it first.')
  if (kind === 'not-enough' && state !== 'replied') {
    return refuse('no-reply', 'No reply is recorded yet, so none can be judged.')
  }
  return allowed
}
