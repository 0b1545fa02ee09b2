import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '#db/schema.ts'
import { createPasswords, owaspCost } from '#app/http/passwords.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { createSignInLimits, networkOf, tryAgainIn } from '#app/http/sign-in-limits.server.ts'
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

  test('is the same however its accents are typed, and hashed anew each time', async () => {
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
  const dana = 'dana@example.org'

  async function tries(count: number, take: (each: number) => Promise<number | null>) {
    const waits = []
    for (let each = 0; each < count; each++) waits.push(await take(each))
    return waits
  }

  test('five of one account from one address, then a wait that says how long', async () => {
    const limits = createSignInLimits()
    expect(await tries(5, () => limits.take(dana, '192.0.2.1'))).toEqual([null, null, null, null, null])
    vi.advanceTimersByTime(11 * 60_000)
    expect(tryAgainIn((await limits.take(dana, '192.0.2.1'))!)).toBe('Try again in 4 minutes.')
    vi.advanceTimersByTime(4 * 60_000 - 1)
    expect(await limits.take(dana, '192.0.2.1')).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(await limits.take(dana, '192.0.2.1')).toBeNull()
  })

  test('lock nobody out elsewhere, nor others here', async () => {
    const limits = createSignInLimits()
    await tries(20, () => limits.take(dana, '192.0.2.1'))
    expect(await limits.take(dana, '198.51.100.7')).toBeNull()
    expect(await limits.take('ben@example.org', '192.0.2.1')).toBeNull()
  })

  test('thirty from one address in all', async () => {
    const limits = createSignInLimits()
    const waits = await tries(31, (each) => limits.take(`someone${each}@example.org`, '192.0.2.1'))
    expect(waits.slice(0, 30).every((wait) => wait === null)).toBe(true)
    expect(waits[30]).toBe(15 * 60)
    expect(await limits.take(dana, '192.0.2.2')).toBeNull()
  })

  test('are forgotten by a sign-in that succeeds', async () => {
    const limits = createSignInLimits()
    for (let round = 0; round < 40; round++) {
      expect(await limits.take(dana, '192.0.2.1')).toBeNull()
      await limits.forget(dana, '192.0.2.1')
    }
  })

  test('count for a whole IPv6 subscriber', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:0db8:1:2::9')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
  })

  test('are told in words', () => {
    expect(tryAgainIn(1)).toBe('Try again in a minute.')
    expect(tryAgainIn(60)).toBe('Try again in a minute.')
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
      matches: (hash, password) => {
        asked.push(typeof hash === 'string')
        return passwords.matches(hash, password)
      },
    }
    expect(await signIn(tools, { ...typed, email: 'nobody@example.org' })).toEqual({
      ok: false,
      why: 'no-match',
    })
    expect(await signIn(tools, { ...typed, password: 'wrong' })).toEqual({ ok: false, why: 'no-match' })
    expect(asked).toEqual([false, true])
  })

  test('tells that an account is disabled only to who knows its password', async () => {
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
