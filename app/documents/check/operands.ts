import { PDFObjectParser, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import type { Operation } from '../pdf/content-stream.ts'

/** The name that an operand is; empty where it is none. */
export function nameOperand(operand: string | undefined): string {
  if (!operand?.startsWith('/')) return ''
  const name = operand.slice(1)
  if (!name.includes('#')) return name
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  )
}

/** A dictionary that stands in a content stream. Throws where it is damaged. */
export function dictOperand(operand: string, context: PDFContext): PDFObject {
  return PDFObjectParser.forBytes(Buffer.from(operand, 'latin1'), context).parseObject()
}

/** The MCID of a property list that says nothing else, as most do; null for any other. */
export function plainMcid(operand: string): number | null {
  const found = /^<<\s*\/MCID (\d{1,9})\s*>>$/.exec(operand)?.[1]
  return found === undefined ? null : Number(found)
}

/** Calls `use` for each code of the strings that an operator shows; `size` is the bytes of a code. */
export function forShownCodes({ bytes, places }: Operation, size: number, use: (code: number) => void): void {
  const [from, to] = [places.at(-2), places.at(-1)]
  if (from === undefined || to === undefined) return
  const codes = new Codes(size, use)
  // As in an array: what stands between strings is numbers.
  for (let at = from; at < to;) {
    const first = bytes[at]
    if (first === 0x28) at = takeLiteral(bytes, at, to, codes)
    else if (first === 0x3c) at = takeHex(bytes, at, to, codes)
    else at++
  }
  codes.end()
}

/** Makes codes of bytes as they come. */
class Codes {
  #code = 0
  #left: number
  readonly #size: number
  readonly #use: (code: number) => void

  constructor(size: number, use: (code: number) => void) {
    this.#left = size
    this.#size = size
    this.#use = use
  }

  take(byte: number): void {
    this.#code = this.#code * 256 + byte
    if (--this.#left > 0) return
    this.#use(this.#code)
    this.#code = 0
    this.#left = this.#size
  }

  end(): void {
    if (this.#left < this.#size) this.#use(this.#code)
  }
}

function takeHex(bytes: Uint8Array, from: number, to: number, codes: Codes): number {
  let high = -1
  let at = from + 1
  for (; at < to && bytes[at] !== 0x3e; at++) {
    const digit = HEX[bytes[at]!]!
    if (digit > 15) continue
    if (high < 0) high = digit
    else {
      codes.take(high * 16 + digit)
      high = -1
    }
  }
  if (high >= 0) codes.take(high * 16)
  return at + 1
}

/** The value of each byte that is a digit; 255 of the others. */
const HEX = new Uint8Array(256).map((_, byte) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
  return digit < 0 ? 255 : digit
})

const ESCAPES: Record<number, number> = { 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0c }

function takeLiteral(bytes: Uint8Array, from: number, to: number, codes: Codes): number {
  let depth = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 0x28 && depth++ === 0) continue
    if (byte === 0x29 && --depth === 0) return at + 1
    if (byte !== 0x5c) {
      // An end of line is one byte, however it is written.
      if (byte === 0x0d && bytes[at + 1] === 0x0a) at++
      codes.take(byte === 0x0d ? 0x0a : byte)
      continue
    }
    const next = bytes[++at]
    if (next === undefined) return to
    if (next >= 0x30 && next <= 0x37) {
      let value = next - 0x30
      for (let more = 0; more < 2 && bytes[at + 1]! >= 0x30 && bytes[at + 1]! <= 0x37; more++) {
        value = value * 8 + bytes[++at]! - 0x30
      }
      codes.take(value & 0xff)
    } else if (next === 0x0d || next === 0x0a) {
      if (next === 0x0d && bytes[at + 1] === 0x0a) at++
    } else codes.take(ESCAPES[next] ?? next)
  }
  return to
}
