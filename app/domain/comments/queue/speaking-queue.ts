import { isBefore, type Instant } from '../../time/instant.ts'
import { leadOf } from './group-time.ts'
import { isWaiting, type TurnInstants } from './turn-state.ts'
import type { OrderRule } from '../../commission/order-rules.ts'

export type QueuedTurn = TurnInstants & {
  id: string
  place: number
  joinedAt: Instant
  mode: 'in-person' | 'remote' | null
  /** Those who asked to speak together are called one after another, at the place of the first of them. */
  groupName: string | null
  /** Of a group that signed up on one form. */
  leadId: string | null
  commentId: string
}

/** A change of the order by hand; `beforeTurnId` null puts the turn after all who had joined by then. */
export type QueueMove = { turnId: string; beforeTurnId: string | null; movedAt: Instant }

/**
 * Everyone who joined the queue of an item, in the order of the published rule and of the changes made by hand, each
 * applied in its turn. Withdrawals and calls change nobody's place.
 * @param moves oldest first
 */
export function queueOrder<Turn extends QueuedTurn>(
  turns: readonly Turn[],
  rule: OrderRule,
  moves: readonly QueueMove[] = [],
): Turn[] {
  const order = inRuleOrder(turns, rule)
  for (const { turnId, beforeTurnId, movedAt } of moves) {
    const from = order.findIndex(({ id }) => id === turnId)
    if (from === -1 || turnId === beforeTurnId) continue
    const [moved] = order.splice(from, 1)
    const before = order.findIndex(({ id }) => id === beforeTurnId)
    const last = order.findLastIndex(({ joinedAt }) => !isBefore(movedAt, joinedAt))
    order.splice(before === -1 ? last + 1 : before, 0, moved!)
  }
  return order
}

function inRuleOrder<Turn extends QueuedTurn>(turns: readonly Turn[], rule: OrderRule): Turn[] {
  const first = new Map<string, Turn>()
  for (const turn of [...turns].sort((one, other) => one.place - other.place)) {
    const group = groupOf(turn)
    if (!first.has(group)) first.set(group, turn)
  }
  const headOf = (turn: Turn): Turn => first.get(groupOf(turn)) ?? turn
  const rank = (turn: Turn): number => {
    if (rule === 'sign-up') return 0
    const ahead = rule === 'in-person-first' ? 'in-person' : 'remote'
    return turn.mode === ahead ? 0 : 1
  }
  return [...turns].sort((one, other) => {
    const [a, b] = [headOf(one), headOf(other)]
    return rank(a) - rank(b) || a.place - b.place || one.place - other.place
  })
}

/** One group whatever the spaces and capitals of its name; without a name, those of one form. */
export function groupOf(turn: Pick<QueuedTurn, 'groupName' | 'leadId' | 'commentId'>): string {
  const folded = turn.groupName?.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return folded ? `named ${folded}` : leadOf(turn)
}

/**
 * Who is still to be called, next first: all who were not called yet in the order of the queue, then those who were not
 * there, in the order in which they were missed.
 */
export function toBeCalled<Turn extends QueuedTurn>(
  turns: readonly Turn[],
  rule: OrderRule,
  moves: readonly QueueMove[] = [],
): Turn[] {
  const waiting = queueOrder(turns, rule, moves).filter(isWaiting)
  const again = waiting
    .filter(({ missedAt }) => missedAt !== null)
    .sort((one, other) => (one.missedAt! < other.missedAt! ? -1 : one.missedAt! > other.missedAt! ? 1 : 0))
  return [...waiting.filter(({ missedAt }) => missedAt === null), ...again]
}
