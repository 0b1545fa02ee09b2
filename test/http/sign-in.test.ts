import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '#db/schema.ts'
import { createPasswords, owaspCost } from '#app/http/passwords.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { tryAgainIn } from '#app/http/growing-wait.ts'
import { coarseNetworkOf, networkOf } from '#app/http/network.ts'
import { createSignInLimits, type Guesser, type SignInLimits } from '#app/http/sign-in-limits.server.ts'
import { signIn, type SignInTools } from '#app/http/sign-in.server.ts'
import { Conflict } from '#app/domain/errors.ts'
import { TestClock } from '#test/setup/context.ts'
import { anAccount, goodPassword, quickCost } from '#test/setup/people.ts'
import { newSqliteStore } from '#test/setup/store.ts'

describe('a password', () => {
  test('is hashed with argon2id at the cost that OWASP names', async () => {
    const passwords = createPasswords()
    const hash = await passwords.hash(goodPassword)
    const { memoryCost, timeCost, parallelism } = owaspCost
    expect(hash).toMatch(
      new RegExp(`^\\$argon2id\\$v=19\\$m=${memoryCost},t=${timeCost},p=${parallelism}\\$`),
    )
    expect(memoryCost).toBeGreaterThanOrEqual(19 * 1024)
    expect(timeCost).toBeGreaterThanOrEqual(2)
    expect(await passwords.matches(hash, goodPassword)).toBe(true)
    expect(await passwords.matches(hash, `${goodPassword}.`)).toBe(false)
  })

  test('is the same however its accents are typed, and hashed with a new salt each time', async () => {
    const passwords = createPasswords(quickCost)
    const hash = await passwords.hash('caf\u00e9 caf\u00e9 caf\u00e9')
    expect(await passwords.matches(hash, 'cafe\u0301 cafe\u0301 cafe\u0301')).toBe(true)
    expect(await passwords.hash('caf\u00e9 caf\u00e9 caf\u00e9')).not.toBe(hash)
  })

  test('matches no account that has none', async () => {
    const passwords = createPasswords(quickCost)
    expect(await passwords.matches(null, goodPassword)).toBe(false)
    expect(await passwords.matches(undefined, '')).toBe(false)
  })
})

describe('tries to sign in', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    return () => void vi.useRealTimers()
  })
  const from = (address: string, email = 'dana@example.org', device: string | null = null) => ({
    email,
    address,
    device,
  })
  const here = from('192.0.2.1')

  /** Wrong passwords, one after another. @returns what each was told to wait */
  async function wrong(limits: SignInLimits, count: number, guesser: Guesser) {
    const waits = []
    for (let each = 0; each < count; each++) {
      waits.push((await limits.take(guesser)) ?? (await limits.countWrong(guesser)))
    }
    return waits
  }

  test('five are free, and each one more doubles the wait, up to a quarter of an hour', async () => {
    const limits = createSignInLimits()
    expect(await wrong(limits, 5, here)).toEqual([null, null, null, null, null])
    expect(await wrong(limits, 5, here)).toEqual([1, 2, 4, 8, 16])
    expect((await wrong(limits, 10, here)).slice(-6)).toEqual([512, 900, 900, 900, 900, 900])
  })

  test('a hundred in an hour are looked at, of one account from one network, then one in 36 seconds', async () => {
    const limits = createSignInLimits()
    await wrong(limits, 99, here)
    expect(await limits.take(here)).toBeNull()
    expect(await limits.take(here)).toBe(900)
    vi.advanceTimersByTime(36_000)
    expect(await limits.take(here)).toBeNull()
    expect(await limits.take(here)).toBe(900)
    vi.advanceTimersByTime(36_000)
    expect(await limits.take(here)).toBeNull()
  })

  test('shut out nobody else: neither others here, nor the owner elsewhere or on a device of theirs', async () => {
    const limits = createSignInLimits()
    await wrong(limits, 150, here)
    expect(await limits.take(here)).not.toBeNull()
    expect(await limits.take(from('192.0.2.1', 'ben@example.org'))).toBeNull()
    expect(await limits.take(from('198.51.100.7'))).toBeNull()
    expect(await limits.take(from('192.0.2.1', 'dana@example.org', 'her laptop'))).toBeNull()
    expect(await limits.countWrong(from('192.0.2.1', 'dana@example.org', 'her laptop'))).toBeNull()
  })

  test('from everywhere at one account, a thousand in an hour; its owner’s devices go on', async () => {
    const limits = createSignInLimits()
    const waits = []
    for (let each = 0; each < 1001; each++)
      waits.push(await limits.take(from(`10.0.${each % 250}.${each % 200}`)))
    expect(waits.slice(0, 1000).every((wait) => wait === null)).toBe(true)
    expect(waits[1000]).toBeGreaterThan(0)
    expect(waits[1000]).toBeLessThanOrEqual(4)
    expect(await limits.take(from('198.51.100.7', 'dana@example.org', 'her laptop'))).toBeNull()
    expect(await limits.take(from('198.51.100.7', 'ben@example.org'))).toBeNull()
  })

  test('at many accounts from one network, a wrong one is told to wait half a minute at most', async () => {
    const limits = createSignInLimits()
    const waits = []
    for (let each = 0; each < 60; each++) {
      waits.push((await wrong(limits, 1, from('192.0.2.1', `someone${each}@example.org`)))[0])
    }
    expect(waits.slice(0, 30).every((wait) => wait === null)).toBe(true)
    expect([waits[30], waits[31], waits[59]]).toEqual([1, 2, 30])
    expect(await limits.take(from('192.0.2.1', 'ben@example.org'))).toBeNull()
  })

  test('are forgotten by a sign-in that succeeds', async () => {
    const limits = createSignInLimits()
    for (let round = 0; round < 40; round++) {
      expect(await wrong(limits, 4, from('192.0.2.1', `dana${round}@example.org`))).toHaveLength(4)
      await limits.forget(here)
      expect(await limits.take(here)).toBeNull()
    }
    await wrong(limits, 8, here)
    await limits.forget(here)
    expect((await wrong(limits, 1, from('198.51.100.7')))[0]).toBeNull()
  })

  test('count for a whole IPv6 subscriber, and are told of by a coarser network', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:0db8:1:2::9')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
    expect(coarseNetworkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48')
    expect(coarseNetworkOf('::ffff:192.0.2.1')).toBe('192.0.2.0/24')
    expect(coarseNetworkOf('')).toBe('')
  })

  test('are told in words', () => {
    expect(tryAgainIn(1)).toBe('Try again in 1 second.')
    expect(tryAgainIn(59)).toBe('Try again in 59 seconds.')
    expect(tryAgainIn(60)).toBe('Try again in 1 minute.')
    expect(tryAgainIn(61)).toBe('Try again in 2 minutes.')
  })
})

describe('where signing in leads', () => {
  test.each([
    ['/clerk/meetings/2026-12-10?tab=agenda#item-5', '/clerk/meetings/2026-12-10?tab=agenda#item-5'],
    ['/', '/'],
    ['/account', '/account'],
    ['/a/../clerk', '/clerk'],
  ])('%s is followed', (next, path) => expect(safeNext(next, '/home')).toBe(path))

  test.each([
    null,
    '',
    'clerk',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/clerk',
    '/sign-out',
    '/sign-out.data',
    '/accept/token',
  ])('%j is not', (next) => expect(safeNext(next, '/home')).toBe('/home'))
})

describe('signing in', () => {
  let db: Kysely<Database>
  let tools: SignInTools
  beforeEach(async () => {
    db = await newSqliteStore()
    tools = {
      db,
      clock: new TestClock('2026-12-04T17:41:00.000Z'),
      passwords: createPasswords(quickCost),
      signInLimits: createSignInLimits(),
      origin: 'http://localhost',
      clientAddress: '192.0.2.1',
      userAgent: '',
    }
  })
  afterEach(() => db.destroy())
  const typed = { email: 'clerk@example.org', password: goodPassword, cookieHeader: null }

  test('does the same work for an address that nobody has', async () => {
    await anAccount(db, 'clerk')
    const asked: boolean[] = []
    const { passwords } = tools
    tools.passwords = {
      ...passwords,
      matches: (hash, ...more) => {
        asked.push(typeof hash === 'string')
        return passwords.matches(hash, ...more)
      },
    }
    expect(await signIn(tools, { ...typed, email: 'nobody@example.org' })).toEqual({
      ok: false,
      why: 'no-match',
    })
    expect(await signIn(tools, { ...typed, password: 'wrong' })).toEqual({ ok: false, why: 'no-match' })
    expect(asked).toEqual([false, true])
  })

  test('says that an account is disabled only to someone who knows its password', async () => {
    const { id } = await anAccount(db, 'clerk')
    await db.updateTable('account').set({ disabledAt: tools.clock.now() }).where('id', '=', id).execute()
    expect(await signIn(tools, typed)).toEqual({ ok: false, why: 'disabled' })
    expect(await signIn(tools, { ...typed, password: 'wrong' })).toEqual({ ok: false, why: 'no-match' })
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('loses against a password that changes while the old one is checked', async () => {
    await anAccount(db, 'clerk')
    const { passwords } = tools
    tools.passwords = {
      ...passwords,
      async matches(hash, password) {
        const found = await passwords.matches(hash, password)
        await db
          .updateTable('account')
          .set({ passwordHash: await passwords.hash('another one entirely') })
          .execute()
        return found
      },
    }
    await expect(signIn(tools, typed)).rejects.toBeInstanceOf(Conflict)
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('writes who signed in, and neither address nor password, into the record', async () => {
    const { id } = await anAccount(db, 'clerk')
    expect(await signIn(tools, typed)).toMatchObject({ ok: true, role: 'clerk' })
    const entries = await db.selectFrom('recordEntry').selectAll().execute()
    expect(entries).toMatchObject([{ action: 'account.sign-in', accountId: id, summary: 'Signed in' }])
    for (const secret of [goodPassword, '192.0.2.1', 'clerk@example.org', 'argon2id']) {
      expect(JSON.stringify(entries)).not.toContain(secret)
    }
  })
})
