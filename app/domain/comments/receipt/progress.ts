import type { Instant } from '../../time/instant.ts'
import { commentStatusOf, type Decided } from '../comment-status.ts'
import type { Outcome, OutcomeCode } from '../outcome/outcome.ts'
import type { TurnState } from '../queue/turn-state.ts'

export type CommentInstants = Decided & { receivedAt: Instant; distributedAt: Instant | null }

/** A step is what somebody else did, or what its author did, or what is still to come. */
export type ProgressStep = { at: Instant | null; mark: 'done' | 'now' | 'end' | null } & (
  | { code: 'outcome'; outcome: Outcome }
  | { code: 'received' | 'sent' | 'withdrawn' | 'in-minutes' }
  | { code: 'turn'; itemId: string; state: TurnState }
)

export type ProgressFacts = CommentInstants & {
  kind: 'speak' | 'write'
  outcomes: readonly Outcome[]
  lines: readonly { itemId: string; state: TurnState; at: Instant | null }[]
}

const marks: Record<OutcomeCode, ProgressStep['mark']> = {
  held: 'now',
  released: 'done',
  'set-aside': 'end',
  combined: 'end',
  called: 'now',
  missed: 'now',
  spoke: 'done',
  'not-present': 'end',
  'not-reached': 'end',
  continued: 'end',
  cancelled: 'end',
  redacted: 'done',
  referred: 'done',
  minutes: 'done',
}

/** Turns of which nothing is told in the minutes. */
const silent: readonly TurnState[] = ['withdrawn', 'ceded', 'not-present']

export function progressOf(facts: ProgressFacts): ProgressStep[] {
  const { kind, lines, outcomes, withdrawnAt, distributedAt } = facts
  const status = commentStatusOf(facts)
  const stepsOf = (...codes: OutcomeCode[]): ProgressStep[] =>
    outcomes
      .filter(({ code }) => codes.includes(code))
      .map((outcome) => ({ code: 'outcome', outcome, at: outcome.at, mark: markOf(outcome) }))
  const steps: ProgressStep[] = [{ code: 'received', at: facts.receivedAt, mark: 'done' }]
  steps.push(...stepsOf('released', 'held', 'set-aside', 'combined'))
  if (kind === 'write' && (distributedAt !== null || status === 'held')) {
    steps.push({ code: 'sent', at: distributedAt, mark: distributedAt === null ? null : 'done' })
  }
  if (status === 'withdrawn') steps.push({ code: 'withdrawn', at: withdrawnAt, mark: 'end' })
  if (status === 'withdrawn' || status === 'set-aside') return [...steps, ...stepsOf('referred')]
  const onItem = stepsOf('called', 'missed', 'spoke', 'not-present', 'not-reached', 'continued')
  for (const { itemId, state, at } of kind === 'speak' ? lines : []) {
    const own = onItem.filter((step) => itemOf(step) === itemId)
    if (own.length > 0) steps.push(...own)
    else if (state === 'withdrawn' || state === 'ceded')
      steps.push({ code: 'turn', at, mark: 'end', itemId, state })
    else if (!outcomes.some(({ code }) => code === 'cancelled')) {
      steps.push({ code: 'turn', at, mark: 'now', itemId, state })
    }
  }
  if (kind === 'write') steps.push(...onItem)
  steps.push(...stepsOf('cancelled', 'redacted', 'referred', 'minutes'))
  if (mayAppear(facts)) steps.push({ code: 'in-minutes', at: null, mark: null })
  return steps
}

/** Nothing is promised that can not come any more. */
function mayAppear({ kind, lines, outcomes }: ProgressFacts): boolean {
  if (outcomes.some(({ code }) => code === 'minutes' || code === 'cancelled')) return false
  if (kind === 'write') return true
  const ended = outcomes.filter(({ code }) => code === 'not-reached' || code === 'continued')
  return lines.some(
    ({ itemId, state }) =>
      !silent.includes(state) && !ended.some((one) => 'item' in one && one.item.id === itemId),
  )
}

function itemOf(step: ProgressStep): string | null {
  return step.code === 'outcome' && 'item' in step.outcome ? step.outcome.item.id : null
}

/** A written comment that moved with its item is not at its end: the commissioners have it. */
function markOf(outcome: Outcome): ProgressStep['mark'] {
  const moved = outcome.code === 'continued' || outcome.code === 'cancelled'
  if (outcome.code === 'referred' && !outcome.done) return 'now'
  return moved && outcome.kind === 'write' ? 'done' : marks[outcome.code]
}

/** What a receipt says first of what others did; null where its place in line, or what its author did, says it. */
export function headlineOf(outcomes: readonly Outcome[], anyOpen: boolean): Outcome | null {
  const order: OutcomeCode[] = [
    'set-aside',
    'combined',
    'held',
    ...(anyOpen ? [] : (['cancelled', 'not-reached', 'continued', 'not-present', 'spoke'] as const)),
  ]
  const spoken = (outcome: Outcome) => !('kind' in outcome) || outcome.kind === 'speak'
  const always = (code: OutcomeCode) => code === 'set-aside' || code === 'combined' || code === 'held'
  return (
    order.flatMap(
      (code) => outcomes.find((one) => one.code === code && (always(code) || spoken(one))) ?? [],
    )[0] ?? null
  )
}
