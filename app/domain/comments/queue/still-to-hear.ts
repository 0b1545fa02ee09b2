import type { SignedUpToSpeak, StillToHear } from '../../meeting-record/record-parts.ts'
import { isBefore, type Instant } from '../../time/instant.ts'
import { isCalled, isOnFloor, isWaiting, type TurnInstants } from './turn-state.ts'

/**
 * Who was still to be heard on an item at an instant: two numbers of the queue, and those who waited for a decision.
 * @param at null: as the record stands
 */
export function stillToHear(signUps: readonly SignedUpToSpeak[], at: Instant | null): StillToHear {
  const left: StillToHear = { waiting: 0, atMicrophone: 0, held: 0 }
  for (const signUp of signUps) {
    if (at !== null && isBefore(at, signUp.joinedAt)) continue
    const turn = turnAt(signUp, at)
    if (turn.withdrawnAt !== null || turn.endedAt !== null) continue
    if (signUp.held && by(signUp.releasedAt, at) === null) left.held += 1
    else if (isWaiting(turn)) left.waiting += 1
    else if (isCalled(turn) || isOnFloor(turn)) left.atMicrophone += 1
  }
  return left
}

/** What had happened by `at`; in the same instant counts as before it. */
function by(happened: Instant | null, at: Instant | null): Instant | null {
  return happened !== null && at !== null && isBefore(at, happened) ? null : happened
}

function turnAt(signUp: SignedUpToSpeak, at: Instant | null): TurnInstants {
  return {
    withdrawnAt: by(signUp.withdrawnAt, at),
    cededToId: signUp.cededToId,
    calledAt: by(signUp.calledAt, at),
    missedAt: by(signUp.missedAt, at),
    calledAgainAt: by(signUp.calledAgainAt, at),
    missedAgainAt: by(signUp.missedAgainAt, at),
    startedAt: by(signUp.startedAt, at),
    endedAt: by(signUp.endedAt, at),
    pausedAt: null,
    pausedSeconds: 0,
  }
}
