import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type SQLite from 'better-sqlite3'
import { openSqliteFile, openSqliteToRead, sqliteStore } from './dialects/sqlite.ts'
import { postgresStore } from './dialects/postgres.ts'
import { migrate, pendingMigrations, type Migrations } from './migrate.ts'
import type { Database } from './schema.ts'
import { keepTouches } from './touches.ts'

/** The database can't be used; the message is one sentence for whoever starts the server. */
export class StoreUnusable extends Error {}

export type StoreLocation = { dataDir: string; databaseUrl: string | null }

/** @returns the path of the one SQLite file in a data folder */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'dais.sqlite')
}

/**
 * Opens the store and brings its schema up to date. A SQLite file that has migrations to come is copied aside first,
 * beside itself, under the name of the first of them.
 * @throws StoreUnusable
 */
export async function openStore(location: StoreLocation, migrations?: Migrations): Promise<Kysely<Database>> {
  return location.databaseUrl
    ? migrated(postgresStore(location.databaseUrl), migrations)
    : openSqlite(location.dataDir, migrations)
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
  const code = (error as { code?: string } | null)?.code ?? ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

async function openSqlite(dataDir: string, migrations?: Migrations): Promise<Kysely<Database>> {
  const path = databasePath(dataDir)
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch {
    throw new StoreUnusable(
      `The data folder ${dataDir} can't be created; check DATA_DIR and its permissions.`,
    )
  }
  const existed = existsSync(path)
  let handle: SQLite.Database
  try {
    handle = openSqliteFile(path)
    const findings = handle.pragma('quick_check(1)', { simple: true })
    if (findings !== 'ok') {
      handle.close()
      throw new StoreUnusable(damaged(path))
    }
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
    if (isDamage(error)) throw new StoreUnusable(damaged(path))
    const code = (error as { code?: string }).code
    throw new StoreUnusable(
      `The data folder ${dataDir} can't be written (${code || (error as Error).message}); check DATA_DIR and its permissions.`,
    )
  }
  return migrated(sqliteStore(handle), migrations, (pending) => {
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
  renameSync(`${aside}.part`, aside)
}

async function migrated(
  db: Kysely<Database>,
  migrations?: Migrations,
  beforeFirst: (pending: string[]) => void = () => {},
): Promise<Kysely<Database>> {
  try {
    const pending = await pendingMigrations(db, migrations)
    if (pending.length > 0) {
      beforeFirst(pending)
      await migrate(db, migrations)
    } else await keepTouches(db)
    return db
  } catch (error) {
    await db.destroy()
    throw new StoreUnusable(`The database can't be used: ${(error as Error).message}`)
  }
}
