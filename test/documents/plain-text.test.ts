import { expect, test } from 'vitest'
import { plainText } from '#app/documents/text/plain-text.ts'
import { MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

test('minutes as plain text say what the record says, in its order', () => {
  const text = plainText(sampleMinutes(), MARK)
  expect(
    text.startsWith('City of Pasadena\nCommunity Police Oversight Commission\nMinutes\nThursday, October 8'),
  ).toBe(true)
  const parts = [
    'DRAFT — not approved',
    '\nOPENING\n',
    'Staff: Dana Rivers, commission clerk',
    '\n2. Matters not on the agenda\n',
    '3. A speaker who did not give a name',
    '“We asked in March. We are asking again.”\nWren Finch, 6:40 PM',
    'Amendment failed, 4–5\nAye 4: Alamo, Elm, Hazel, Maple\nNo 5: Alder, Birch, Cedro, Fir, Juniper\nAbstain 0: None',
    'A majority of those voting: 5 of 9.',
    'Question 2026-014 · open\nCommissioner Ibáñez asked',
    'Items to report back\nNumber | What | Due\n2026-031 |',
    'Sample data.',
    `Edition 1\nSHA-256 ${MARK.hash}\nCheck a copy at https://commission.example.org/verify\n`,
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('an agenda as plain text nests its items', () => {
  const text = plainText(sampleAgenda())
  expect(text).toContain(
    [
      '   5.B. Form for task-force participation',
      '      Added in edition 2',
      '      Action: approve the form',
      '      Attachment: Draft form (PDF, 2 pages)',
      '      Attachment: Photograph of the old form (JPEG)',
      '6. Adjournment',
    ].join('\n'),
  )
  expect(text.endsWith('made up.\n')).toBe(true)
})
