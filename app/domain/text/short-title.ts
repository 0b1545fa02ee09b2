import { allowed, refuse, type Verdict } from '../verdict.ts'

/** A title names a matter as a headline does. */
export const mostTitleWords = 8
export const mostTitleCharacters = 80

/** Words that leave a cut title hanging: "If ICE comes to …". */
const hanging = new Set(
  (
    'a an the and or but nor of to in on at by for from with without as if that than when who whom whose which what how is are was ' +
    'were be been has have had do does did will would could should may can its their his her this these those not no'
  ).split(' '),
)

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Whether a title is short enough to name a matter in a list. */
export function titleVerdict(title: string): Verdict {
  const count = wordsOf(title).length
  if (count > mostTitleWords) {
    return refuse('title-too-long', `Use ${mostTitleWords} words or fewer. This title has ${count}.`)
  }
  if (title.length > mostTitleCharacters) {
    return refuse(
      'title-too-long',
      `Use ${mostTitleCharacters} characters or fewer. This title has ${title.length}.`,
    )
  }
  return allowed
}

/**
 * How a matter is called in lists, headings and links: by its title, or, where none was given, by the first words of
 * its text, cut between two words.
 */
export function titleOf({ title, text }: { title: string | null; text: string }): string {
  return title || firstWords(text)
}

function firstWords(text: string): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim()
  const plain = whole.replace(/[.;:,]$/, '')
  if (titleVerdict(plain).ok) return plain
  const kept: string[] = []
  for (const word of whole.split(' ')) {
    if (!titleVerdict([...kept, `${word}…`].join(' ')).ok) break
    kept.push(word)
  }
  while (kept.length > 1 && hanging.has(bare(kept.at(-1)!))) kept.pop()
  const cut = kept.length > 0 ? kept.join(' ') : [...whole].slice(0, mostTitleCharacters - 1).join('')
  return `${withoutEnd(cut)}…`
}

/** Without the marks at its end that would stand before the dots. */
function withoutEnd(text: string): string {
  const letters = [...text]
  while (letters.length > 0 && !/[\p{L}\p{N}\p{M})”’"']/u.test(letters.at(-1)!)) letters.pop()
  return letters.join('')
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
