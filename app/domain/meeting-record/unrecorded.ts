import { z } from 'zod'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** What an act can't be judged by because nobody recorded it; said only of what is entered once the meeting is over. */
export const unrecordedFacts = ['comment', 'second', 'disclosure', 'votes'] as const
export type UnrecordedFact = (typeof unrecordedFacts)[number]

export function isUnrecordedFact(text: string): text is UnrecordedFact {
  return (unrecordedFacts as readonly string[]).includes(text)
}

/** @returns the words or ids of a column that holds several, with spaces between */
export function unrecordedWords(column: string | null): string[] {
  return column === null ? [] : column.split(' ')
}

/** @returns the column for several words or ids; null for none */
export function unrecordedColumn(words: readonly string[]): string | null {
  return words.length === 0 ? null : [...new Set(words)].join(' ')
}

export const unrecordedNames: Record<UnrecordedFact, string> = {
  comment: 'whether public comment was called, and everyone who signed up heard',
  second: 'who seconded, or whether a second was needed',
  disclosure: 'what remote members disclosed',
  votes: 'how every member voted',
}

/** The field of a form: none, one or several. */
export const unrecordedField = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(unrecordedFacts)).max(unrecordedFacts.length),
)

type Said = { unrecorded?: readonly UnrecordedFact[] | undefined }

/** @returns whether the source is silent on comment */
export function isSilent({ unrecorded = [] }: Said): boolean {
  return unrecorded.includes('comment')
}

/** @returns "; not recorded: what remote members disclosed" for the entry of an act, or nothing */
export function silentWords(unrecorded: readonly UnrecordedFact[]): string {
  return unrecorded.length === 0
    ? ''
    : `; not recorded: ${unrecorded.map((fact) => unrecordedNames[fact]).join('; ')}`
}

/** What happens is seen: only of what is entered once the meeting is over can a source be silent. */
export function unrecordedVerdict(live: boolean, unrecorded: readonly UnrecordedFact[]): Verdict {
  return unrecorded.length === 0 || !live
    ? allowed
    : refuse(
        'happens-now',
        'The meeting still sits. Only once it is over can something be left out as not recorded.',
      )
}
