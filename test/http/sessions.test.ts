import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { deviceLabel } from '#app/http/device-label.ts'
import {
  beginSession,
  endAllSessions,
  endSession,
  findActor,
  listSessions,
} from '#app/http/sessions.server.ts'
import { TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anAccount } from '#test/setup/people.ts'

const begun = '2026-12-04T17:41:00.000Z'
const minutesOfDay = 24 * 60
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:135.0) Gecko/20100101 Firefox/135.0'

const pairOf = (setCookie: string) => setCookie.split('; ')[0]!

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let clock: TestClock
  let keeper: { db: Kysely<Database>; clock: TestClock; origin: string | null }
  let accountId: string
  beforeEach(async () => {
    db = await newStore()
    clock = new TestClock(begun)
    keeper = { db, clock, origin: null }
    accountId = (await anAccount(db, 'clerk', { name: 'Dana Rivers' })).id
    return () => db.destroy()
  })
  const begin = (cookieHeader: string | null = null) =>
    beginSession(keeper, { accountId, userAgent: firefox, cookieHeader })

  test('a session says who acts, and only its hash is kept', async () => {
    const cookie = pairOf(await begin())
    const found = await findActor(keeper, cookie)
    expect(found).toMatchObject({
      actor: { accountId, name: 'Dana Rivers', role: 'clerk', personId: null },
      session: { device: 'Firefox on Windows', createdAt: begun, lastUsedAt: begun },
      setCookie: null,
    })
    const id = cookie.split('=')[1]!
    const [row] = await db.selectFrom('session').selectAll().execute()
    expect(row!.idHash).toBe(createHash('sha256').update(id).digest('hex'))
    expect(JSON.stringify(row)).not.toContain(id)
    expect(JSON.stringify(row)).not.toContain('Mozilla')
  })

  test('the stored hash can’t be used as a key', async () => {
    await begin()
    const [row] = await db.selectFrom('session').select('idHash').execute()
    expect(await findActor(keeper, `dais_session=${row!.idHash}`)).toBeNull()
  })

  test('the cookie is for this site’s server only, and for TLS where there is TLS', async () => {
    expect(await begin()).toMatch(
      /^dais_session=[a-z0-9]{40}; HttpOnly; Max-Age=1209600; Path=\/; SameSite=Lax$/,
    )
    const secure = await beginSession(
      { ...keeper, origin: 'https://commission.example.org' },
      { accountId, userAgent: '', cookieHeader: null },
    )
    expect(secure).toMatch(/; Secure$/)
  })

  test('it is found among other cookies, even broken ones, and not in a lookalike', async () => {
    const cookie = pairOf(await begin())
    expect(await findActor(keeper, `a=%; ${cookie}; b=c`)).not.toBeNull()
    expect(await findActor(keeper, `b=c;${cookie}`)).not.toBeNull()
    expect(await findActor(keeper, `not_${cookie}`)).toBeNull()
    expect(await findActor(keeper, 'dais_session=')).toBeNull()
    expect(await findActor(keeper, null)).toBeNull()
  })

  test('it ends 14 days after its last renewal', async () => {
    const cookie = pairOf(await begin())
    clock.forward(14 * minutesOfDay)
    expect(await findActor(keeper, cookie)).toBeNull()
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('in the second half of its life it is renewed, in the first it is not', async () => {
    const cookie = pairOf(await begin())
    clock.forward(7 * minutesOfDay - 1)
    expect((await findActor(keeper, cookie))!.setCookie).toBeNull()
    clock.forward(2)
    expect((await findActor(keeper, cookie))!.setCookie).toContain(`${cookie}; HttpOnly; Max-Age=1209600`)
    clock.forward(14 * minutesOfDay - 1)
    expect(await findActor(keeper, cookie)).not.toBeNull()
    clock.forward(14 * minutesOfDay + 1)
    expect(await findActor(keeper, cookie)).toBeNull()
  })

  test('however often it is renewed, it ends after 30 days', async () => {
    const cookie = pairOf(await begin())
    for (let day = 0; day < 29; day += 1) {
      clock.forward(minutesOfDay)
      expect(await findActor(keeper, cookie)).not.toBeNull()
    }
    clock.forward(minutesOfDay - 1)
    expect(await findActor(keeper, cookie)).not.toBeNull()
    clock.forward(1)
    expect(await findActor(keeper, cookie)).toBeNull()
  })

  test('behind TLS its cookie is of this host alone, and one of another name opens nothing', async () => {
    const tls = { ...keeper, origin: 'https://commission.example.org' }
    const cookie = pairOf(await beginSession(tls, { accountId, userAgent: '', cookieHeader: null }))
    expect(cookie).toMatch(/^__Host-dais_session=/)
    expect(await findActor(tls, cookie)).not.toBeNull()
    expect(await findActor(tls, cookie.replace('__Host-', ''))).toBeNull()
    expect(await findActor(tls, `dais_session=x; ${cookie}`)).not.toBeNull()
  })

  test('its last use is written once a minute at most', async () => {
    const cookie = pairOf(await begin())
    const lastUsed = async () =>
      (await db.selectFrom('session').select('lastUsedAt').execute())[0]!.lastUsedAt
    clock.set('2026-12-04T17:41:59.999Z')
    await findActor(keeper, cookie)
    expect(await lastUsed()).toBe(begun)
    clock.set('2026-12-04T17:42:00.000Z')
    await findActor(keeper, cookie)
    expect(await lastUsed()).toBe('2026-12-04T17:42:00.000Z')
  })

  test('a new one takes the place of the one that the request came with', async () => {
    const first = pairOf(await begin())
    const second = pairOf(await begin(first))
    expect(second).not.toBe(first)
    expect(await findActor(keeper, first)).toBeNull()
    expect(await findActor(keeper, second)).not.toBeNull()
  })

  test('it begins and ends inside the transaction of a command, or not at all', async () => {
    const cookie = pairOf(await begin())
    const failed = db.transaction().execute(async (trx) => {
      await endSession({ ...keeper, db: trx }, cookie)
      await beginSession({ ...keeper, db: trx }, { accountId, userAgent: '', cookieHeader: null })
      throw new Error('the command failed')
    })
    await expect(failed).rejects.toThrow('the command failed')
    expect(await findActor(keeper, cookie)).not.toBeNull()
    expect(await listSessions(keeper, accountId)).toHaveLength(1)
  })

  test('it ends alone, or with all the others of its account', async () => {
    const other = (await anAccount(db, 'chair')).id
    const theirs = pairOf(await beginSession(keeper, { accountId: other, userAgent: '', cookieHeader: null }))
    const [one, two] = [pairOf(await begin()), pairOf(await begin())]
    expect(await endSession(keeper, one)).toContain('Max-Age=0')
    expect(await findActor(keeper, one)).toBeNull()
    expect(await findActor(keeper, two)).not.toBeNull()
    await endAllSessions(keeper, accountId)
    expect(await findActor(keeper, two)).toBeNull()
    expect(await findActor(keeper, theirs)).not.toBeNull()
  })

  test('the list leaves out what has expired, and signing in clears it away', async () => {
    await begin()
    clock.forward(13 * minutesOfDay)
    await begin()
    expect(await listSessions(keeper, accountId)).toHaveLength(2)
    clock.forward(2 * minutesOfDay)
    expect(await listSessions(keeper, accountId)).toHaveLength(1)
    await begin()
    expect(await db.selectFrom('session').selectAll().execute()).toHaveLength(2)
  })
})

describe('the name of a device', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  test.each([
    [firefox, 'Firefox on Windows'],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/131.0.0.0 Safari/537.36`,
      'Chrome on Mac',
    ],
    [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0`, 'Edge on Windows'],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18 Safari/604`,
      'Safari on iPhone',
    ],
    [`Mozilla/5.0 (Linux; Android 15) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
    ['curl/8.5.0', null],
    ['', null],
  ])('%s', (userAgent, label) => {
    expect(deviceLabel(userAgent)).toBe(label)
  })
})
