import { describe, expect, test } from 'vitest'
import { readEnvironment, WrongEnvironment } from '#app/http/env.server.ts'

const trust = (value: string | undefined) => readEnvironment({ TRUST_PROXY: value }).TRUST_PROXY

describe('TRUST_PROXY', () => {
  test.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['false', 0],
    ['1', 1],
    ['10', 10],
    ['loopback', ['loopback']],
    ['10.0.0.7, 192.168.0.0/16,2001:db8::/32', ['10.0.0.7', '192.168.0.0/16', '2001:db8::/32']],
    ['10.0.0.0/8', ['10.0.0.0/8']],
  ])('%s is read as %j', (value, read) => expect(trust(value)).toEqual(read))

  test.each([
    'true',
    'yes',
    '11',
    '-1',
    '1.5',
    'all',
    '*',
    '0.0.0.0/0',
    '0.0.0.0/1,128.0.0.0/1',
    '10.0.0.0/7',
    '::/0',
    '::/15',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'loopback,',
    'proxy.example.org',
  ])('%s is refused in words', (value) => {
    expect(() => trust(value)).toThrow(WrongEnvironment)
    expect(() => trust(value)).toThrow('TRUST_PROXY must say which proxies are in front: how many')
  })
})

describe('a wrong value', () => {
  test.each([
    [{ PORT: '70000' }, 'PORT is above 65535 (it is "70000")'],
    [
      { LOG_LEVEL: 'loud\n' },
      'LOG_LEVEL is none of fatal, error, warn, info, debug, silent (it is "loud\\n")',
    ],
    [{ ORIGIN: `x${'y'.repeat(79)}` }, `(it is "x${'y'.repeat(79)}")`],
    [{ ORIGIN: `x${'y'.repeat(80)}` }, `(it is "x${'y'.repeat(79)}…")`],
  ])('is shown: %j', (variables, words) => expect(() => readEnvironment(variables)).toThrow(words))

  test.each([
    { DATABASE_URL: 'mysql://dais:secret-word' },
    { SMTP_URL: 'http://dais:secret-word' },
    { EXAMPLE_PASSWORD: 'secret-word' },
    { ORIGIN: 'dais:secret-word@' },
  ])('that may hold a password is not: %j', (variables) => {
    expect(() => readEnvironment(variables)).toThrow(/^(?!.*secret-word).*The environment is wrong: /)
  })
})
