import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakOpportunities } from '#app/documents/pdf/line-breaks.ts'
import { languageOfScript } from '#app/documents/pdf/script-languages.ts'

test('a line may end between Chinese signs, not before a comma or full stop', () => {
  expect(breakOpportunities('請聯絡,秘書。')).toEqual(['請', '', '聯', '', '絡,', '', '秘', '', '書。'])
})

test('an ordinary word is never broken, a long address at its strokes', () => {
  expect(breakOpportunities('commissioner')).toEqual(['commissioner'])
  expect(breakOpportunities('https://commission.example.org/meetings').filter(Boolean)).toEqual([
    'https:/',
    '/',
    'commission.',
    'example.',
    'org/',
    'meetings',
  ])
})

test('no sign is added, lost or moved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (word) => {
      expect(breakOpportunities(word).join('')).toBe(word)
    }),
  )
})

test('a script tells its language where it can', () => {
  expect(['Գրիգորյան', '王小明', 'さくら', 'Żółć', '12'].map(languageOfScript)).toEqual([
    'hy',
    'zh',
    'ja',
    null,
    null,
  ])
})
