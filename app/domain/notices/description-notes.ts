import type { Caution } from '../verdict.ts'

/** Product choices about the statute's guide; nothing here is a legal cap. */
export const descriptionGuide = { mostWords: 20, fewestWords: 4 } as const

const procedural = new Set([
  'call-to-order',
  'general-comment',
  'minutes-approval',
  'future-agenda',
  'commissioner-comments',
  'adjournment',
])
const vague = new Set([
  'etc',
  'miscellaneous',
  'misc',
  'update',
  'updates',
  'other',
  'other business',
  'various',
  'general',
])

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * W1. "A brief general description of an item generally need not exceed 20 words." Government Code 54954.2(a)(1) (the
 * 20-word sentence: GK). It is a guide and not a cap: what counts is fair notice, "more than just clues". "Under four
 * words" and the list of empty words are the product's choice.
 * @returns what is worth a look; empty for items of procedure and for headings over other items
 */
export function descriptionNotes(item: {
  title: string
  description: string | null
  kind?: string
  hasChildren?: boolean
}): Caution[] {
  if (item.hasChildren === true || procedural.has(item.kind ?? '')) return []
  const section = 'Government Code 54954.2(a)(1)'
  if (item.kind === 'heading') {
    return [
      {
        code: 'heading-empty',
        sentence: 'Nothing stands under this heading yet: add items to it, or remove it.',
        section,
      },
    ]
  }
  const title = item.title.trim()
  const description = (item.description ?? '').trim()
  const notes: Caution[] = []
  const length = wordsOf(description === '' ? title : description).length
  if (length > descriptionGuide.mostWords) {
    notes.push({
      code: 'description-long',
      sentence: `The description has ${length} words. The law’s guide is about ${descriptionGuide.mostWords}; more is allowed where fairness needs it.`,
      section,
    })
  }
  const whole = [title, description].filter((part) => part !== '')
  const emptyWords = whole.length > 0 && whole.every((part) => vague.has(simplify(part)))
  if (emptyWords || whole.some((part) => /\betc\b/iu.test(part))) {
    notes.push({
      code: 'description-vague',
      sentence: `“${whole.join(': ')}” does not tell a reader what will be discussed.`,
      section,
    })
  } else if (wordsOf(whole.join(' ')).length < descriptionGuide.fewestWords) {
    notes.push({
      code: 'description-short',
      sentence: `It says little: “${whole.join(': ')}”. A reader should know what will be discussed.`,
      section,
    })
  }
  return notes
}
