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
