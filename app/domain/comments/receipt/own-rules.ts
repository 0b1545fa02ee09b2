import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { Standing } from '../standing.ts'
import { turnState, type TurnInstants } from '../queue/turn-state.ts'

/** Whoever has the code may change what is still to come; what was set aside or withdrawn stays as it is. */
export function changeVerdict(standing: Standing, meetingTakes: Verdict): Verdict {
  if (standing === 'withdrawn') return refuse('withdrawn', 'This was withdrawn.')
  if (standing === 'set-aside') return refuse('set-aside', 'The clerk set this aside.')
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
  standing: Standing,
  turns: readonly TurnInstants[],
): Verdict {
  if (standing === 'withdrawn') return refuse('withdrawn', 'This was withdrawn.')
  if (kind === 'write' || turns.some(turnMayBeWithdrawn)) return allowed
  return refuse('spoken', 'What was said was heard, and stands in the record.')
}
