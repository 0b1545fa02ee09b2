import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { freeSlug, slugOf } from '#app/domain/text/slug.ts'

test.each([
  ['Raúl Ibáñez', 'raul-ibanez'],
  ['Paula Verrette, M.D.', 'paula-verrette-md'],
  ['Kāwika Keliʻi', 'kawika-kelii'],
  ['O’Brien', 'obrien'],
  ['Łukasz Żółć', 'lukasz-zolc'],
  ['Þórunn Weiß', 'thorunn-weiss'],
  ['Nguyễn Thị Hường', 'nguyen-thi-huong'],
  ['Անի Պետրոսյան', 'ani-petrosyan'],
  ['Արամ Գրիգորյանու', 'aram-grigoryanu'],
  ['Խաչիկ Ղազարյան', 'khachik-ghazaryan'],
  ['王小明', 'wang-xiao-ming'],
  ['陳 美玲', 'chen-mei-ling'],
  ['김민준', 'gim-min-jun'],
  ['Анна Соловьёва', 'anna-soloveva'],
  ['Ελένη Παπαδοπούλου', 'eleni-papadopoyloy'],
  ['ნინო გელაშვილი', 'nino-gelashvili'],
  ['محمد علي', 'mhmd-ly'],
  ['אברהם כהן', 'vrhm-khhn'],
  ['สมหญิง ใจดี', 'smhying-aichdi'],
  ['प्रिया शर्मा', 'priya-srma'],
  ['முருகன்', 'murukn'],
  ['Ana 🦋 Alder', 'ana-alder'],
  ['“Report” & plan (2026)', 'report-plan-2026'],
])('the address of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test.each(['—', '🦋', '𒀀', ''])('of %s there is none, so it is asked for', (name) => {
  expect(slugOf(name)).toBeNull()
})

it('is as long as may be and no longer, and ends with a letter', () => {
  expect(slugOf('abc def', 7)).toBe('abc-def')
  expect(slugOf('abc def', 6)).toBe('abc-de')
  expect(slugOf('abc def', 4)).toBe('abc')
  expect(slugOf('—abc def', 7)).toBe('abc-def')
})

it('holds plain letters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slugOf(name) ?? 'x').toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

it('takes no address twice', () => {
  expect(freeSlug('a', new Set())).toBe('a')
  expect(freeSlug('a', new Set(['a']))).toBe('a-2')
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3')
})
