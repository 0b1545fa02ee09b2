/**
 * One operator of a content stream, where it stands with its operands, and the operands as written. `places`: where each
 * operand begins and ends, one after another.
 */
export type Operation = {
  operator: string
  operands: () => string[]
  places: readonly number[]
  bytes: Uint8Array
  start: number
  end: number
}

const SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))

const LITERALS = new Set(['true', 'false', 'null'])

/**
 * Reads the operators of a content stream (ISO 32000-1, 7.8.2). Strings, arrays and dictionaries come as one operand
 * each; the data of an inline image belongs to its `EI`. Damaged streams give what can be read.
 */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  let places: number[] = []
  let at = 0
  while (at < bytes.length) {
    at = skipBlank(bytes, at)
    if (at >= bytes.length) return
    const start = at
    at = endOfToken(bytes, at)
    const operator = isOperand(bytes[start]!) ? null : ascii(bytes, start, at)
    if (operator === null || LITERALS.has(operator)) {
      places.push(start, at)
      continue
    }
    if (operator === 'ID') at = endOfInlineImage(bytes, at)
    const own = places
    const operands = (): string[] =>
      own.flatMap((from, index) => (index % 2 === 0 ? [ascii(bytes, from, own[index + 1]!)] : []))
    const name = operator === 'ID' ? 'EI' : operator
    yield { operator: name, operands, places: own, bytes, start: own[0] ?? start, end: at }
    places = []
  }
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
    while (at < bytes.length && SPACE.has(bytes[at]!)) at++
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
  while (end < bytes.length && !SPACE.has(bytes[end]!) && !DELIMITER.has(bytes[end]!)) end++
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
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && SPACE.has(bytes[at - 1]!)
    if (isEnd && (at + 2 >= bytes.length || SPACE.has(bytes[at + 2]!))) return at + 2
  }
  return bytes.length
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}
