import type SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More different statements than the pages and commands have; each takes a few kilobytes. */
const capacity = 400

/** Stands beside every write, and hears of every failure. */
export type StatementWatch = {
  /** Called before the first write of a transaction, before and after its commit. Throws where it would be lost. */
  check: () => void
  /** What was written is on the disk. */
  committed: () => void
  failed: (error: unknown) => void
}

const unwatched: StatementWatch = { check() {}, committed() {}, failed() {} }

type Prepared = { statement: SQLite.Statement; offered: SqliteStatement }

/**
 * A SQLite handle that prepares the same text once. Preparing costs more than most of the queries themselves. Only
 * reads are kept, and none across a statement of another kind than reading and writing rows, such as a new column. A
 * statement that is being stepped through is not handed out a second time.
 */
export function keepStatements(handle: SQLite.Database, watch: StatementWatch = unwatched): SqliteDatabase {
  const kept = new Map<string, Prepared>()
  const watched = watchStatements(handle, watch)
  return {
    prepare(text) {
      if (!/^select\b/i.test(text)) {
        if (!/^(insert|update|delete|begin|commit|rollback|savepoint|release|pragma)\b/i.test(text))
          kept.clear()
        return watched(text, handle.prepare(text))
      }
      const known = kept.get(text)
      if (known && !known.statement.busy) return known.offered
      const statement = handle.prepare(text)
      const offered = watched(text, statement)
      if (kept.size >= capacity) kept.clear()
      kept.set(text, { statement, offered })
      return offered
    },
    close: () => void handle.close(),
  }
}

function watchStatements(handle: SQLite.Database, watch: StatementWatch) {
  let wrote = false

  function run<Result>(text: string, readonly: boolean, work: () => Result): Result {
    const commits = /^commit\b/i.test(text)
    try {
      if (readonly ? commits && wrote : !wrote) watch.check()
      if (!readonly) wrote = true
      const result = work()
      if (wrote && !handle.inTransaction) {
        wrote = false
        if (!/^rollback\b/i.test(text)) {
          watch.check()
          watch.committed()
        }
      }
      return result
    } catch (error) {
      if (!handle.inTransaction) wrote = false
      watch.failed(error)
      throw error
    }
  }

  return (text: string, statement: SQLite.Statement): SqliteStatement => {
    const { readonly, reader } = statement
    // A full disk ends the transaction by itself; ending it again would hide why.
    const isRollback = /^rollback$/i.test(text)
    return {
      reader,
      all: (parameters) => run(text, readonly, () => statement.all(parameters)),
      run: (parameters) =>
        isRollback && !handle.inTransaction
          ? { changes: 0, lastInsertRowid: 0 }
          : run(text, readonly, () => statement.run(parameters)),
      iterate: (parameters) => statement.iterate(parameters) as IterableIterator<unknown>,
    }
  }
}
