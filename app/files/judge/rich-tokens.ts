/** A piece of an RTF file: a group's end or begin, a control word with its number, a letter by its byte, text. */
export type RichToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; number: number | null }
  | { kind: 'byte'; byte: number }
  /** One unit of UTF-16. */
  | { kind: 'letter'; letter: string }
  | { kind: 'text'; bytes: Uint8Array }

const BACKSLASH = 0x5c
const isLetter = (byte: number | undefined) =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** The longest control word and number that are read; the format's own are 32 and 10. */
const LONGEST = 40

/**
 * Reads RTF ([RTF 1.9.1]) in one pass. Line ends of the file are no text; what follows `\bin` is skipped, and so is what
 * stands after a letter of Unicode for programs that know none.
 */
export function* readRichText(bytes: Uint8Array): Generator<RichToken> {
  // For each open group: how many characters stand for a letter of Unicode.
  const stands = [1]
  let skip = 0
  for (const token of readPieces(bytes)) {
    if (token.kind === 'open' || token.kind === 'close') {
      skip = 0
      if (token.kind === 'open') stands.push(stands.at(-1)!)
      else if (stands.length > 1) stands.pop()
      yield token
    } else if (token.kind === 'word' && token.word === 'u' && token.number !== null) {
      skip = stands.at(-1)!
      yield { kind: 'letter', letter: String.fromCharCode(token.number & 0xffff) }
    } else if (token.kind === 'word' && token.word === 'uc') {
      stands[stands.length - 1] = Math.min(Math.max(token.number ?? 1, 0), 8)
    } else if (skip > 0 && token.kind === 'text') {
      const left = token.bytes.subarray(skip)
      skip = Math.max(0, skip - token.bytes.length)
      if (left.length > 0) yield { kind: 'text', bytes: left }
    } else if (skip > 0) skip--
    else yield token
  }
}

function* readPieces(bytes: Uint8Array): Generator<RichToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === 0x7b || byte === 0x7d) {
      yield byte === 0x7b ? { kind: 'open' } : { kind: 'close' }
      at++
    } else if (byte === BACKSLASH) {
      const next = bytes[at + 1]
      if (next === 0x27) {
        const code = Number.parseInt(Buffer.from(bytes.subarray(at + 2, at + 4)).toString('latin1'), 16)
        if (!Number.isNaN(code)) yield { kind: 'byte', byte: code }
        at += 4
      } else if (!isLetter(next)) {
        if (next !== undefined) yield { kind: 'word', word: String.fromCharCode(next), number: null }
        at += 2
      } else {
        let end = at + 1
        while (end - at <= LONGEST && isLetter(bytes[end])) end++
        const word = Buffer.from(bytes.subarray(at + 1, end)).toString('latin1')
        const start = end
        if (bytes[end] === 0x2d) end++
        while (end - start <= LONGEST && isDigit(bytes[end])) end++
        const digits = Buffer.from(bytes.subarray(start, end)).toString('latin1')
        const number = /\d/.test(digits) ? Number(digits) : null
        // A hyphen without digits is text.
        at = number === null ? start : end
        if (bytes[at] === 0x20) at++
        if (word === 'bin' && number !== null && number > 0) at = Math.min(bytes.length, at + number)
        yield { kind: 'word', word, number }
      }
    } else {
      let end = at
      while (end < bytes.length && bytes[end] !== 0x7b && bytes[end] !== 0x7d && bytes[end] !== BACKSLASH)
        end++
      const text = bytes.subarray(at, end).filter((one) => one !== 0x0a && one !== 0x0d)
      if (text.length > 0) yield { kind: 'text', bytes: text }
      at = end
    }
  }
}
