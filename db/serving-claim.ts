import { closeSync, existsSync, openSync } from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import { applicationName } from './dialects/postgres.ts'
import { StoreUnusable, type StoreLocation } from './connection.ts'
import { folderTrouble, makePrivateFolder } from './store-files.ts'
import { StoreLost } from './store-failure.ts'

/** Any number will do, as long as every server of Dais takes the same one, and commands take another. */
const servingLock = 5_412_002

/** A server that is being replaced may take this long to end, in milliseconds. */
const replacedWithin = 3_000
const pause = 100

/** That this server, and no other, serves a store. The system takes it back when the process ends, however it ends. */
export type ServingClaim = {
  /** Files that must stay where they are for the claim to hold. */
  files: string[]
  /** @throws StoreLost where another server has taken the store meanwhile */
  check: () => void
  release: () => Promise<void>
}

/**
 * Waits a few seconds for another server to end.
 * @throws StoreUnusable where another server serves the store
 */
export async function claimServing(
  { dataDir, databaseUrl }: StoreLocation,
  patience = replacedWithin,
): Promise<ServingClaim> {
  return databaseUrl ? claimDatabase(databaseUrl, patience) : claimFolder(dataDir, patience)
}

/** SQLite's own lock on a file of its own: readers and copies of the database itself are not in its way. */
async function claimFolder(dataDir: string, patience: number): Promise<ServingClaim> {
  const file = path.join(dataDir, 'dais.serving')
  let handle: SQLite.Database
  try {
    makePrivateFolder(dataDir)
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
    handle = new SQLite(file, { timeout: 0 })
  } catch (error) {
    throw new StoreUnusable(folderTrouble(dataDir, error))
  }
  const got = await insist(patience, async () => {
    try {
      // Leaves no journal beside it.
      handle.pragma('journal_mode = MEMORY')
      handle.exec('begin exclusive')
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'SQLITE_BUSY') return false
      throw error
    }
  })
  if (!got) {
    handle.close()
    throw taken(`the data folder ${dataDir}`)
  }
  return { files: [file], check() {}, release: async () => void handle.close() }
}

/** A lock of the session: PostgreSQL takes it back with the connection, so it is asked for again after a cut. */
async function claimDatabase(url: string, patience: number): Promise<ServingClaim> {
  let client: pg.Client | null = null
  let released = false
  let lost: StoreLost | null = null

  async function take(): Promise<boolean> {
    const next = new pg.Client({
      connectionString: url,
      application_name: `${applicationName} claim`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    next.on('error', () => {})
    try {
      await next.connect()
      const { rows } = await next.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        servingLock,
      ])
      if (!rows[0]?.got || released) {
        await next.end()
        return false
      }
    } catch (error) {
      next.end().catch(() => undefined)
      throw error
    }
    client = next
    next.once('end', () => void again())
    return true
  }

  /** After a cut: while the database is away nobody else can serve it; once it is back, it is ours or another's. */
  async function again(): Promise<void> {
    while (!released) {
      try {
        const got = await take()
        lost = got ? null : new StoreLost('Another server of Dais serves this database now; stop this one.')
        if (got) return
      } catch {
        // The database does not answer yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref())
    }
  }

  let got: boolean
  try {
    got = await insist(patience, take)
  } catch (error) {
    throw new StoreUnusable(`The database can't be used: ${(error as Error).message}`)
  }
  if (!got) throw taken('the database that DATABASE_URL names')
  return {
    files: [],
    check() {
      if (lost) throw lost
    },
    async release() {
      released = true
      await client?.end().catch(() => undefined)
    },
  }
}

async function insist(patience: number, take: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + patience
  while (!(await take())) {
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return true
}

function taken(what: string): StoreUnusable {
  return new StoreUnusable(
    `Another server of Dais is serving ${what}. Stop it first, or give this one a folder of its own: DATA_DIR=other npm start`,
  )
}
