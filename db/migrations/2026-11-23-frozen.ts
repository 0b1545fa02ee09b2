import { sql, type Kysely } from 'kysely'
import type { Engine } from '../dialects/engine.ts'

/** The record and what is published can't be edited in place, not even by a mistake in a later version. */
export function frozen(engine: Engine) {
  const statements = [
    ...engine.freezeStatements('record_entry', []),
    ...engine.freezeStatements('edition', [
      'document',
      'document_hash',
      'number',
      'series',
      'meeting_id',
      'frozen_at',
      'place',
      'remote_access',
      'planned_minutes',
    ]),
    ...engine.freezeStatements('edition_file', []),
    ...engine.freezeStatements('file_chunk', []),
  ]
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
