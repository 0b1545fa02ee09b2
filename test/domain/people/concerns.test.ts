import { expect, test } from 'vitest'
import { concerns } from '#app/domain/people/concerns.ts'

test.each([
  ['Pasadena Police Department', true],
  ['the department', true],
  ['Department', true],
  ['Police Chief Gene Harris', true],
  ['Lieutenant Sam Stone, Pasadena Police Department', true],
  ['Department of Homeland Security', false],
  ['Los Angeles Police Department', false],
  ['City Attorney', false],
  ['Gene Harrison', false],
  ['', false],
])('“%s” means the Pasadena Police Department: %s', (words, expected) =>
  expect(concerns(words, 'Pasadena Police Department', ['Gene Harris', 'Sam Stone'])).toBe(expected),
)
