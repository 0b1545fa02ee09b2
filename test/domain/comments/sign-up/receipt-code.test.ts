import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeFrom,
  codeInAddress,
  codeLength,
  readCode,
  shownCode,
} from '#app/domain/comments/sign-up/receipt-code.ts'

const codes = fc.uint8Array({ minLength: 16, maxLength: 40 }).map(codeFrom)

describe('a code', () => {
  it('is twelve characters, none of them taken for another or for a vowel', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9CDFGHJKLMNPQRTVWXY]{12}$/)
      }),
    )
  })

  it('is of the first sixteen bytes, and of every one of them', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
    // A byte one more, or 255 less, is no multiple of 26 to the 12th: no chance is left to it.
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 15 }), fc.uint8Array({ maxLength: 8 }), (of, at, more) => {
        const changed = of.slice()
        changed[at] = (changed[at]! + 1) % 256
        expect(codeFrom(changed)).not.toBe(codeFrom(of))
        expect(codeFrom(Uint8Array.from([...of, ...more]))).toBe(codeFrom(of))
      }),
    )
  })

  it('is not made of fewer than sixteen', () => {
    expect(() => codeFrom(new Uint8Array(15))).toThrow(RangeError)
    expect(codeFrom(new Uint8Array(16))).toHaveLength(codeLength)
  })

  it('loses nothing of what its length can hold: it reads back as the number that the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const whole = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
        const read = [...codeFrom(bytes)].reduceRight(
          (sum, each) => sum * 26n + BigInt('23456789CDFGHJKLMNPQRTVWXY'.indexOf(each)),
          0n,
        )
        expect(read).toBe(whole % 26n ** 12n)
      }),
    )
  })
})

describe('a typed code', () => {
  it('is read as it is shown and as it stands in an address', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(shownCode(code)).toMatch(/^\S{4} \S{4} \S{4}$/)
        expect(codeInAddress(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
        expect([code, shownCode(code), codeInAddress(code)].map(readCode)).toEqual([code, code, code])
      }),
    )
  })

  it('is read in small letters, with spaces, hyphens and dots anywhere, and in wide letters', () => {
    const apart = fc.array(fc.constantFrom('', ' ', '  ', '-', '–', '—', '.', '·', '\t', '\u00a0'), {
      minLength: 13,
      maxLength: 13,
    })
    fc.assert(
      fc.property(
        codes,
        apart,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (code, gaps, small) => {
          const typed = [...code].map(
            (each, index) => gaps[index]! + (small[index] ? each.toLowerCase() : each),
          )
          expect(readCode(typed.join('') + gaps[12]!)).toBe(code)
          const wide = [...code].map((each) => String.fromCodePoint(each.codePointAt(0)! + 0xfee0))
          expect(readCode(wide.join(''))).toBe(code)
        },
      ),
    )
  })

  it('is read where a letter was taken for a figure that looks like it', () => {
    const likeIt: Record<string, string[]> = { '5': ['S', 's'], '2': ['Z', 'z'], '8': ['B', 'b'] }
    fc.assert(
      fc.property(codes, fc.nat(1), (code, which) => {
        const typed = [...code].map((each) => likeIt[each]?.[which] ?? each)
        expect(readCode(typed.join(''))).toBe(code)
      }),
    )
    expect(readCode('SSSS zzzz BBBB')).toBe('555522228888')
  })

  it('is none with one character fewer or more, or one that no code has', () => {
    const alien = fc.constantFrom('0', '1', 'A', 'E', 'I', 'O', 'U', 'Ñ', '/', '?', '🦆')
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 11 }), alien, (code, at, other) => {
        expect(readCode(code.slice(1))).toBeNull()
        expect(readCode(`${code}2`)).toBeNull()
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('can be anything: what is read is a code, and the same read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const code = readCode(typed)
        if (code !== null) expect([code.length, readCode(shownCode(code))]).toEqual([codeLength, code])
      }),
    )
  })
})
