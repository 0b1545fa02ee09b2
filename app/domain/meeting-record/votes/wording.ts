import type { CommissionFacts, MotionRecord } from '../record-types.ts'
import { motionCarried } from './motion-tally.ts'

export type Wording = {
  /** As it was moved. */
  moved: string
  /** As the clerk confirmed it once all its changes had carried; null where nothing changed it, or not confirmed yet. */
  asAmended: string | null
  /** The amendments and substitutes that carried, in the order made. */
  changes: MotionRecord[]
}

/**
 * A motion in its words. Robert's Rules (GK): once an amendment carried the question is on the motion as amended, and
 * a substitute that carried takes the place of its words. Words confirmed before a later change carried, or before a
 * change was corrected to have lost, are no longer the motion's.
 */
export function wordingOf(motion: MotionRecord, commission: CommissionFacts): Wording {
  const changes = motion.amendments
    .filter((change) => !change.withdrawn && motionCarried(change, commission) === true)
    .toSorted((one, other) => one.position - other.position)
  const last = changes.at(-1)
  const confirmed = last !== undefined && motion.amendedAfter === last.position
  return { moved: motion.text, asAmended: confirmed ? motion.textAsAmended : null, changes }
}

/** @returns the words before the commission: as amended once confirmed, else as moved */
export function wordsOf(motion: MotionRecord, commission: CommissionFacts): string {
  return wordingOf(motion, commission).asAmended ?? motion.text
}

/**
 * The words that a motion would have with its changes, for the clerk to confirm: a substitute's own, and an amendment's
 * where it says what it replaces, strikes or adds in quotation marks. What can't be read so leaves the words as they are.
 */
export function proposedWording(motion: MotionRecord, commission: CommissionFacts): string {
  const { changes } = wordingOf(motion, commission)
  return changes.reduce((words, change) => {
    const text = wordsOf(change, commission)
    return change.kind === 'substitute' ? text : amended(words, text)
  }, motion.text)
}

function amended(words: string, amendment: string): string {
  const { quoted, between } = quotations(amendment)
  const [first, second] = quoted
  if (first === undefined) return words
  const [verb = '', link = ''] = between.map((part) => part.toLowerCase())
  const strikes = /\b(?:replace|replacing|strike|striking|delete|deleting|change|changing|substitute)\b/.test(
    verb,
  )
  if (strikes) return replacedOnce(words, first, second ?? '')
  if (!/\b(?:add|adding|insert|inserting)\b/.test(verb)) return words
  if (second !== undefined && /\bafter\b/.test(link)) return replacedOnce(words, second, `${second} ${first}`)
  if (second !== undefined && /\bbefore\b/.test(link))
    return replacedOnce(words, second, `${first} ${second}`)
  const stop = words.endsWith('.') ? '.' : ''
  return `${stop ? words.slice(0, -1) : words} ${first}${stop}`
}

function replacedOnce(words: string, from: string, to: string): string {
  const at = words.indexOf(from)
  if (at < 0) return words
  const [before, after] = [words.slice(0, at), words.slice(at + from.length)]
  // A word that is struck leaves one space, not two.
  return to === '' && before.endsWith(' ') && after.startsWith(' ')
    ? before + after.slice(1)
    : before + to + after
}

/** The quotations of a text, and what stands before each. */
function quotations(text: string): { quoted: string[]; between: string[] } {
  const quoted: string[] = []
  const between: string[] = []
  let rest = text
  for (;;) {
    const open = rest.search(/[“"]/)
    const close = open < 0 ? -1 : rest.slice(open + 1).search(/[”"]/)
    if (close < 0) return { quoted, between }
    between.push(rest.slice(0, open))
    quoted.push(rest.slice(open + 1, open + 1 + close))
    rest = rest.slice(open + close + 2)
  }
}
