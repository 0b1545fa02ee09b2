import { expect, test } from 'vitest'
import { shortTitle } from '#app/domain/text/form-pieces.ts'
import { titleOf, titleVerdict } from '#app/domain/text/short-title.ts'

test.each([
  ['Letter to the director of ICE', true],
  ['one two three four five six seven eight', true],
  ['one two three four five six seven eight — nine', false],
  ['one two – three four & five six seven eight', true],
  ['警方是否會配合聯邦移民執法行動', true],
  ['警'.repeat(80), true],
  ['警'.repeat(81), false],
])('a title of at most eight words and eighty characters names a matter: %s', (title, ok) => {
  expect(titleVerdict(title).ok).toBe(ok)
})

test('the error says how many words are too many', () => {
  const read = (title: string) => shortTitle.safeParse(title).error?.issues[0]?.message
  expect(read('one two three four five six seven eight nine')).toBe('Use 8 words or fewer. This title has 9.')
  expect(read('one two three four five six seven eight')).toBeUndefined()
  expect(shortTitle.parse(' Letter to\n the  director ')).toBe('Letter to the director')
})

test.each([
  ['Letter to ICE', 'A reply to the letter', 'Letter to ICE'],
  [null, 'Table of calls by month, without names.', 'Table of calls by month, without names'],
  [null, 'What if ICE asks?', 'What if ICE asks?'],
  ['', 'Table of calls', 'Table of calls'],
  [
    null,
    'How many officers have not yet completed the training that the policy asks for?',
    'How many officers have not yet completed…',
  ],
  [
    null,
    'Reports, audits, logs, tables, maps, lists, and their copies',
    'Reports, audits, logs, tables, maps, lists…',
  ],
  [
    null,
    'Federal victim certification forms (U and T visas) completed',
    'Federal victim certification forms (U and T visas)…',
  ],
  [null, '警'.repeat(90), `${'警'.repeat(79)}…`],
  [null, `${'a'.repeat(90)} b`, `${'a'.repeat(79)}…`],
  [null, '  \n ', ''],
])('a matter titled %s with the text %s is called %s', (title, text, called) => {
  expect(titleOf({ title, text })).toBe(called)
})
