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
  let code = 0
  let left = size
  const take = (byte: number): void => {
    code = code * 256 + byte
    if (--left > 0) return
    use(code)
    code = 0
    left = size
  }
  // As in an array: what stands between strings is numbers.
  for (let at = from; at < to;) {
    const first = bytes[at]
    if (first === 0x28) at = takeLiteral(bytes, at, to, take)
    else if (first === 0x3c) at = takeHex(bytes, at, to, take)
    else at++
  }
  if (left < size) use(code)
}

function takeHex(bytes: Uint8Array, from: number, to: number, take: (byte: number) => void): number {
  let high = -1
  let at = from + 1
  for (; at < to && bytes[at] !== 0x3e; at++) {
    const digit = hexDigit(bytes[at]!)
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      take(high * 16 + digit)
      high = -1
    }
  }
  if (high >= 0) take(high * 16)
  return at + 1
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const ESCAPES: Record<number, number> = { 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0c }

function takeLiteral(bytes: Uint8Array, from: number, to: number, take: (byte: number) => void): number {
  let depth = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 0x28 && depth++ === 0) continue
    if (byte === 0x29 && --depth === 0) return at + 1
    if (byte !== 0x5c) {
      // An end of line is one byte, however it is written.
      if (byte === 0x0d && bytes[at + 1] === 0x0a) at++
      take(byte === 0x0d ? 0x0a : byte)
      continue
    }
    const next = bytes[++at]
    if (next === undefined) return to
    if (next >= 0x30 && next <= 0x37) {
      let value = next - 0x30
      for (let more = 0; more < 2 && bytes[at + 1]! >= 0x30 && bytes[at + 1]! <= 0x37; more++) {
        value = value * 8 + bytes[++at]! - 0x30
      }
      take(value & 0xff)
    } else if (next === 0x0d || next === 0x0a) {
      if (next === 0x0d && bytes[at + 1] === 0x0a) at++
    } else take(ESCAPES[next] ?? next)
  }
  return to
}
