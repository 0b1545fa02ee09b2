import { PostgresAdapter, type Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Engine } from './engine.ts'
import { postgresEngine } from './postgres.ts'
import { sqliteEngine } from './sqlite.ts'

/** The engine behind a Kysely or a transaction of it. */
export function engineOf(db: Kysely<Database>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? postgresEngine : sqliteEngine
}
