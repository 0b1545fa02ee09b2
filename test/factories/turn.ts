import type { TurnInstants } from '#app/domain/comments/queue/turn-state.ts'

/** Somebody who joined a queue, and to whom nothing has happened yet. */
export const untouched: TurnInstants = {
  withdrawnAt: null,
  cededToId: null,
  calledAt: null,
  missedAt: null,
  calledAgainAt: null,
  missedAgainAt: null,
  startedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  endedAt: null,
}
