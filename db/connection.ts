import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type SQLite from 'better-sqlite3'
import { sealBackup } from './backup-seal.ts'
import { openSqliteFile, openSqliteToRead, sqliteStore } from './dialects/sqlite.ts'
import { servingBounds } from './dialects/postgres-pool.ts'
import { postgresStore } from './dialects/postgres.ts'
import { migrate, pendingMigrations, unknownMigrations, type Migrations } from './migrate.ts'
import type { Database } from './schema.ts'
import { keepTouches } from './touches.ts'
import { folderTrouble, makePrivateFolder } from './store-files.ts'
import { failureOf } from './store-failure.ts'
import { createStoreWatch, type StoreWatch } from './store-watch.ts'

/** The database can't be used; the message is one sentence for whoever starts the server. */
export class StoreUnusable extends Error {}

export type StoreLocation = { dataDir: string; databaseUrl: string | null }

/** @returns the path of the one SQLite file in a data folder */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'dais.sqlite')
}

/** Whether the SQLite file is there and holds nothing: SQLite would take it for a new database. */
export function isEmptied(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0
}

/** @returns every file that belongs to the open SQLite database at `path` */
export function databaseFiles(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`]
}

/**
 * Opens the store and brings its schema up to date. A SQLite file that has migrations to come is copied aside first,
 * beside itself, under the name of the first of them.
 * @param watch stands beside every write to a SQLite file
 * @throws StoreUnusable also where a newer version of Dais made the store
 */
export async function openStore(
  location: StoreLocation,
  migrations?: Migrations,
  watch: StoreWatch = createStoreWatch(),
): Promise<Kysely<Database>> {
  return location.databaseUrl
    ? openPostgres(location.databaseUrl, migrations)
    : openSqlite(location.dataDir, watch, migrations)
}

/** A migration may take long; a page may not. */
async function openPostgres(url: string, migrations?: Migrations): Promise<Kysely<Database>> {
  await (await migrated(postgresStore(url, 2), migrations)).destroy()
  return postgresStore(url, 10, servingBounds)
}

/**
 * Opens a store that is there already, to read only: nothing is created and no migration runs.
 * @throws StoreUnusable also where there is no store yet
 */
export async function openStoreToRead({ dataDir, databaseUrl }: StoreLocation): Promise<Kysely<Database>> {
  const db = databaseUrl ? postgresStore(databaseUrl, 1) : openFileToRead(databasePath(dataDir))
  const where = databaseUrl ? 'the database that DATABASE_URL names' : databasePath(dataDir)
  try {
    const tables = await db.introspection.getTables()
    if (tables.some((table) => table.name === 'record_head' || table.name === 'recordHead')) return db
  } catch (error) {
    await db.destroy()
    if (isDamage(error)) throw new StoreUnusable(damaged(where))
    throw new StoreUnusable(`The database can't be read: ${(error as Error).message}`)
  }
  await db.destroy()
  throw new StoreUnusable(`There is no record of Dais in ${where}.`)
}

function openFileToRead(path: string): Kysely<Database> {
  if (!existsSync(path)) throw new StoreUnusable(`There is no database ${path} yet; check DATA_DIR.`)
  if (isEmptied(path)) {
    throw new StoreUnusable(
      `The database ${path} is empty (0 bytes). Restore a backup: npm run restore -- FILE`,
    )
  }
  try {
    return sqliteStore(openSqliteToRead(path))
  } catch (error) {
    throw new StoreUnusable(
      `The database ${path} can't be read (${(error as { code?: string }).code ?? (error as Error).message}).`,
    )
  }
}

/** True when `error` is SQLite saying that its file is not as SQLite wrote it. */
export function isDamage(error: unknown): boolean {
  return failureOf(error) === 'damaged'
}

async function openSqlite(
  dataDir: string,
  watch: StoreWatch,
  migrations?: Migrations,
): Promise<Kysely<Database>> {
  const path = databasePath(dataDir)
  try {
    makePrivateFolder(dataDir)
  } catch (error) {
    throw new StoreUnusable(folderTrouble(dataDir, error))
  }
  const existed = existsSync(path)
  let handle: SQLite.Database
  try {
    // SQLite gives the files that it makes beside this one the same mode.
    if (!existed) closeSync(openSync(path, 'a', 0o600))
    handle = openSqliteFile(path)
    const findings = handle.pragma('quick_check(1)', { simple: true })
    if (findings !== 'ok') {
      handle.close()
      throw new StoreUnusable(damaged(path))
    }
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
    if (isDamage(error)) throw new StoreUnusable(damaged(path))
    throw new StoreUnusable(folderTrouble(dataDir, error))
  }
  watch.begin(databaseFiles(path))
  return migrated(sqliteStore(handle, watch), migrations, (pending) => {
    if (existed) copyAside(handle, path, pending)
  })
}

function damaged(path: string): string {
  return `The database ${path} is damaged; nothing was changed. Restore a backup with: npm run restore -- FILE`
}

/** SQLite writes the copy, so that it is whole also where the last stop left a write-ahead log. */
function copyAside(handle: SQLite.Database, path: string, pending: string[]): void {
  const aside = `${path}.before-${pending[0]!.replaceAll(/[^0-9A-Za-z-]/g, '-')}`
  rmSync(`${aside}.part`, { force: true })
  handle.prepare('vacuum into ?').run(`${aside}.part`)
  chmodSync(`${aside}.part`, 0o600)
  sealBackup(`${aside}.part`)
  renameSync(`${aside}.part`, aside)
}

async function migrated(
  db: Kysely<Database>,
  migrations?: Migrations,
  beforeFirst: (pending: string[]) => void = () => {},
): Promise<Kysely<Database>> {
  try {
    const [newer] = await unknownMigrations(db, migrations)
    if (newer) {
      throw new StoreUnusable(
        `A newer version of Dais made this store (${newer}), so this version can't serve it. Nothing was changed. Install that version, or restore a backup that is older than it.`,
      )
    }
    const pending = await pendingMigrations(db, migrations)
    if (pending.length > 0) {
      beforeFirst(pending)
      await migrate(db, migrations)
    } else await keepTouches(db)
    return db
  } catch (error) {
    await db.destroy()
    if (error instanceof StoreUnusable) throw error
    throw new StoreUnusable(`The database can't be used: ${(error as Error).message}`)
  }
}
