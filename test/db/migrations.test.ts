import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished, test } from 'vitest'
import { databasePath, openStore, openStoreToRead, StoreUnusable } from '#db/connection.ts'
import { engineOf } from '#db/dialects/index.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import { openSqliteFile, sqliteStore } from '#db/dialects/sqlite.ts'
import { migrate, MigrationFailed, pendingMigrations, type Migrations } from '#db/migrate.ts'
import { migrationsFor } from '#db/migrations/index.ts'
import type { Database } from '#db/schema.ts'
import { aPerson } from '#test/setup/people.ts'
import { createPostgresDatabase } from '#test/setup/postgres.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'dais-migrate-'))
})

afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function emptySqlite(): Promise<Kysely<Database>> {
  return sqliteStore(openSqliteFile(databasePath(dataDir)))
}

async function emptyPostgres(): Promise<Kysely<Database>> {
  const { url, drop } = await createPostgresDatabase(inject('postgresUrl'))
  onTestFinished(drop)
  return postgresStore(url, 2)
}

/** All migrations, and after them one that does half of its work. */
function withFailing(db: Kysely<Database>): Migrations {
  return {
    ...migrationsFor(engineOf(db)),
    '2999-01-01-failing': {
      async up(trx: Kysely<unknown>) {
        await sql`create table half_done (id text)`.execute(trx)
        await sql`insert into half_done values ('x')`.execute(trx)
        await sql`update person set name = 'Overwritten'`.execute(trx)
        throw new Error('the disk is full')
      },
    },
  }
}

describe.each([
  ['SQLite', emptySqlite],
  ['PostgreSQL', emptyPostgres],
] as const)('migrations on %s', (_engine, empty) => {
  test('make every table of the schema from nothing, and have nothing to do the second time', async () => {
    const db = await empty()
    const all = Object.keys(migrationsFor(engineOf(db)))
    expect(await pendingMigrations(db)).toEqual(all)
    expect(await migrate(db)).toEqual(all)
    expect(await pendingMigrations(db)).toEqual([])
    expect(await migrate(db)).toEqual([])
    await db.destroy()
  })

  test('that fail leave what was, and name themselves', async () => {
    const db = await empty()
    await migrate(db)
    await aPerson(db, 'Esther Fir')
    const failing = withFailing(db)
    await expect(migrate(db, failing)).rejects.toThrow(MigrationFailed)
    await expect(migrate(db, failing)).rejects.toThrow('2999-01-01-failing failed: the disk is full')
    expect(await db.selectFrom('person').select('name').execute()).toEqual([{ name: 'Esther Fir' }])
    const tables = await db.introspection.getTables()
    expect(tables.map((table) => table.name)).not.toContain('halfDone')
    expect(tables.map((table) => table.name)).not.toContain('half_done')
    expect(await pendingMigrations(db, failing)).toEqual(['2999-01-01-failing'])
    await aPerson(db, 'Robert Birch')
    await db.destroy()
  })

  test('that fail on an empty database leave it empty', async () => {
    const db = await empty()
    await expect(migrate(db, withFailing(db))).rejects.toThrow(MigrationFailed)
    expect(await pendingMigrations(db)).toEqual(Object.keys(migrationsFor(engineOf(db))))
    await migrate(db)
    await aPerson(db)
    await db.destroy()
  })
})

test('both engines get the same tables and columns', async () => {
  const [sqlite, postgres] = await Promise.all([emptySqlite(), emptyPostgres()])
  const columnsOf = async (db: Kysely<Database>) => {
    await migrate(db)
    const tables = await db.introspection.getTables()
    await db.destroy()
    return tables
      .map((table) => `${table.name}: ${table.columns.map((column) => column.name).toSorted()}`)
      .toSorted()
  }
  const [one, other] = await Promise.all([columnsOf(sqlite), columnsOf(postgres)])
  expect(one.length).toBeGreaterThan(30)
  expect(one).toEqual(other)
})

describe('opening a SQLite store', () => {
  const location = () => ({ dataDir, databaseUrl: null })

  it('syncs every write, keeps a write-ahead log and foreign keys', async () => {
    const db = await openStore(location())
    const read = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0]
    expect(await read('journal_mode')).toBe('wal')
    expect(await read('synchronous')).toBe(2)
    expect(await read('foreign_keys')).toBe(1)
    await db.destroy()
  })

  it('copies the file aside before a migration, with what is still in its log', async () => {
    const first = await openStore(location())
    await aPerson(first, 'Esther Fir')
    // A second reader keeps the log from being written back, as a stop without warning does.
    const reader = new SQLite(databasePath(dataDir), { readonly: true })
    reader.prepare('select count(*) from person').get()
    await first.destroy()
    const opened = openStore(location(), withFailing(first))
    await expect(opened).rejects.toThrow(StoreUnusable)
    await expect(opened).rejects.toThrow(
      "The database can't be used: 2999-01-01-failing failed: the disk is full",
    )
    reader.close()
    const aside = 'dais.sqlite.before-2999-01-01-failing'
    expect(readdirSync(dataDir)).toContain(aside)
    const copy = new SQLite(path.join(dataDir, aside), { readonly: true })
    expect(copy.prepare('select name from person').all()).toEqual([{ name: 'Esther Fir' }])
    copy.close()

    const again = await openStore(location())
    expect(await again.selectFrom('person').select('name').execute()).toEqual([{ name: 'Esther Fir' }])
    await again.destroy()
  })

  it('makes no copy where no migration is to come', async () => {
    await (await openStore(location())).destroy()
    await (await openStore(location())).destroy()
    expect(readdirSync(dataDir)).toEqual(['dais.sqlite'])
  })

  it('says in one sentence that a file is damaged, and leaves it', async () => {
    const bytes = Buffer.alloc(8192, 'not a database ')
    writeFileSync(databasePath(dataDir), bytes)
    const opened = openStore(location())
    await expect(opened).rejects.toThrow(StoreUnusable)
    await expect(opened).rejects.toThrow(
      /^The database \S+ is damaged; nothing was changed\. Restore .+ FILE$/,
    )
  })

  it('refuses a file with damaged pages', async () => {
    const db = await openStore(location())
    await aPerson(db)
    await db.destroy()
    const handle = new SQLite(databasePath(dataDir))
    const size = handle.pragma('page_size', { simple: true }) as number
    handle.close()
    const bytes = readFileSync(databasePath(dataDir))
    writeFileSync(databasePath(dataDir), bytes.fill(0x5a, size * 3, size * 6))
    await expect(openStore(location())).rejects.toThrow(StoreUnusable)
  })

  it('to read only can not write, nor make what is not there', async () => {
    await expect(openStoreToRead(location())).rejects.toThrow(StoreUnusable)
    expect(readdirSync(dataDir)).toEqual([])
    await (await openStore(location())).destroy()
    const db = await openStoreToRead(location())
    await expect(aPerson(db)).rejects.toThrow('readonly')
    await db.destroy()
  })
})
