import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { sql, type Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { perform } from '#app/domain/commands/command.server.ts'
import { lastingPool } from '#db/dialects/postgres-pool.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import type { Database } from '#db/schema.ts'
import { isStoreAway } from '#db/store-away.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { aContext } from '#test/setup/context.ts'
import { createPostgresDatabase } from '#test/setup/postgres.ts'

const bounds = { connect: 700, statement: 600, patience: 600 }

/** What happens to a connection when a statement that matches passes. `times` it happens, and no more. */
type Trouble = { at: RegExp; cut: 'before' | 'after' | 'silence'; times: number }

let proxy: Server
let address: string
/** Each test keeps a holiday of its own. */
let day = '2026-12-24'
const sockets = new Set<Socket>()
let trouble: Trouble | null
let db: Kysely<Database>
let drop: () => Promise<void>
let refusing: boolean

beforeAll(async () => {
  const made = await createPostgresDatabase(inject('postgresUrl'), inject('postgresTemplate'))
  drop = made.drop
  const { hostname, port } = new URL(made.url)
  proxy = createServer((near) => {
    if (refusing) return void near.destroy()
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    let mute = false
    near.on('data', (bytes: Buffer) => {
      const hit = trouble && trouble.times > 0 && trouble.at.test(bytes.toString('latin1')) ? trouble : null
      if (hit) hit.times -= 1
      if (hit?.cut === 'before') return void (near.destroy(), far.destroy())
      if (hit) mute = true
      far.write(bytes)
      if (hit?.cut === 'after') far.once('data', () => void (near.destroy(), far.destroy()))
    })
    far.on('data', (bytes: Buffer) => void (mute || near.write(bytes)))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(made.url)
  url.port = String((proxy.address() as AddressInfo).port)
  address = url.href
})
afterAll(async () => {
  await new Promise((resolve) => proxy.close(resolve))
  await drop()
})
beforeEach(() => {
  trouble = null
  refusing = false
  day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  db = postgresStore(address, 2, bounds)
})
afterEach(async () => {
  await db.destroy()
  for (const socket of sockets) socket.destroy()
})

const write = () =>
  perform(aContext(db), 'commission.add-holiday', async ({ trx, stamp, record }) => {
    const row = { onDate: day, name: 'A holiday', keptBy: 'federal', ...stamp }
    await trx.insertInto('holiday').values(row).execute()
    await record({ subject: { kind: 'holiday', id: row.onDate }, summary: 'Added a holiday' })
    return 'kept'
  })
const kept = async () =>
  (await db.selectFrom('holiday').selectAll().where('onDate', '=', day).execute()).length
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isStoreAway(error) ? `${error.outcome}${error.busy ? ', busy' : ''}` : error),
  )

describe('a command', () => {
  test.each([
    ['before it begins', { at: /begin/, cut: 'before', times: 2 }],
    ['when it asks for its turn', { at: /advisory/, cut: 'after', times: 2 }],
    ['while it writes', { at: /insert into "holiday"/, cut: 'after', times: 2 }],
    ['before its commit arrives', { at: /commit/, cut: 'before', times: 2 }],
    ['after its commit arrived, before the answer', { at: /commit/, cut: 'after', times: 1 }],
    ['where the answer of its commit never comes', { at: /commit/, cut: 'silence', times: 1 }],
  ] as const)('is done once where the connection is cut %s', async (_when, made) => {
    trouble = { ...made }
    expect(await write()).toBe('kept')
    expect(trouble.times).toBe(0)
    trouble = null
    expect(await kept()).toBe(1)
    const entries = await db.selectFrom('recordEntry').select('seq').where('subjectId', '=', day).execute()
    expect(entries).toHaveLength(1)
  })

  test('is given up after three beginnings, and nothing of it is kept', async () => {
    trouble = { at: /insert into "holiday"/, cut: 'before', times: 3 }
    expect(await outcomeOf(write())).toBe('not-done')
    trouble = null
    expect(await kept()).toBe(0)
  })

  test('says that its outcome is unknown where the database does not come back to be asked', async () => {
    trouble = { at: /commit/, cut: 'after', times: 1 }
    const working = awaitedLater(outcomeOf(write()))
    await expect.poll(() => trouble!.times).toBe(0)
    refusing = true
    for (const socket of sockets) socket.destroy()
    const outcome = await working
    refusing = false
    expect(['unknown', 'done']).toContain(outcome)
    await expect.poll(() => kept().catch(() => 0), { timeout: 4_000 }).toBe(1)
  })
})

describe('waiting', () => {
  test('ends for a statement that takes too long, and the pool keeps working', async () => {
    expect(await outcomeOf(sql`select pg_sleep(5)`.execute(db))).toBe('not-done, busy')
    expect(await kept()).toBe(0)
  })

  test('ends for a lock that another holds', async () => {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(5412001)`.execute(trx)
      expect(await outcomeOf(write())).toBe('not-done, busy')
    })
    expect(await write()).toBe('kept')
  })

  test('ends where all connections are taken', async () => {
    const held = () => db.connection().execute(() => new Promise<void>((resolve) => releases.push(resolve)))
    const releases: (() => void)[] = []
    const holding = [held(), held()]
    await expect.poll(() => releases.length).toBe(2)
    expect(await outcomeOf(kept())).toBe('not-done, busy')
    for (const release of releases) release()
    await Promise.all(holding)
    expect(await kept()).toBe(0)
  })

  test('is not begun anew by each of many while the database is away', async () => {
    refusing = true
    for (const socket of sockets) socket.destroy()
    expect(await outcomeOf(kept())).toBe('not-done')
    const begin = performance.now()
    expect(await Promise.all(Array.from({ length: 50 }, () => outcomeOf(kept())))).toEqual(
      Array.from({ length: 50 }, () => 'not-done'),
    )
    expect(performance.now() - begin).toBeLessThan(bounds.patience)
    refusing = false
    await expect.poll(() => kept().catch(() => -1), { timeout: 4_000 }).toBe(0)
  })
})

test('an error of the database that is none of its absence stays what it is', async () => {
  await write()
  await expect(write()).rejects.toMatchObject({ code: '23505' })
  const pool = lastingPool({ connectionString: 'postgres://nobody:wrong@127.0.0.1:1/none' }, { patience: 0 })
  await expect(pool.connect()).rejects.toMatchObject({ code: 'STORE_AWAY', outcome: 'not-done' })
  await pool.end()
})
