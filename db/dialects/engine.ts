import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** A table whose written rows are noted: `kind` is noted for it, with the columns of its key; `inserts` false: not the new ones. */
export type Touched = { kind: string; table: string; key: readonly string[]; inserts: boolean }

/** What one database engine does differently from the other. Everything else is the same SQL on both. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  readonly bytesType: 'blob' | 'bytea'
  /** Follows `create table (…)`. */
  readonly tableSuffix: string
  /** Statements that make the engine refuse deletes, and updates of `columns` (all columns if empty), on `table`. */
  freezeStatements(table: string, columns: readonly string[]): string[]
  /** Statements that let a row of the frozen `table` be deleted where a row of `listed` has its `column`. */
  thawDeleteStatements(table: string, listed: string, column: string): string[]
  /** Statements that make the engine run `work` after each row of `event`, such as `insert on answer`; there are `old` and `new`. */
  afterStatements(name: string, event: string, work: readonly string[]): string[]
  /** Statements that make the engine note each written row of these tables in `row_touched`; empty where it does so already. */
  touchTriggers(db: Kysely<Database>, tables: readonly Touched[]): Promise<string[]>
  /** Names the transaction that is open, as the rows of `row_touched` name theirs. */
  readonly transactionId: RawBuilder<string>
  /** SQL for the days from one civil date to another, as text; null where either is. */
  daysBetween(from: string, to: string): string
  /** Lets one command at a time write, so that reading then writing in one transaction has no race. */
  serializeCommands(trx: Transaction<Database>): Promise<void>
  /** True when `error` is the refusal of a unique constraint. */
  isUniqueViolation(error: unknown): boolean
  /** Throws, or returns the engine's own findings on the health of its files; empty when sound. */
  integrityFindings(db: Kysely<Database>): Promise<string[]>
}
