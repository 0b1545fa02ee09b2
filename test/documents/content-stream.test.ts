import { expect, test } from 'vitest'
import { readOperations, withoutMarks } from '#app/documents/pdf/content-stream.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const read = (text: string) =>
  [...readOperations(bytes(text))].map(({ operator, operands }) => [operator, operands()])

test('reads strings, arrays and dictionaries as one operand each', () => {
  expect(
    read('/P <</MCID 3 /Lang (en \\) EMC)>> BDC [(a] b) -20 <41>] TJ EMC % EMC\n1 0 0 1 5 6 cm'),
  ).toEqual([
    ['BDC', ['/P', '<</MCID 3 /Lang (en \\) EMC)>>']],
    ['TJ', ['[(a] b) -20 <41>]']],
    ['EMC', []],
    ['cm', ['1', '0', '0', '1', '5', '6']],
  ])
})

test('steps over the data of an inline image', () => {
  expect(read('BI /W 1 /H 1 ID \x01EMC\xffEIx EI Q').map(([operator]) => operator)).toEqual(['BI', 'EI', 'Q'])
})

test('takes marks out and leaves everything else', () => {
  const marked = '/Artifact BMC q 0 0 m (BDC) Tj EMC /P <</MCID 0>> BDC (EMC) Tj EMC /X MP Q'
  expect(
    Buffer.from(withoutMarks(bytes(marked)))
      .toString('latin1')
      .split(/\s+/)
      .filter(Boolean)
      .join(' '),
  ).toBe('q 0 0 m (BDC) Tj (EMC) Tj Q')
})

test('ends at the end of a damaged stream', () => {
  expect(read('(never closed')).toEqual([])
  expect(read('[1 2')).toEqual([])
  expect(read('<< /A')).toEqual([])
})
