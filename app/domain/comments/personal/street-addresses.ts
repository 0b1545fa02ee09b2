export type Span = { from: number; to: number }

type Word = Span & { text: string }

const endsInNumber = /(?:^|[^\d.])(\d{1,5})$/
const endsInFigures = /\d{1,5}$/
const direction = /^[NSEW]\.?$/
const name = /^\p{Lu}[\p{L}'’.]*$/u
const kind =
  /^(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir)\b/
const calle = /(?:calle|avenida|av\.|bulevar|callejón)$/iu
const calleAlone = /^(?:calle|avenida)$/iu
const letters = /^\p{L}+$/u
const beginsWithLetters = /^\p{L}+/u
const houseNumber = /^(?:n[úu]m(?:ero|\.)?|no\.|#)?(\d+)/iu
const beforeNumber = /^(?:n[úu]m\.|no\.|#)$/iu
const mostNames = 4

/**
 * Addresses of houses, in English and Spanish: "1244 N. Lake Avenue", "Calle Ocho 12", "12 de la calle Ocho". Each word
 * is looked at a few times at most, however long the text is.
 */
export function streetAddressesIn(text: string): Span[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): Word => ({
    text: word,
    from: index,
    to: index + word.length,
  }))
  const found: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    const span = numberFirst(words, at) ?? calleFirst(words, at) ?? deLaCalle(words, at)
    if (span && span.from >= (found.at(-1)?.to ?? 0)) found.push(span)
  }
  return found
}

function numberFirst(words: readonly Word[], at: number): Span | null {
  const first = words[at]!
  const number = endsInNumber.exec(first.text)?.[1]
  if (number === undefined) return null
  const skipped = direction.test(words[at + 1]?.text ?? '') ? 1 : 0
  for (const from of new Set([at + 1 + skipped, at + 1])) {
    for (let next = from; next <= from + mostNames; next += 1) {
      const word = words[next]
      const end = next > from && word ? kind.exec(word.text) : null
      if (end) return { from: first.to - number.length, to: word!.from + end[0].length }
      if (!word || !name.test(word.text)) break
    }
  }
  return null
}

function calleFirst(words: readonly Word[], at: number): Span | null {
  const begun = calle.exec(words[at]!.text)
  if (!begun) return null
  const from = words[at]!.from + begun.index
  for (let next = at + 1; next <= at + 1 + mostNames; next += 1) {
    const word = words[next]
    if (!word) return null
    const held = beforeNumber.test(word.text) ? words[next + 1] : word
    const number = held && houseNumber.exec(held.text)
    if (number && number[1]!.length <= 5) return { from, to: held.from + number[0].length }
    if (!letters.test(word.text)) return null
  }
  return null
}

function deLaCalle(words: readonly Word[], at: number): Span | null {
  const number = endsInFigures.exec(words[at]!.text)
  const [de, la, street, named] = words.slice(at + 1, at + 5)
  if (!number || !named || !/^de$/i.test(de!.text) || !/^la$/i.test(la!.text)) return null
  const begins = calleAlone.test(street!.text) ? beginsWithLetters.exec(named.text) : null
  return begins && { from: words[at]!.to - number[0].length, to: named.from + begins[0].length }
}
