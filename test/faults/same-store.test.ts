import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, inject, test, vi } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { readNotes } from '#db/head-note.ts'
import { readWishes } from '#scripts/same-store.ts'
import { aContext } from '#test/setup/context.ts'
import { createPostgresDatabase } from '#test/setup/postgres.ts'
import { aFolder, openServed, type Opened } from '#test/setup/served.ts'

/** One act, which is one entry of the record. */
async function act(db: Store, name = 'A Commission'): Promise<void> {
  const effectiveOn = `2026-01-${String(1 + (await entries(db))).padStart(2, '0')}`
  await setSetting(aContext(db), { key: 'name', value: name, effectiveOn, reason: 'Test' })
}

async function entries(db: Store): Promise<number> {
  return (await db.selectFrom('recordHead').select('seq').executeTakeFirst())?.seq ?? 0
}

const noted = ({ places }: Opened) =>
  readNotes(places).map(({ note }) => (note === 'unreadable' ? note : note.seq))

/** Waits until both notes tell of `seq`. */
const isNoted = (opened: Opened, seq: number) =>
  vi.waitFor(() => expect(noted(opened)).toEqual([seq, seq]), { timeout: 5_000, interval: 5 })

/** What the disk holds at this instant goes to another folder, as it would be found after the machine stopped. */
function afterAStop(folder: string): string {
  const found = aFolder()
  cpSync(folder, found, { recursive: true })
  return found
}

const data = (folder: string, name = '') => path.join(folder, 'data', name)

describe('at the start', () => {
  test('a store that has what was noted is served, also where it went on since', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await isNoted(first, 1)
    await first.close()
    const file = new SQLite(data(folder, 'dais.sqlite'))
    file.close()
    const second = await openServed(folder)
    await act(second.db)
    await isNoted(second, 2)
    const early = afterAStop(folder)
    rmSync(data(early, 'dais.head'))
    expect(await entries((await openServed(early)).db)).toBe(2)
  })

  test('the last acts lost with the log are noticed, and may be given up only by a word', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await first.close()
    const second = await openServed(folder)
    await act(second.db)
    await act(second.db)
    await isNoted(second, 3)
    const found = afterAStop(folder)
    rmSync(data(found, 'dais.sqlite-wal'))
    rmSync(data(found, 'dais.sqlite-shm'), { force: true })
    await expect(openServed(found)).rejects.toThrow(
      /lacks the end of its record: it has 1 entry, and had 3 entries on 2026-12-04 17:41 UTC.+Nothing was changed\.\n.+npm run restore -- FILE\n.+--accept-store$/s,
    )
    const accepted = await openServed(found, { accept: true })
    expect(await entries(accepted.db)).toBe(1)
    expect(noted(accepted)).toEqual([1, 1])
  })

  test('a log cut short is noticed', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await first.close()
    const second = await openServed(folder)
    for (let each = 0; each < 5; each++) await act(second.db)
    await isNoted(second, 6)
    const found = afterAStop(folder)
    const log = data(found, 'dais.sqlite-wal')
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(log)
    writeFileSync(log, bytes.fill(0x5a, Math.floor(bytes.length / 2)))
    await expect(openServed(found)).rejects.toThrow(/lacks the end of its record/)
  })

  test('another store in its place is noticed, by either note', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await first.close()
    const other = aFolder()
    const second = await openServed(other)
    await act(second.db)
    await act(second.db)
    await second.close()
    rmSync(data(folder), { recursive: true })
    cpSync(data(other), data(folder), { recursive: true })
    await expect(openServed(folder)).rejects.toThrow(/is not the one that this installation served/)
    rmSync(path.join(folder, '.dais-data.head'))
    expect(await entries((await openServed(folder)).db)).toBe(2)
  })

  test('a record that took another way from the same store is noticed', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await first.close()
    const copy = afterAStop(folder)
    const [one, other] = [await openServed(folder), await openServed(copy)]
    await act(one.db, 'One')
    await act(other.db, 'Other')
    await act(other.db, 'Other')
    await Promise.all([one.close(), other.close()])
    cpSync(data(copy, 'dais.sqlite'), data(folder, 'dais.sqlite'))
    await expect(openServed(folder)).rejects.toThrow(/entry 2 of its record is not the same/)
  })

  test.each(['the folder', 'the file'])('%s that vanished is not created again', async (what) => {
    const folder = aFolder()
    const first = await openServed(folder, { empty: true })
    await act(first.db)
    await first.db.updateTable('storeIdentity').set({ holds: 'commission' }).execute()
    await act(first.db)
    await isNoted(first, 2)
    await first.close()
    if (what === 'the folder') rmSync(data(folder), { recursive: true })
    else rmSync(data(folder, 'dais.sqlite'))
    for (const wishes of [{}, { empty: true }, { accept: true }]) {
      await expect(openServed(folder, wishes)).rejects.toThrow(
        /is not in .+ Its record had 2 entries on .+ Nothing was created\./,
      )
    }
    await expect(openServed(folder, { example: true, accept: true })).rejects.toThrow(
      /held a commission, so the example is not loaded into it/,
    )
    expect(existsSync(data(folder, 'dais.sqlite'))).toBe(false)
    expect(await entries((await openServed(folder, { empty: true, accept: true })).db)).toBe(0)
  })

  test('an emptied file is not created again, whether it was served or not', async () => {
    const folder = aFolder()
    const first = await openServed(folder, { empty: true })
    await act(first.db)
    await first.db.updateTable('storeIdentity').set({ holds: 'commission' }).execute()
    await act(first.db)
    await isNoted(first, 2)
    await first.close()
    writeFileSync(data(folder, 'dais.sqlite'), '')
    for (const wishes of [{}, { empty: true }, { accept: true }]) {
      await expect(openServed(folder, wishes)).rejects.toThrow(
        /is empty \(0 bytes\): what it held is gone\. Its record had 2 entries on .+ Nothing was changed\.\n.+restore -- FILE\n.+--accept-store --empty begins/,
      )
    }
    rmSync(path.join(folder, '.dais-data.head'))
    rmSync(data(folder, 'dais.head'))
    for (const wishes of [{}, { empty: true }, { example: true }, { accept: true }]) {
      await expect(openServed(folder, wishes)).rejects.toThrow(
        /is empty .+\n.+restore -- FILE\nIf nothing was ever in it, remove it/,
      )
    }
    expect(statSync(data(folder, 'dais.sqlite')).size).toBe(0)
    expect(await entries((await openServed(folder, { empty: true, accept: true })).db)).toBe(0)
  })

  test('an example that vanished is loaded again only on request', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await first.db.updateTable('storeIdentity').set({ holds: 'example' }).execute()
    await act(first.db)
    await isNoted(first, 1)
    await first.close()
    rmSync(data(folder), { recursive: true })
    await expect(openServed(folder)).rejects.toThrow(/Nothing was created/)
    await openServed(folder, { example: true })
  })

  test('notes that can’t be read are said, and not taken for none', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await act(first.db)
    await first.close()
    writeFileSync(data(folder, 'dais.head'), '{"seq":9}\nno checksum\n')
    await (await openServed(folder)).close()
    writeFileSync(data(folder, 'dais.head'), '{"seq":9}\nno checksum\n')
    writeFileSync(path.join(folder, '.dais-data.head'), '')
    await expect(openServed(folder)).rejects.toThrow(/can't be read .+--accept-store$/s)
    await openServed(folder, { accept: true })
  })

  test('a store of a newer version is refused, and stays as it was', async () => {
    const folder = aFolder()
    await (await openServed(folder)).close()
    const file = new SQLite(data(folder, 'dais.sqlite'))
    file.exec("insert into kysely_migration (name, timestamp) values ('2999-01-01-later', 'x')")
    file.close()
    await expect(openServed(folder)).rejects.toThrow(
      /^A newer version of Dais made this store \(2999-01-01-later\).+Nothing was changed\./,
    )
    expect(readdirSync(data(folder)).filter((name) => name.includes('before'))).toEqual([])
  })

  test('a second server is refused while the first serves, and not after', async () => {
    const folder = aFolder()
    const first = await openServed(folder)
    await expect(openServed(folder)).rejects.toThrow(/^Another server of Dais is serving .+ Stop it first/)
    await first.close()
    await openServed(folder)
  })

  test('options that there are not are named', () => {
    expect(readWishes(['--empty'])).toEqual({ empty: true, example: false, accept: false })
    expect(() => readWishes(['--emtpy'])).toThrow('npm start knows no option --emtpy')
    expect(() => readWishes(['--empty', '--example'])).toThrow('Choose one')
  })
})

describe('while serving', () => {
  const files = ['', 'dais.sqlite', 'dais.sqlite-wal', 'dais.sqlite-shm', 'dais.serving']

  test.each(files)('%s removed, replaced or renamed: no act is taken, until it is back', async (name) => {
    const folder = aFolder()
    const { db, health } = await openServed(folder)
    await act(db)
    expect(await health.look()).toBeNull()
    expect(health.refusal()).toBeNull()
    const [here, away] = [data(folder, name), path.join(folder, 'away')]
    renameSync(here, away)
    await expect(act(db)).rejects.toThrow(/was removed while the server was running, so nothing can be saved/)
    await expect(db.updateTable('storeIdentity').set({ beatAt: 'x' }).execute()).rejects.toThrow(/removed/)
    expect(health.refusal()).toMatch(/removed/)
    if (name === '') mkdirSync(here)
    else writeFileSync(here, '')
    await expect(act(db)).rejects.toThrow(/was (removed|replaced) while the server was running/)
    expect(await entries(db)).toBe(1)
    rmSync(here, { recursive: true })
    renameSync(away, here)
    await act(db)
    expect(await entries(db)).toBe(2)
    expect(health.refusal()).toBeNull()
  })

  test('a transaction under way when the folder goes is taken back', async () => {
    const folder = aFolder()
    const { db } = await openServed(folder)
    await act(db)
    const away = path.join(folder, 'away')
    const under = db.transaction().execute(async (trx) => {
      await trx.updateTable('storeIdentity').set({ beatAt: '2026-01-01T00:00:00.000Z' }).execute()
      renameSync(data(folder), away)
    })
    await expect(under).rejects.toThrow(/was removed/)
    renameSync(away, data(folder))
    expect(await db.selectFrom('storeIdentity').select('beatAt').execute()).toEqual([{ beatAt: null }])
  })
})

describe('on PostgreSQL', () => {
  async function aDatabase(): Promise<string> {
    const { url } = await createPostgresDatabase(inject('postgresUrl'))
    return url
  }

  test('two first starts on one empty database: one serves, the other is refused in words', async () => {
    const databaseUrl = await aDatabase()
    const both = await Promise.allSettled([
      openServed(aFolder(), { databaseUrl }),
      openServed(aFolder(), { databaseUrl }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((end) => end.status === 'rejected')
    expect(String(refused?.reason)).toMatch(/Another server of Dais is serving the database/)
  })

  test('a database put back from an earlier day is noticed', async () => {
    const databaseUrl = await aDatabase()
    const folder = aFolder()
    const first = await openServed(folder, { databaseUrl })
    await act(first.db)
    await act(first.db)
    await isNoted(first, 2)
    await first.close()
    const again = await openServed(aFolder(), { databaseUrl })
    await again.db.transaction().execute(async (trx) => {
      const { sql } = await import('kysely')
      await sql`alter table record_entry disable trigger all`.execute(trx)
      await trx.deleteFrom('recordEntry').where('seq', '=', 2).execute()
      const { hash } = await trx.selectFrom('recordEntry').select('hash').executeTakeFirstOrThrow()
      await trx.updateTable('recordHead').set({ seq: 1, hash }).execute()
    })
    await again.close()
    await expect(openServed(folder, { databaseUrl })).rejects.toThrow(/lacks the end of its record/)
  })
})
