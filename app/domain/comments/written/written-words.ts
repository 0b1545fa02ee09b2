import type { WrittenFile } from './written-view.ts'
import type { TurnState } from '../queue/turn-state.ts'
import type { Stance } from '../../meeting-record/record-parts.ts'

/** How an author without a name is called: nobody is asked for one (Government Code 54953.3). */
export const noNameGiven = 'Name not given'

export const stanceWords: Record<Stance, string> = {
  support: 'In support',
  oppose: 'Opposed',
  neither: 'Neutral',
}

export const modeWords = { 'in-person': 'In the room', remote: 'By video or phone' } as const

/** @returns "3 in support, 1 opposed, 2 without a position"; empty where there is none */
export function positionsInWords(counts: Record<Stance | 'none', number>): string {
  return [
    [counts.support, 'in support'],
    [counts.oppose, 'opposed'],
    [counts.neither, 'neutral'],
    [counts.none, 'no position given'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

export const turnWords: Record<TurnState, string> = {
  waiting: 'Waiting to be called',
  called: 'Called',
  speaking: 'Speaks now',
  paused: 'Speaks now',
  spoke: 'Spoke',
  missed: 'Not there when called; will be called again at the end',
  'called-again': 'Called again',
  'not-present': 'Not there when called twice',
  withdrawn: 'Withdrawn by the author',
  ceded: 'Gave their time to another speaker',
}

/** Of a file that the public does not get, why. */
export function unseenFileWords({
  state,
  withheldReason,
}: Pick<WrittenFile, 'state' | 'withheldReason'>): string {
  if (state === 'withheld') return `The clerk has withheld a file: ${withheldReason}`
  return state === 'pending'
    ? 'A file is being prepared for this page.'
    : 'The clerk is looking at a file before it is public.'
}
