import type SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** More different statements than the pages and commands have; each takes a few kilobytes. */
const capacity = 400

/**
 * A SQLite handle that prepares the same text once. Preparing costs more than most of the queries themselves. Only
 * reads are kept, and none across a statement of another kind than reading and writing rows, such as a new column. A
 * statement that is being stepped through is not handed out a second time.
 */
export function keepStatements(handle: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>()
  return {
    prepare(text) {
      if (!/^select\b/i.test(text)) {
        if (!/^(insert|update|delete|begin|commit|rollback|savepoint|release|pragma)\b/i.test(text))
          kept.clear()
        return handle.prepare(text) as unknown as SqliteStatement
      }
      const known = kept.get(text)
      if (known && !known.busy) return known as unknown as SqliteStatement
      const prepared = handle.prepare(text)
      if (kept.size >= capacity) kept.clear()
      kept.set(text, prepared)
      return prepared as unknown as SqliteStatement
    },
    close: () => void handle.close(),
  }
}
