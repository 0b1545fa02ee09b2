import SQLite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect, CamelCasePlugin, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Engine, Touched } from './engine.ts'
import { keepStatements, type StatementWatch } from './kept-statements.ts'

export const sqliteEngine: Engine = {
  name: 'sqlite',
  bytesType: 'blob',
  tableSuffix: ' strict',
  freezeStatements(table, columns) {
    const ofColumns = columns.length > 0 ? ` of ${columns.join(', ')}` : ''
    return [
      `create trigger ${table}_frozen_update before update${ofColumns} on ${table} begin select raise(abort, '${table} is frozen'); end`,
      `create trigger ${table}_frozen_delete before delete on ${table} begin select raise(abort, '${table} is frozen'); end`,
    ]
  },
  thawDeleteStatements(table, listed, column) {
    return [
      `drop trigger ${table}_frozen_delete`,
      `create trigger ${table}_frozen_delete before delete on ${table} when not exists (select 1 from ${listed} where ${column} = old.${column}) begin select raise(abort, '${table} is frozen'); end`,
    ]
  },
  afterStatements(name, event, work) {
    return [`create trigger ${name} after ${event} begin ${work.join('; ')}; end`]
  },
  async touchTriggers(db, tables) {
    const { rows } = await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_schema where type = 'trigger' and name like '%_touched_%'`.execute(db)
    const columns = await sql<{ name: string; column: string }>`
      select t.name as name, c.name as "column" from sqlite_schema t join pragma_table_info(t.name) c
      where t.type = 'table' order by t.name, c.cid`.execute(db)
    const there = new Map(rows.map((row) => [row.name, row.sql]))
    const made = new Set(columns.rows.map((row) => row.name))
    if (!made.has('row_touched')) return []
    return tables
      .filter(({ table }) => made.has(table))
      .flatMap((table) =>
        touchTriggers(
          table,
          columns.rows.filter((row) => row.name === table.table).map((row) => row.column),
        ).flatMap(([name, statement]) =>
          there.get(name) === statement ? [] : [`drop trigger if exists ${name}`, statement],
        ),
      )
  },
  // One transaction writes at a time, and nothing of another is left: each command empties the table first.
  transactionId: sql<string>`''`,
  daysBetween(from, to) {
    return `cast(cast(julianday(${to}) - julianday(${from}) as integer) as text)`
  },
  // Kysely keeps one SQLite connection behind a mutex, which already admits one transaction at a time.
  async serializeCommands() {},
  isUniqueViolation(error) {
    const code = (error as { code?: string } | null)?.code
    return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  },
  async integrityFindings(db) {
    const { rows } = await sql<Record<string, string>>`pragma integrity_check`.execute(db)
    const faults = rows.map((row) => Object.values(row)[0] ?? '').filter((finding) => finding !== 'ok')
    const lost = await sql<{
      table: string
      rowid: number
      parent: string
    }>`pragma foreign_key_check`.execute(db)
    return [
      ...faults,
      ...lost.rows.map(
        ({ table, rowid, parent }) => `row ${rowid} of ${table} names a ${parent} that is gone`,
      ),
    ]
  },
}

function touchTriggers({ table, kind, key, inserts }: Touched, columns: string[]): [string, string][] {
  const idOf = (row: string) => key.map((column) => `${row}.${column}`).join(` || ' ' || `)
  const note = (row: string, what: string) =>
    `insert into row_touched (transaction_id, kind, id, columns) values ('', '${kind}', ${idOf(row)}, ${what})`
  const changed = columns.map((column) => `iif(new."${column}" is not old."${column}", '${column} ', '')`)
  const events: [string, string, string][] = [
    ['insert', 'new', `'*'`],
    ['update', 'new', changed.join(' || ')],
    ['delete', 'old', `'*'`],
  ]
  return events
    .filter(([event]) => inserts || event !== 'insert')
    .map(([event, row, what]) => [
      `${table}_touched_${event}`,
      `CREATE TRIGGER ${table}_touched_${event} after ${event} on ${table} begin ${note(row, what)}; end`,
    ])
}

/** Opens or creates the file. Every acknowledged write is synced (WAL with synchronous = FULL). */
export function openSqliteFile(path: string): SQLite.Database {
  const file = new SQLite(path)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  return file
}

/**
 * Opens a file that is there, to read only: also while a server writes it.
 * @throws when there is no such file
 */
export function openSqliteToRead(path: string): SQLite.Database {
  return new SQLite(path, { readonly: true, fileMustExist: true, timeout: 5000 })
}

/** SQLite takes schema changes back with the rest of a transaction, so a failed migration leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** A Kysely over an open SQLite handle; the handle is closed by `destroy()`. */
export function sqliteStore(handle: SQLite.Database, watch?: StatementWatch): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new TransactionalDialect({ database: keepStatements(handle, watch) }),
    plugins: [new CamelCasePlugin()],
  })
}
