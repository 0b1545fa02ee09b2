import { expect, test } from 'vitest'
import { followable, WebAddress } from '#app/domain/text/web-address.ts'

const wrong = [
  'javascript:alert(1)',
  'JavaScript://example.org/%0aalert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'blob:https://example.org/1',
  'example.org',
  '//example.org',
  'http:example.org',
  'https:\\\\example.org',
  'https://example.org/\\a b',
]

test.each(wrong)('%j is no address of the web', (address) => {
  expect(WebAddress.safeParse(address).success).toBe(false)
})

test.each([
  'https://example.org',
  'http://10.0.0.5:8080/a?b=c#d',
  'https://example.org/año',
  'HTTPS://EXAMPLE.ORG',
])('%s is one', (address) => {
  expect(WebAddress.safeParse(address).success).toBe(true)
  expect(followable(address)).toBe(address)
})

test('one of 2,000 characters is taken, a longer one is not', () => {
  const ofLength = (length: number) =>
    `https://example.org/${'a'.repeat(length - 'https://example.org/'.length)}`
  expect(WebAddress.safeParse(ofLength(2000)).success).toBe(true)
  expect(WebAddress.safeParse(ofLength(2001)).success).toBe(false)
})

test('a link is drawn to none of them, however they came into the store', () => {
  for (const address of wrong.filter((each) => !/^https?:\/\//.test(each)))
    expect(followable(address)).toBeNull()
  for (const address of ['mailto:a@example.org', 'tel:+16265550100', '/meetings', '#top', '?page=2', '/']) {
    expect(followable(address)).toBe(address)
  }
})
