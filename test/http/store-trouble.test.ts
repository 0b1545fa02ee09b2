import { closeSync, openSync, readdirSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createStoreWatch } from '#db/store-watch.ts'
import { createHealth, leastFreeBytes } from '#scripts/health.ts'
import { keepVerified, type Verified } from '#scripts/verified.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'
import { aFolder, openServed } from '#test/setup/served.ts'
import { openSite, Visitor } from '#test/setup/site.ts'

/** A site over a real file, as the server has it, with a form that was opened and a clerk who is signed in. */
async function aWorld() {
  const folder = aFolder()
  const opened = await openServed(folder)
  const { db } = opened
  const posted = await aPostedMeeting(db)
  await anAccount(db, 'clerk')
  const site = await openSite(db, { at: posted.context.clock.now(), health: opened.health })
  onTestFinished(() => site.close())
  const visitor = new Visitor(site)
  const address = `/meetings/${posted.slug}/comment`
  const page = await (await visitor.get(address)).text()
  const clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  site.clock.forward(2)
  const form = (text: string, file?: Blob) => {
    const body = new FormData()
    body.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
    body.set('items', posted.items[0]!)
    body.set('how', 'write')
    body.set('name', 'Հայկ 🦆')
    body.set('text', text)
    if (file) body.set('files', file, 'map.png')
    return body
  }
  return { folder, db, health: opened.health, site, visitor, clerk, address, form }
}

/** Some 200 kB, which no page that is there has room for. */
const picture = new Blob([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.alloc(200_000),
])

test('a full disk: the public form keeps what was typed, and takes it once there is room', async () => {
  const { db, visitor, address, form, clerk } = await aWorld()
  const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${rows[0]!.pageCount}`).execute(db)
  const said = 'What is said of the letter is kept.'
  for (const body of [form(said, picture), form(said, picture)]) {
    const refused = await visitor.post(address, body)
    const page = await refused.text()
    expect(refused.status).toBe(503)
    expect(page).toContain('We can’t save anything right now. What you typed is below')
    expect(page).toContain('value="Հայկ 🦆"')
    expect(page).toContain(said)
  }
  expect((await visitor.get(address)).status).toBe(200)
  expect((await clerk.get('/clerk')).status).toBe(200)
  await sql`pragma max_page_count = 1000000`.execute(db)
  const taken = await visitor.post(address, form(said, picture))
  expect(taken.status).toBe(303)
  expect(await db.selectFrom('comment').select('id').execute()).toHaveLength(1)
})

test('a database that can only be read: signing in says so, and who is signed in still reads', async () => {
  const { db, site, visitor, clerk } = await aWorld()
  site.clock.forward(3 * 60)
  await sql`pragma query_only = 1`.execute(db)
  const refused = await visitor.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('We can’t save anything right now, so nothing was saved.')
  expect((await clerk.get('/clerk')).status).toBe(200)
  const spanish = new Visitor(site, { 'accept-language': 'es' })
  const page = await (
    await spanish.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  ).text()
  expect(page).toContain('No podemos guardar nada en este momento')
  await sql`pragma query_only = 0`.execute(db)
  expect(
    (await visitor.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })).status,
  ).toBe(302)
})

test('a data folder that is gone: nothing is taken nor made, the form keeps what was typed, pages are read', async () => {
  const { folder, site, visitor, clerk, address, form } = await aWorld()
  const healthz = async () => {
    const answer = await fetch(`${site.url}/healthz`)
    return [answer.status, await answer.text()] as const
  }
  expect(await healthz()).toEqual([200, 'ok'])
  const away = path.join(folder, 'away')
  renameSync(path.join(folder, 'data'), away)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2_000 })
  onTestFinished(() => void vi.useRealTimers())
  const refused = await visitor.post(address, form('Short', picture))
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('value="Հայկ 🦆"')])
  expect((await clerk.post('/account/sign-out-everywhere')).status).toBe(503)
  expect((await visitor.get('/meetings')).status).toBe(200)
  expect(await healthz()).toEqual([503, expect.stringMatching(/was removed while the server was running/)])
  // What was answered on purpose is one line, and no stack.
  const logged = site.logged.filter((line) => line.includes('/healthz'))
  expect(logged.at(-1)).toMatch(/"status":503.+"msg":"failed"/)
  expect(logged.at(-1)).not.toMatch(/stack|failed with status code/)
  expect(readdirSync(folder).filter((name) => name === 'data')).toEqual([])
  renameSync(away, path.join(folder, 'data'))
  vi.setSystemTime(Date.now() + 2_000)
  expect((await visitor.post(address, form('Short'))).status).toBe(303)
  expect(await healthz()).toEqual([200, 'ok'])
})

describe('/healthz', () => {
  /** One look, not one that is remembered. */
  async function aHealth({ freeBytes = 1e12, verify = async (): Promise<Verified | null> => null } = {}) {
    const folder = aFolder()
    const { db, places } = await openServed(folder)
    const dataDir = path.join(folder, 'data')
    const file = path.join(dataDir, 'dais.sqlite')
    const keeper = {
      places: [],
      committed() {},
      refresh: async () => {},
      problem: () => null,
      close: async () => {},
    }
    const health = () =>
      createHealth({
        db,
        clock: aContext(db).clock,
        watch: createStoreWatch(),
        keeper,
        dataDir,
        file,
        verify,
        freeBytes: async () => freeBytes,
      })
    return { db, dataDir, file, health, places }
  }

  test.each([
    [leastFreeBytes, null],
    [leastFreeBytes - 1, 'Only 49 MB are free where the store is; make room before it is full.'],
  ])('with %i bytes free', async (freeBytes, sentence) => {
    const { health } = await aHealth({ freeBytes })
    expect(await health().look()).toBe(sentence)
  })

  test('says that nothing can be written', async () => {
    const { db, health } = await aHealth()
    await sql`pragma query_only = 1`.execute(db)
    expect(await health().look()).toBe(
      "Nothing can be saved: the database can't be written (SQLITE_READONLY).",
    )
  })

  test('says that a third of the pages was overwritten', async () => {
    const { db, file, health } = await aHealth()
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    expect(await health().look()).toBeNull()
    const { size } = statSync(file)
    const descriptor = openSync(file, 'r+')
    for (let at = 3 * 4096; at < size; at += 3 * 4096)
      writeSync(descriptor, Buffer.alloc(4096, 0x5a), 0, 4096, at)
    closeSync(descriptor)
    expect(await health().look()).toBe(
      'Pages of the database are damaged. Stop the server and restore a backup.',
    )
  })

  test('remembers what the last verify found', async () => {
    const { dataDir, health, places } = await aHealth()
    const at = '2026-11-30T08:00:00.000Z'
    keepVerified(dataDir, places.inside, { at, findings: 0, counted: '' })
    expect(await health().look()).toBeNull()
    keepVerified(dataDir, places.inside, { at, findings: 2, counted: '' })
    expect(await health().look()).toBe(
      'The check at 2026-11-30 08:00 UTC found 2 things that are not as recorded; run: npm run verify',
    )
  })

  test('checks deeply once a minute at most, and only for this machine', async () => {
    let checks = 0
    const at = '2026-11-30T08:00:00.000Z'
    const verify = async () => ({ at, findings: checks++, counted: '3 entries of the record' })
    const { db, health } = await aHealth({ verify })
    const site = await openSite(db, { health: health() })
    onTestFinished(() => site.close())
    const deep = async (headers: Record<string, string> = {}) => {
      const answer = await fetch(`${site.url}/healthz?deep`, { headers })
      return [answer.status, await answer.text()]
    }
    const found = 'Verified at 2026-11-30 08:00 UTC: everything checks, 3 entries of the record.'
    expect(await deep()).toEqual([200, `ok\n${found}\n`])
    expect(await deep()).toEqual([200, `ok\n${found}\n`])
    expect(checks).toBe(1)
    expect((await deep({ 'x-forwarded-for': '192.0.2.1' }))[0]).toBe(403)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 })
    onTestFinished(() => void vi.useRealTimers())
    expect(await deep()).toEqual([503, expect.stringContaining('found 1 thing that is not as recorded')])
  })
})
