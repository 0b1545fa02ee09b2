/**
 * One operator of a content stream, where it stands with its operands, and the operands as written. `places`: where each
 * operand begins and ends, one after another.
 */
export type Operation = {
  operator: string
  operands: () => string[]
  /** One operand as written; undefined where there are fewer. */
  operand(place: number): string | undefined
  places: readonly number[]
  bytes: Uint8Array
  start: number
  end: number
}

const BLANK = 1
const DELIMITER = 2
/** Of each byte, whether it is blank, ends what is before it, or is a letter of a word. */
const KINDS = kindsOfBytes()

const LITERALS = new Set(['true', 'false', 'null'])
const NO_PLACES: readonly number[] = []

/**
 * Reads the operators of a content stream (ISO 32000-1, 7.8.2). Strings, arrays and dictionaries come as one operand
 * each; the data of an inline image belongs to its `EI`. Damaged streams give what can be read.
 */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const words = new Map<number, string>()
  let places: number[] | null = null
  let at = 0
  while (at < bytes.length) {
    at = skipBlank(bytes, at)
    if (at >= bytes.length) return
    const start = at
    at = endOfToken(bytes, at)
    const operator = isOperand(bytes[start]!) ? null : wordAt(bytes, start, at, words)
    if (operator === null || LITERALS.has(operator)) {
      places ??= []
      places.push(start, at)
      continue
    }
    const isImage = operator === 'ID'
    if (isImage) at = endOfInlineImage(bytes, at)
    const own = places ?? NO_PLACES
    yield new ReadOperation(bytes, isImage ? 'EI' : operator, own, own[0] ?? start, at)
    places = null
  }
}

class ReadOperation implements Operation {
  constructor(
    readonly bytes: Uint8Array,
    readonly operator: string,
    readonly places: readonly number[],
    readonly start: number,
    readonly end: number,
  ) {}

  get operands(): () => string[] {
    return () => Array.from({ length: this.places.length / 2 }, (_, place) => this.operand(place)!)
  }

  operand(place: number): string | undefined {
    const to = this.places[2 * place + 1]
    return to === undefined ? undefined : ascii(this.bytes, this.places[2 * place]!, to)
  }
}

/** A word of the stream; the few that are operators are made into strings once. */
function wordAt(bytes: Uint8Array, from: number, to: number, words: Map<number, string>): string {
  if (to - from > 3) return ascii(bytes, from, to)
  let key = to - from
  for (let at = from; at < to; at++) key = key * 256 + bytes[at]!
  const known = words.get(key)
  if (known !== undefined) return known
  const word = ascii(bytes, from, to)
  words.set(key, word)
  return word
}

/** The stream without its marked-content operators, for pages whose marks lead to no structure any more. */
export function withoutMarks(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let from = 0
  for (const { operator, start, end } of readOperations(bytes)) {
    if (!/^(BDC|BMC|EMC|DP|MP)$/.test(operator)) continue
    kept.push(bytes.subarray(from, start), new Uint8Array([0x0a]))
    from = end
  }
  kept.push(bytes.subarray(from))
  return Buffer.concat(kept)
}

/** Whether a token that begins with `first` is a number, name, string, array or dictionary. */
function isOperand(first: number): boolean {
  return (first >= 0x2b && first <= 0x39) || first === 0x28 || first === 0x3c || first === 0x5b
}

function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    while (at < bytes.length && KINDS[bytes[at]!] === BLANK) at++
    if (bytes[at] !== 0x25) return at
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
  }
}

function endOfToken(bytes: Uint8Array, at: number): number {
  const first = bytes[at]
  if (first === 0x28) return endOfString(bytes, at)
  if (first === 0x5b || (first === 0x3c && bytes[at + 1] === 0x3c)) return endOfBracketed(bytes, at)
  if (first === 0x3c) {
    const close = bytes.indexOf(0x3e, at)
    return close < 0 ? bytes.length : close + 1
  }
  let end = at + 1
  while (end < bytes.length && KINDS[bytes[end]!] === 0) end++
  return end
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return at + 1
  }
  return bytes.length
}

/** The end of an array or dictionary, whatever it holds; brackets that end nothing are passed over. */
function endOfBracketed(bytes: Uint8Array, from: number): number {
  const open: boolean[] = []
  for (let at = from; at < bytes.length; at = skipBlank(bytes, at)) {
    const isDict = bytes[at] === 0x3c && bytes[at + 1] === 0x3c
    const endsDict = bytes[at] === 0x3e && bytes[at + 1] === 0x3e
    if (isDict || bytes[at] === 0x5b) open.push(isDict)
    else if (endsDict ? open.at(-1) === true : bytes[at] === 0x5d && open.at(-1) === false) open.pop()
    else {
      at = endOfToken(bytes, at)
      continue
    }
    at += isDict || endsDict ? 2 : 1
    if (open.length === 0) return at
  }
  return bytes.length
}

function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at + 2 < bytes.length; at++) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && KINDS[bytes[at - 1]!] === BLANK
    if (isEnd && (at + 2 >= bytes.length || KINDS[bytes[at + 2]!] === BLANK)) return at + 2
  }
  return bytes.length
}

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256)
  for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[byte] = BLANK
  for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = DELIMITER
  return kinds
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}
