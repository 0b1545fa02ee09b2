import { millisecondsBetween, type Instant } from '../../time/instant.ts'

export type TurnInstants = {
  withdrawnAt: Instant | null
  cededToId: string | null
  calledAt: Instant | null
  missedAt: Instant | null
  calledAgainAt: Instant | null
  missedAgainAt: Instant | null
  startedAt: Instant | null
  pausedAt: Instant | null
  pausedSeconds: number
  endedAt: Instant | null
}

export type TurnState =
  | 'waiting'
  | 'called'
  | 'speaking'
  | 'paused'
  | 'spoke'
  | 'missed'
  | 'called-again'
  | 'not-present'
  | 'withdrawn'
  | 'ceded'

/** What became of a turn, from its instants alone: nothing else says so, so nothing can disagree. */
export function turnState(turn: TurnInstants): TurnState {
  if (turn.endedAt !== null) return 'spoke'
  if (turn.startedAt !== null) return turn.pausedAt === null ? 'speaking' : 'paused'
  if (turn.withdrawnAt !== null) return 'withdrawn'
  if (turn.cededToId !== null) return 'ceded'
  if (turn.missedAgainAt !== null) return 'not-present'
  if (turn.calledAgainAt !== null) return 'called-again'
  if (turn.missedAt !== null) return 'missed'
  return turn.calledAt === null ? 'waiting' : 'called'
}

export function isWaiting(turn: TurnInstants): boolean {
  const state = turnState(turn)
  return state === 'waiting' || state === 'missed'
}

export function isCalled(turn: TurnInstants): boolean {
  const state = turnState(turn)
  return state === 'called' || state === 'called-again'
}

/** On the floor, whether the clock runs or stands. */
export function isOnFloor(turn: TurnInstants): boolean {
  const state = turnState(turn)
  return state === 'speaking' || state === 'paused'
}

/**
 * The seconds spoken so far, pauses left out; never below zero.
 * @param now instant; what was ended is counted to its end
 */
export function secondsSpoken(turn: TurnInstants, now: Instant): number {
  if (turn.startedAt === null) return 0
  const until = turn.endedAt ?? turn.pausedAt ?? now
  return Math.max(0, Math.floor(millisecondsBetween(turn.startedAt, until) / 1000) - turn.pausedSeconds)
}
