import { describe, expect, test } from 'vitest'
import { dateAndTime, lengthOf, longDate, timeOfDay } from '#app/i18n/dates.ts'
import {
  inLanguage,
  languages,
  offeredLanguages,
  readLanguage,
  speaksLanguages,
} from '#app/i18n/languages.ts'
import { wordLists, wordsIn, type Say } from '#app/i18n/words.ts'

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

describe.each(languages)('the words in %s', (language) => {
  const list = wordLists[language]

  test('have every key, and something to say at each', () => {
    expect(Object.keys(list).toSorted()).toEqual(Object.keys(wordLists.en).toSorted())
    expect(Object.entries(list).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('have the same holes to fill', () => {
    const other = Object.entries(wordLists.en).filter(
      ([key, text]) => !holes(list[key as keyof typeof list]).every((hole) => holes(text).includes(hole)),
    )
    expect(other.map(([key]) => key)).toEqual([])
  })
})

test('Spanish is written out: next to nothing is the same as in English', () => {
  const same = Object.entries(wordLists.es).filter(
    ([key, text]) => text === wordLists.en[key as keyof typeof wordLists.en],
  )
  expect(same.map(([key]) => key).toSorted()).toEqual(
    ['error.title', 'error.word', 'form.interpreter.none', 'problem.file', 'receipt.meeting'].toSorted(),
  )
})

test.each([
  ['hy', /(?=\p{L})\p{Script=Armenian}/u],
  ['zh', /\p{Script=Han}/u],
] as const)(
  '%s is written out in its own letters, save where others fill the whole line',
  (language, letters) => {
    const elsewhere = Object.entries(wordLists[language]).filter(([, text]) => !letters.test(text))
    expect(elsewhere.map(([key]) => key)).toEqual(['problem.file', 'receipt.meeting'])
  },
)

test.each(['hy', 'zh'] as const)('no word of English is left in %s', (language) => {
  const names =
    /shi-VAWN BURN|12a|54960\.2\(c\)|PDF|HEIC|JPEG|OpenDocument|RTF|Word|PowerPoint|MB|Cookie|A 號碼|A համարի|\{\{\w+\}\}/g
  const left = Object.entries(wordLists[language]).filter(([, text]) =>
    /[A-Za-z]/.test(text.replace(names, '')),
  )
  expect(left).toEqual([])
})

test('plurals and places follow the language', () => {
  const [en, es, hy, zh] = (['en', 'es', 'hy', 'zh'] as const).map(wordsIn) as [Say, Say, Say, Say]
  expect([1, 2].map((count) => en('error.count', { count }))).toEqual([
    'Please fix 1 thing',
    'Please fix 2 things',
  ])
  expect([1, 2].map((count) => es('error.count', { count }))).toEqual([
    'Hay una cosa que corregir',
    'Hay 2 cosas que corregir',
  ])
  expect([1, 2, 3, 7, 11, 22].map((count) => en('receipt.place', { count }))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '7th',
    '11th',
    '22nd',
  ])
  expect(es('receipt.place', { count: 7 })).toBe('7.º')
  expect([1, 2, 21].map((count) => hy('receipt.place', { count }))).toEqual(['1-ին', '2-րդ', '21-րդ'])
  expect([1, 2, 3].map((count) => zh('receipt.place', { count }))).toEqual(['第 1 位', '第 2 位', '第 3 位'])
  expect([1, 2].map((count) => hy('error.count', { count }))).toEqual([
    'Պետք է ուղղել մեկ բան',
    'Պետք է ուղղել 2 բան',
  ])
  expect([1, 2].map((count) => zh('error.count', { count }))).toEqual(['有 1 處需要更正', '有 2 處需要更正'])
})

test('what fills a hole is not taken for markup', () => {
  expect(wordsIn('en')('receipt.called-by-name', { name: 'O’Hara & <b>' })).toBe(
    'You will be called as “O’Hara & <b>.”',
  )
})

test('days and hours are those of the commission, in the language', () => {
  const at = '2026-12-11T02:05:00.000Z'
  const zone = 'America/Los_Angeles'
  expect(longDate('en', '2026-12-10')).toBe('Thursday, December 10, 2026')
  expect(longDate('es', '2026-12-10')).toBe('jueves, 10 de diciembre de 2026')
  expect(timeOfDay('en', at, zone)).toBe('6:05 PM')
  expect(dateAndTime('en', at, zone)).toBe('December 10, 2026, 6:05 PM')
  expect([lengthOf('en', 180), lengthOf('en', 90), lengthOf('es', 60)]).toEqual([
    '3 minutes',
    '1 minute, 30 seconds',
    '1 minuto',
  ])
})

test('only pages of public comment and of demands are asked for in a language, and only in one that is offered', () => {
  const paths = [
    '/demands',
    '/demands/2026-001',
    '/comments',
    '/comments/2222-2222-2222/change',
    '/meetings/2026-12-10/comment',
  ]
  expect(paths.filter((path) => !speaksLanguages(path))).toEqual([])
  const others = [
    '/',
    '/meetings/2026-12-10',
    '/meetings/2026-12-10/comments',
    '/clerk/comments',
    '/comments/a/b',
  ]
  expect(others.filter(speaksLanguages)).toEqual([])
  expect([readLanguage('es', offeredLanguages([])), readLanguage('hy', offeredLanguages([]))]).toEqual([
    'es',
    'en',
  ])
  expect(offeredLanguages([])).toEqual(['en', 'es'])
  expect(offeredLanguages(['zh', 'hy'])).toEqual(['en', 'es', 'hy', 'zh'])
  expect(readLanguage('hy', offeredLanguages(['hy']))).toBe('hy')
  expect(readLanguage('zh', offeredLanguages(['hy']))).toBe('en')
  expect(inLanguage('/comments?kiosk=1', 'es')).toBe('/comments?kiosk=1&lang=es')
  expect(inLanguage('/comments', 'en')).toBe('/comments')
})
