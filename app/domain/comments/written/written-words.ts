import type { TurnState } from '../queue/turn-state.ts'
import type { Stance } from '../../meeting-record/record-parts.ts'

/** How an author without a name is called: nobody is asked for one (Government Code 54953.3). */
export const noNameGiven = 'A person who gave no name'

export const stanceWords: Record<Stance, string> = {
  support: 'In support',
  oppose: 'Opposed',
  neither: 'Neither for nor against',
}

export const modeWords = { 'in-person': 'In the room', remote: 'By video or telephone' } as const

/** @returns "3 in support, 1 opposed, 2 without a position"; empty where there is none */
export function positionsInWords(counts: Record<Stance | 'none', number>): string {
  return [
    [counts.support, 'in support'],
    [counts.oppose, 'opposed'],
    [counts.neither, 'neither for nor against'],
    [counts.none, 'without a position'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

export const turnWords: Record<TurnState, string> = {
  waiting: 'Waits to be called',
  called: 'Called',
  speaking: 'Speaks now',
  paused: 'Speaks now',
  spoke: 'Spoke',
  missed: 'Not there when called; is called again at the end',
  'called-again': 'Called again',
  'not-present': 'Not there when called twice',
  withdrawn: 'Withdrawn by its author',
  ceded: 'Gave the time to another',
}
