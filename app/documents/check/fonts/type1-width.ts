import { shortInteger } from './cff-tables.ts'

const DEEPEST = 10
const MOST_STEPS = 10_000

/** The advance width that a Type 1 charstring sets by hsbw or sbw; null where it doesn't come to either. */
export function type1Width(charstring: Buffer, subrs: ReadonlyMap<number, Buffer>): number | null {
  const stack: number[] = []
  let steps = 0

  const run = (code: Buffer, depth: number): number | null | undefined => {
    for (let at = 0; at < code.length;) {
      if (++steps > MOST_STEPS) return null
      const first = code[at]!
      const number = first === 255 ? { value: code.readInt32BE(at + 1), length: 5 } : shortInteger(code, at)
      if (number) {
        stack.push(number.value)
        at += number.length
        continue
      }
      const second = first === 12 ? code[at + 1] : undefined
      at += first === 12 ? 2 : 1
      if (first === 13) return stack[1] ?? null
      if (second === 7) return stack[2] ?? null
      if (first === 11) return undefined
      if (second === 12) {
        const divisor = stack.pop()
        const dividend = stack.pop()
        if (dividend === undefined || !divisor) return null
        stack.push(dividend / divisor)
      } else if (first === 10) {
        const subr = subrs.get(stack.pop() ?? -1)
        if (!subr || depth >= DEEPEST) return null
        const width = run(subr, depth + 1)
        if (width !== undefined) return width
      } else return null
    }
    return undefined
  }
  return run(charstring, 0) ?? null
}
