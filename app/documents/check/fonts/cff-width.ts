import { shortInteger, type Index } from './cff-tables.ts'

/** What a charstring needs to know of its font. */
export type Private = { subrs: Index | null; nominal: number; standard: number }

const STEMS = new Set([1, 3, 18, 23, 19, 20])
const MOVES = { both: 21, horizontal: 22, vertical: 4 }
const END = 14
const DEEPEST = 10
const MOST_STEPS = 10_000

/**
 * The advance width of a Type 2 charstring (Adobe Technical Note 5177): the first of the operands of the first operator
 * that clears the stack, where there is one too many. Null where the charstring doesn't come to it.
 */
export function charstringWidth(charstring: Buffer, own: Private, globals: Index): number | null {
  const stack: number[] = []
  let steps = 0
  const widthFor = (isExtra: boolean): number => (isExtra ? own.nominal + stack[0]! : own.standard)

  const run = (code: Buffer, depth: number): number | null | undefined => {
    for (let at = 0; at < code.length;) {
      if (++steps > MOST_STEPS) return null
      const first = code[at]!
      const number = readNumber(code, at)
      if (number) {
        stack.push(number.value)
        at += number.length
        continue
      }
      at++
      if (STEMS.has(first) || first === MOVES.both || first === END) return widthFor(stack.length % 2 === 1)
      if (first === MOVES.horizontal || first === MOVES.vertical)
        return widthFor(stack.length % 2 === 0 && stack.length > 0)
      if (first === 11) return undefined
      if (first === 10 || first === 29) {
        const subrs = first === 10 ? own.subrs : globals
        const place = stack.pop()
        if (!subrs || place === undefined || depth >= DEEPEST) return null
        const width = run(subrs.item(place + biasOf(subrs.count)), depth + 1)
        if (width !== undefined) return width
      } else return null
    }
    return undefined
  }
  return run(charstring, 0) ?? null
}

function readNumber(code: Buffer, at: number): { value: number; length: number } | null {
  const first = code[at]!
  if (first === 28) return { value: code.readInt16BE(at + 1), length: 3 }
  if (first === 255) return { value: code.readInt32BE(at + 1) / 65536, length: 5 }
  return shortInteger(code, at)
}

function biasOf(count: number): number {
  return count < 1240 ? 107 : count < 33900 ? 1131 : 32768
}
