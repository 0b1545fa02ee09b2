import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { CommentStatus } from '../comment-status.ts'
import { turnState, type TurnInstants } from '../queue/turn-state.ts'

/** Whoever has the code may change what is still to come; what was set aside or withdrawn stays as it is. */
export function changeVerdict(status: CommentStatus, meetingTakes: Verdict): Verdict {
  if (status === 'withdrawn') return refuse('withdrawn', 'This was withdrawn.')
  if (status === 'set-aside') return refuse('set-aside', 'The clerk set this aside.')
  return meetingTakes
}

/** Nobody who was called can leave that turn or change it: the room has heard the name. */
export function turnIsOpen(turn: TurnInstants): boolean {
  const state = turnState(turn)
  return state === 'waiting' || state === 'missed'
}

/** What was not begun can be given up, even at the microphone. */
export function turnMayBeWithdrawn(turn: TurnInstants): boolean {
  const state = turnState(turn)
  return turnIsOpen(turn) || state === 'called' || state === 'called-again'
}

/** @returns whether there is anything left to withdraw. @param turns of a wish to speak; none of what is written */
export function withdrawVerdict(
  kind: 'speak' | 'write',
  status: CommentStatus,
  turns: readonly TurnInstants[],
): Verdict {
  if (status === 'withdrawn') return refuse('withdrawn', 'This was withdrawn.')
  if (kind === 'write' || turns.some(turnMayBeWithdrawn)) return allowed
  return refuse('spoken', 'You have already spoken. It is part of the record.')
}
