/** Where a sentence may end: a mark, what closes after it, and a space. */
const ends = /[.?!…]["”’)]* /g
/** How a sentence begins: with a capital or a figure, quoted or not. */
const begins = /^["“‘(]?[\p{Lu}\d]/u

/** Before these a stop ends no sentence. */
const shortForms = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|No|Sgt|Lt|Capt|vs|U\.S|\p{Lu})\.$/u

/**
 * As many whole sentences from the beginning of a text as have room.
 * @param letters how many letters they may have together
 * @returns null where not even the first has room: a sentence is never cut
 */
export function wholeSentences(text: string, letters: number): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const whole = /[.?!…]["”’)]*$/.test(line) ? line : `${line}.`
  if (whole.length <= letters) return whole
  let last: string | null = null
  for (const { index, 0: mark } of whole.matchAll(ends)) {
    const sentence = whole.slice(0, index + mark.trimEnd().length)
    if (sentence.length > letters) break
    if (
      begins.test(whole.slice(index + mark.length, index + mark.length + 4)) &&
      !shortForms.test(sentence)
    ) {
      last = sentence
    }
  }
  return last
}
