import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { openSqliteToRead } from './sqlite.ts'

const companions = ['-wal', '-shm']

/**
 * A reader of a file in WAL mode may leave two empty files beside it. Call before reading.
 * @returns takes them away after the reader has closed, unless they were there before or someone else has the file open
 */
export function leaveAsFound(file: string): () => void {
  if (!existsSync(file) || companions.some((end) => existsSync(file + end))) return () => {}
  return () => {
    try {
      // Whoever closes a file last tidies up, if it may write; SQLite itself knows whether it is the last.
      const handle = new SQLite(file, { fileMustExist: true, timeout: 0 })
      handle.pragma('schema_version')
      handle.close()
    } catch {
      // A read-only folder keeps them; they do no harm.
    }
  }
}

/** True when the file begins as every SQLite database does. */
export function looksLikeSqlite(file: string): boolean {
  return beginsWith(file, 'SQLite format 3\0')
}

export function beginsWith(file: string, magic: string): boolean {
  const bytes = Buffer.alloc(magic.length)
  const descriptor = openSync(file, 'r')
  try {
    return (
      readSync(descriptor, bytes, 0, bytes.length, 0) === bytes.length && bytes.toString('latin1') === magic
    )
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Copies a database as it stands at this instant, also while a server writes it, to one file that needs no other beside it.
 * @param onProgress pages done, pages in all
 */
export async function copySqlite(
  from: string,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const source = openSqliteToRead(from)
  try {
    // Only the owner may read what holds password hashes.
    closeSync(openSync(to, 'w', 0o600))
    // An open transaction keeps the copy at one instant, so writes of others don't make it begin anew.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_schema').get()
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages - remainingPages, totalPages)
        return 500
      },
    })
  } finally {
    source.close()
  }
  const copy = new SQLite(to)
  copy.pragma('journal_mode = DELETE')
  copy.close()
  syncToDisk(to)
}

/** Waits until the bytes of a file, or the names in a folder, are on the disk. */
export function syncToDisk(file: string): void {
  const descriptor = openSync(file, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Some systems can't sync a folder; there a rename is as durable as it gets.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Another program has the database open. */
export class DatabaseInUse extends Error {}

/**
 * Puts `next` in the place of the database `file` in one step, and keeps the old one under `aside`. At every instant
 * there is a whole database under `file`.
 * @returns whether there was an old one
 * @throws DatabaseInUse
 */
export function replaceSqlite(file: string, next: string, aside: string): boolean {
  const existed = existsSync(file)
  const lock = existed ? holdAlone(file) : null
  try {
    if (existed) {
      keepBoth(file, aside)
      // Only a database that is too damaged to be opened has a log left: it goes with it, never to the new one.
      for (const end of companions.filter((each) => existsSync(file + each))) {
        keepBoth(file + end, aside + end)
        rmSync(file + end)
      }
    }
    renameSync(next, file)
    syncToDisk(path.dirname(file))
  } finally {
    lock?.close()
  }
  return existed
}

/** Changes nothing. @throws DatabaseInUse where a server, or any other program, has the database open */
export function refuseIfInUse(file: string): void {
  openAlone(file, (handle) => {
    handle.pragma('locking_mode = EXCLUSIVE')
    handle.exec('begin exclusive')
  })?.close()
}

/** Leaving WAL mode writes the log back, and ends the files beside the database: what remains is whole by itself. */
function holdAlone(file: string): SQLite.Database | null {
  return openAlone(file, (handle) => {
    handle.pragma('journal_mode = DELETE')
    handle.exec('begin exclusive')
  })
}

/**
 * Opens a database as nobody else can: whoever has one open keeps a lock on it that the system takes back when the
 * program ends, however it ends.
 * @returns null where the file is too damaged for that
 */
function openAlone(file: string, lock: (handle: SQLite.Database) => void): SQLite.Database | null {
  // SQLite throws the log of a file that it does not recognize away.
  if (!looksLikeSqlite(file)) return null
  let handle: SQLite.Database | null = null
  try {
    handle = new SQLite(file, { fileMustExist: true, timeout: 500 })
    lock(handle)
    return handle
  } catch (error) {
    handle?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new DatabaseInUse(`Another program has ${file} open.`)
    }
    return null
  }
}

function keepBoth(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside)
  }
}
