import { withoutCorrected } from '../audit-log/corrections.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { Holidays } from '../follow-ups/clock/clock-holidays.ts'
import { suitWindow, type NoticeDays, type SuitWindow } from './demand-clocks.ts'
import type { DemandEntryKind, DemandFacts, FactChanges } from './demand-kinds.ts'

export type DemandEvent = {
  id: string
  kind: DemandEntryKind
  on: CivilDate
  recordedAt: Instant
  correctsId: string | null
  meetingId: string | null
  itemId: string | null
  /** The new last day for the commission, where the entry moves it. */
  dueOn: CivilDate | null
  text: string | null
  changes: FactChanges | null
}

export type DecisionKind = 'cured' | 'not-cured' | 'committed' | 'declined'

export type DemandStanding = {
  facts: DemandFacts
  answerBy: CivilDate
  answerHow: string
  /** The last decision; a commitment that was rescinded is none. */
  decision: { kind: DecisionKind; on: CivilDate } | null
  /** Of the last decision, in writing to who made the demand. */
  notice: NoticeDays | null
  /** Of the first decision that starts the time to go to court. */
  firstNotice: NoticeDays | null
  /** Written notice that the commission may rescind its commitment. */
  rescissionNoticedOn: CivilDate | null
  rescindedOn: CivilDate | null
  withdrawnOn: CivilDate | null
  struck: boolean
}

export type DemandState =
  | 'waiting'
  | 'cured'
  | 'not-cured'
  | 'deemed-refused'
  | 'committed'
  | 'declined'
  | 'unanswered'
  | 'rescinded'
  | 'withdrawn'
  | 'struck'

export const demandStateNames: Record<DemandState, string> = {
  waiting: 'Waiting for the commission',
  cured: 'Cured or corrected',
  'not-cured': 'Not cured or corrected',
  'deemed-refused': 'No action in 30 days: by law a decision not to cure or correct',
  committed: 'Unconditional commitment made',
  declined: 'Answered without a commitment',
  unanswered: 'No answer in 30 days',
  rescinded: 'Commitment rescinded',
  withdrawn: 'Withdrawn',
  struck: 'Recorded by mistake',
}

/** The entries that stand, in the order in which they were recorded. */
export function standingEvents<Event extends DemandEvent>(events: readonly Event[]): Event[] {
  return withoutCorrected(events).toSorted((one, other) =>
    one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
  )
}

const decisions: readonly DemandEntryKind[] = ['cured', 'not-cured', 'committed', 'declined']

/**
 * Where a demand stands, from what was recorded of it. Nothing of it is stored.
 * @param recorded the facts as they were recorded first
 * @param events in any order
 */
export function demandStanding(
  recorded: { facts: DemandFacts; answerBy: CivilDate; answerHow: string },
  events: readonly DemandEvent[],
): DemandStanding {
  const start: DemandStanding = {
    ...recorded,
    decision: null,
    notice: null,
    firstNotice: null,
    rescissionNoticedOn: null,
    rescindedOn: null,
    withdrawnOn: null,
    struck: false,
  }
  return standingEvents(events).reduce(next, start)
}

function next(at: DemandStanding, { kind, on, dueOn, text, changes }: DemandEvent): DemandStanding {
  if (decisions.includes(kind)) {
    return {
      ...at,
      decision: { kind: kind as DecisionKind, on },
      notice: null,
      rescissionNoticedOn: null,
      rescindedOn: null,
    }
  }
  switch (kind) {
    case 'facts':
      return withFacts(at, changes ?? {}, dueOn)
    case 'moved':
      return { ...at, ...moved(at, dueOn, text) }
    case 'notice-sent': {
      const notice = { sentOn: on, receivedOn: null }
      return { ...at, notice, firstNotice: startsTheTime(at) ? (at.firstNotice ?? notice) : at.firstNotice }
    }
    case 'notice-received': {
      if (!at.notice) return at
      const received = { ...at.notice, receivedOn: on }
      return {
        ...at,
        notice: received,
        firstNotice: at.firstNotice === at.notice ? received : at.firstNotice,
      }
    }
    case 'rescission-noticed':
      return { ...at, rescissionNoticedOn: on }
    case 'rescinded':
      return { ...at, rescindedOn: on }
    case 'withdrawn':
      return { ...at, withdrawnOn: on }
    case 'struck':
      return { ...at, struck: true }
    default:
      return at
  }
}

/** A commitment starts no time to go to court: none may be gone to. */
function startsTheTime({ decision }: DemandStanding): boolean {
  return decision !== null && decision.kind !== 'committed'
}

function withFacts(at: DemandStanding, { answerHow, ...changes }: FactChanges, dueOn: CivilDate | null) {
  return { ...at, facts: { ...at.facts, ...changes }, ...moved(at, dueOn, answerHow ?? null) }
}

function moved(at: DemandStanding, dueOn: CivilDate | null, text: string | null) {
  return dueOn === null ? {} : { answerBy: dueOn, answerHow: text ?? at.answerHow }
}

/**
 * "If the legislative body takes no action within the 30-day period, the inaction shall be deemed a decision not to cure or
 * correct the challenged action." Government Code 54960.1(c)(3).
 */
export function demandState(standing: DemandStanding, today: CivilDate): DemandState {
  if (standing.struck) return 'struck'
  if (standing.withdrawnOn !== null) return 'withdrawn'
  if (standing.rescindedOn !== null) return 'rescinded'
  if (standing.decision) return standing.decision.kind
  if (today <= standing.answerBy) return 'waiting'
  return standing.facts.kind === 'cure-or-correct' ? 'deemed-refused' : 'unanswered'
}

/** Whether a commitment binds the commission: made, and not rescinded. */
export function commitmentInForce({ decision, rescindedOn }: DemandStanding): boolean {
  return decision?.kind === 'committed' && rescindedOn === null
}

/** Whether the commission, or its clerk, has something to do. */
export function isOpen(standing: DemandStanding): boolean {
  if (standing.struck || standing.withdrawnOn !== null) return false
  return standing.decision === null || standing.notice === null
}

/** The time to go to court; null where none runs: a commitment is in force, or the demand is no more. */
export function suitOf(standing: DemandStanding, holidays: Holidays): SuitWindow | null {
  const { facts, answerBy, firstNotice, withdrawnOn, rescindedOn, struck } = standing
  if (struck || withdrawnOn !== null || rescindedOn !== null || commitmentInForce(standing)) return null
  return suitWindow({ kind: facts.kind, answerBy, notice: firstNotice }, holidays)
}
