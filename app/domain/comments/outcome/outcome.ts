import type { Row } from '#db/schema.ts'
import type { ItemOutcome } from '../../meeting-record/record-types.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import { commentStatusOf, type Decided } from '../comment-status.ts'
import type { ComplaintWish } from '../complaint/complaint.ts'
import { isWaiting, turnState, type TurnInstants, type TurnState } from '../queue/turn-state.ts'
import type { AsideReason, Suspicion } from '../review/suspicion.ts'

/** Everything that others can do to a sign-up or a comment, as its author is told of it on the receipt and by mail. */
export const outcomeCodes = [
  'held',
  'released',
  'set-aside',
  'combined',
  'called',
  'missed',
  'spoke',
  'not-present',
  'not-reached',
  'continued',
  'cancelled',
  'redacted',
  'referred',
  'minutes',
] as const
export type OutcomeCode = (typeof outcomeCodes)[number]

type Kind = 'speak' | 'write'
export type NamedItem = { id: string; number: string; title: string }
/** Where the public can be heard next. `slug` null: known from the schedule alone; `open`: it takes sign-ups now. */
export type MeetingAhead = { slug: string | null; heldOn: CivilDate; startsAt: Instant | null; open: boolean }
/** What the public copy leaves out: of the text, or of a file. `withheld`: nobody sees the file. */
export type LeftOut = { file: string | null; withheld: boolean; why: string; at: Instant | null }

export type Outcome = { at: Instant | null } & (
  | { code: 'held'; kind: Kind; why: Suspicion }
  /** `place`: a place in line was kept. */
  | { code: 'released'; kind: Kind; place: boolean }
  | { code: 'set-aside'; kind: Kind; why: Exclude<AsideReason, 'sent-twice'> }
  | { code: 'combined'; kind: Kind; earlier: number | null }
  | { code: 'called'; item: NamedItem }
  | { code: 'missed'; item: NamedItem }
  | { code: 'spoke'; item: NamedItem }
  | { code: 'not-present'; item: NamedItem; next: MeetingAhead | null }
  | { code: 'not-reached'; item: NamedItem; reason: string | null; next: MeetingAhead | null }
  | { code: 'continued'; kind: Kind; item: NamedItem; to: Instant | null; next: MeetingAhead | null }
  | { code: 'cancelled'; kind: Kind; next: MeetingAhead | null }
  | { code: 'redacted'; left: LeftOut[] }
  /** `asked`: its author wanted it sent to the complaint process; `done`: the clerk acted. */
  | { code: 'referred'; asked: boolean; done: boolean }
  | { code: 'minutes'; approved: boolean; slug: string; items: NamedItem[] }
)
export type OutcomeOf<Code extends OutcomeCode> = Extract<Outcome, { code: Code }>

export type OutcomeItem = NamedItem & {
  outcome: ItemOutcome | null
  closedAt: Instant | null
  continuedTo: Instant | null
  /** Where it goes on. */
  next: MeetingAhead | null
}

export type OutcomeFacts = Decided & {
  kind: Kind
  setAsideReason: string | null
  distributedAt: Instant | null
  referredAt: Instant | null
  complaintWish: ComplaintWish | null
  turns: readonly (TurnInstants & { itemId: string })[]
  items: readonly OutcomeItem[]
  meeting: Pick<Row<'meeting'>, 'slug' | 'cancelledAt' | 'adjournedAt' | 'unheardReason'> & {
    adjourned: boolean
  }
  /** At which it can be said instead, where the meeting is over or cancelled. */
  next: MeetingAhead | null
  /** The number of the identical one that came before. */
  earlier: number | null
  left: readonly LeftOut[]
  minutes: 'approved' | 'draft' | null
}

const still: readonly TurnState[] = ['waiting', 'missed', 'called', 'called-again']

/** What became of a sign-up or a comment so far, in the order in which a receipt tells it. Nothing of what its author did. */
export function outcomesOf(facts: OutcomeFacts): Outcome[] {
  const { kind, releasedAt, setAsideAt, meeting } = facts
  const status = commentStatusOf(facts)
  if (status === 'withdrawn') return []
  const over = meeting.adjourned || meeting.cancelledAt !== null
  const place = kind === 'speak' && !over && facts.turns.some(isWaiting)
  const outcomes: Outcome[] = []
  if (releasedAt !== null) outcomes.push({ code: 'released', at: releasedAt, kind, place })
  if (status === 'held' && (kind === 'write' || !over)) {
    outcomes.push({ code: 'held', at: null, kind, why: facts.heldReason as Suspicion })
  }
  if (status === 'set-aside') {
    const why = facts.setAsideReason as AsideReason
    outcomes.push(
      why === 'sent-twice'
        ? { code: 'combined', at: setAsideAt, kind, earlier: facts.earlier }
        : { code: 'set-aside', at: setAsideAt, kind, why },
    )
    return [...outcomes, ...referred(facts)]
  }
  outcomes.push(...(kind === 'speak' ? outcomesOfTurns(facts) : outcomesOfWritten(facts)))
  if (facts.left.length > 0 && kind === 'write' && status === 'open') {
    outcomes.push({ code: 'redacted', at: lastOf(facts.left), left: [...facts.left] })
  }
  return [...outcomes, ...referred(facts), ...inMinutes(facts)]
}

function outcomesOfTurns(facts: OutcomeFacts): Outcome[] {
  const { meeting, next } = facts
  const open = facts.turns.filter((turn) => still.includes(turnState(turn)))
  if (meeting.cancelledAt !== null) {
    return open.length > 0 ? [{ code: 'cancelled', at: meeting.cancelledAt, kind: 'speak', next }] : []
  }
  return facts.turns.flatMap((turn) => {
    const item = facts.items.find(({ id }) => id === turn.itemId)
    return item ? outcomeOfTurn(facts, turn, item) : []
  })
}

function outcomeOfTurn({ meeting, next }: OutcomeFacts, turn: TurnInstants, found: OutcomeItem): Outcome[] {
  const { id, number, title, outcome, closedAt, continuedTo } = found
  const item = { id, number, title }
  const state = turnState(turn)
  if (state === 'spoke') return [{ code: 'spoke', at: turn.endedAt, item }]
  if (state === 'not-present') return [{ code: 'not-present', at: turn.missedAgainAt, item, next }]
  if (!still.includes(state)) return []
  if (outcome === 'continued') {
    return [{ code: 'continued', at: closedAt, kind: 'speak', item, to: continuedTo, next: found.next }]
  }
  if (meeting.adjourned) {
    const reason = meeting.unheardReason
    return [{ code: 'not-reached', at: meeting.adjournedAt, item, reason, next }]
  }
  if (state === 'missed') return [{ code: 'missed', at: turn.missedAt, item }]
  return state === 'waiting' ? [] : [{ code: 'called', at: turn.calledAgainAt ?? turn.calledAt, item }]
}

/** The commissioners have it already; a comment that waits for review is told of that alone. */
function outcomesOfWritten({ distributedAt, meeting, items, next }: OutcomeFacts): Outcome[] {
  if (distributedAt === null) return []
  if (meeting.cancelledAt !== null) {
    return [{ code: 'cancelled', at: meeting.cancelledAt, kind: 'write', next }]
  }
  return items
    .filter(({ outcome }) => outcome === 'continued')
    .map(({ id, number, title, closedAt, continuedTo, next: then }) => ({
      code: 'continued' as const,
      at: closedAt,
      kind: 'write' as const,
      item: { id, number, title },
      to: continuedTo,
      next: then,
    }))
}

function referred({ referredAt, complaintWish }: OutcomeFacts): Outcome[] {
  const asked = complaintWish === 'send'
  return asked || referredAt !== null
    ? [{ code: 'referred', at: referredAt, asked, done: referredAt !== null }]
    : []
}

function inMinutes({ kind, minutes, distributedAt, turns, items, meeting }: OutcomeFacts): Outcome[] {
  const spokeOn = turns.filter((turn) => turnState(turn) === 'spoke').map(({ itemId }) => itemId)
  const found = items.filter(({ id }) => (kind === 'write' ? distributedAt !== null : spokeOn.includes(id)))
  if (minutes === null || found.length === 0) return []
  const named = found.map(({ id, number, title }) => ({ id, number, title }))
  return [{ code: 'minutes', at: null, approved: minutes === 'approved', slug: meeting.slug, items: named }]
}

function lastOf(left: readonly LeftOut[]): Instant | null {
  return (
    left
      .flatMap(({ at }) => at ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
