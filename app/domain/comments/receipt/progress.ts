import type { Instant } from '../../time/instant.ts'
import { commentStatusOf, type Decided } from '../comment-status.ts'
import type { TurnState } from '../queue/turn-state.ts'

export type CommentInstants = Decided & { receivedAt: Instant; distributedAt: Instant | null }

/** Of a turn at a meeting that has ended, where nobody was called, it says so. */
export type LineState = TurnState | 'unheard'

const neverCalled: readonly TurnState[] = ['waiting', 'missed', 'called', 'called-again']

export function lineState(state: TurnState, meetingOver: boolean): LineState {
  return meetingOver && neverCalled.includes(state) ? 'unheard' : state
}

export type ProgressStep = {
  code: 'received' | 'held' | 'released' | 'set-aside' | 'sent' | 'withdrawn' | 'turn' | 'in-minutes'
  at: Instant | null
  mark: 'done' | 'now' | 'end' | null
  itemId?: string
  state?: LineState
}

export type ProgressFacts = CommentInstants & {
  kind: 'speak' | 'write'
  lines: readonly { itemId: string; state: LineState; at: Instant | null }[]
  minutesPublic: boolean
}

const ended: readonly LineState[] = ['withdrawn', 'ceded', 'not-present', 'unheard']

export function progressOf(facts: ProgressFacts): ProgressStep[] {
  const { kind, lines, minutesPublic, withdrawnAt } = facts
  const status = commentStatusOf(facts)
  const steps: ProgressStep[] = [{ code: 'received', at: facts.receivedAt, mark: 'done' }]
  if (facts.releasedAt !== null) steps.push({ code: 'released', at: facts.releasedAt, mark: 'done' })
  if (status === 'held') steps.push({ code: 'held', at: null, mark: 'now' })
  if (facts.setAsideAt !== null) steps.push({ code: 'set-aside', at: facts.setAsideAt, mark: 'end' })
  if (kind === 'write' && (facts.distributedAt !== null || status === 'held')) {
    steps.push({ code: 'sent', at: facts.distributedAt, mark: facts.distributedAt === null ? null : 'done' })
  }
  if (status === 'withdrawn') steps.push({ code: 'withdrawn', at: withdrawnAt, mark: 'end' })
  if (status === 'withdrawn' || status === 'set-aside') return steps
  if (kind === 'speak') {
    for (const { itemId, state, at } of lines) {
      steps.push({ code: 'turn', at, mark: markOf(state), itemId, state })
    }
  }
  const mayAppear = kind === 'write' || lines.some(({ state }) => !ended.includes(state))
  if (mayAppear) steps.push({ code: 'in-minutes', at: null, mark: minutesPublic ? 'done' : null })
  return steps
}

function markOf(state: LineState): ProgressStep['mark'] {
  if (state === 'spoke') return 'done'
  return ended.includes(state) ? 'end' : 'now'
}
