/** A CMap stream as far as it is checked: lengths of codes in bytes, the text and the CID of each code. */
export type CMap = {
  lengths: Set<number>
  text: Map<number, string>
  cid: Map<number, number>
  wmode: number
  /** The CMap that it builds on, or empty. */
  uses: string
}

const KINDS = ['codespacerange', 'bfchar', 'bfrange', 'cidchar', 'cidrange'] as const
type Kind = (typeof KINDS)[number]

/** A string of bytes, a number (only for CIDs), or the strings of an array. */
type Token = Uint8Array | number | (Uint8Array | number)[]

/** Characters and CIDs that one CMap may list: several times all there are in codes of two bytes. */
const MOST_ENTRIES = 1 << 19

const LONGEST_CODE = 4

/**
 * Reads a CMap (Adobe Technical Note 5014), leniently as readers do.
 *
 * Throws where it lists more than any CMap needs to.
 */
export function readCMap(bytes: Uint8Array): CMap {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const map: CMap = {
    lengths: new Set(),
    text: new Map(),
    cid: new Map(),
    wmode: Number(/\/WMode\s+(\d)/.exec(source)?.[1] ?? 0),
    uses: /\/([\w.-]+)\s+usecmap/.exec(source)?.[1] ?? '',
  }
  const budget = { left: MOST_ENTRIES }
  for (const { kind, body } of blocks(source)) {
    const tokens = readTokens(body)
    const step = kind === 'bfrange' || kind === 'cidrange' ? 3 : 2
    for (let at = 0; at + step <= tokens.length; at += step) {
      addEntry(map, kind, tokens.slice(at, at + step), budget)
    }
  }
  return map
}

function* blocks(source: string): Generator<{ kind: Kind; body: string }> {
  for (let at = source.indexOf('begin'); at >= 0; at = source.indexOf('begin', at)) {
    at += 'begin'.length
    const kind = KINDS.find((name) => source.startsWith(name, at))
    if (!kind) continue
    const start = at + kind.length
    const end = source.indexOf('end', start)
    if (end < 0) return
    yield { kind, body: source.slice(start, end) }
    at = end
  }
}

function readTokens(body: string): Token[] {
  const tokens: Token[] = []
  let list: (Uint8Array | number)[] | null = null
  for (const [, digits, opening, closing, number] of body.matchAll(
    /<([0-9A-Fa-f\s]*)>|(\[)|(\])|([0-9]+)/g,
  )) {
    if (opening) tokens.push((list = []))
    else if (closing) list = null
    else (list ?? tokens).push(number === undefined ? unhex(digits!) : Number(number))
  }
  return tokens
}

function unhex(digits: string): Uint8Array {
  const plain = digits.replaceAll(/\s/g, '')
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex')
}

function addEntry(map: CMap, kind: Kind, entry: Token[], budget: { left: number }): void {
  const [low, ...rest] = entry
  if (!(low instanceof Uint8Array) || low.length > LONGEST_CODE) return
  if (kind === 'codespacerange') return void map.lengths.add(low.length)
  const target = rest.at(-1)!
  const first = codeOf(low)
  const high = rest.length === 2 ? rest[0] : low
  const last = high instanceof Uint8Array && high.length <= LONGEST_CODE ? codeOf(high) : first
  const count = Math.min(last, first + 0xffff) - first + 1
  const size = target instanceof Uint8Array ? Math.max(1, target.length / 2) : 1
  for (let index = 0; index < count; index++) {
    budget.left -= size
    if (budget.left < 0) throw new Error('A CMap lists too much')
    if (kind === 'cidchar' || kind === 'cidrange') {
      if (typeof target === 'number') map.cid.set(first + index, target + index)
    } else if (Array.isArray(target)) {
      const own = target[index]
      if (own === undefined) return
      if (own instanceof Uint8Array) map.text.set(first + index, textOf(own))
    } else if (target instanceof Uint8Array) {
      map.text.set(first + index, textOf(index === 0 ? target : plus(target, index)))
    }
  }
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0)
}

/** The bytes as one number, and `count` more. */
function plus(bytes: Uint8Array, count: number): Uint8Array {
  const sum = Uint8Array.from(bytes)
  let carry = count
  for (let at = sum.length - 1; at >= 0 && carry > 0; at--) {
    carry += sum[at]!
    sum[at] = carry & 0xff
    carry >>>= 8
  }
  return sum
}

/** UTF-16 with the bytes in order, whose first two are no byte order mark; a single byte is a character by itself. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0]!)
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at]! << 8) | bytes[at + 1]!)
  }
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`
}
