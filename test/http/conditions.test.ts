import { expect, test } from 'vitest'
import { encodingFor } from '#app/http/conditions.ts'

const choices: [string | undefined, string][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['deflate, zstd', 'identity'],
  ['BR', 'br'],
  ['brx, gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.0, gzip;q=0.5', 'gzip'],
  ['br;q=0.001', 'br'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['gzip;q=1.0, br;q=0.8', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['identity;q=0', 'identity'],
  ['*;q=0', 'identity'],
  ['gzip;q=much', 'identity'],
  [',;=, gzip', 'gzip'],
]
test.each(choices)('a visitor who accepts %j is sent %s', (header, encoding) => {
  expect(encodingFor(header === undefined ? {} : { 'accept-encoding': header })).toBe(encoding)
})
