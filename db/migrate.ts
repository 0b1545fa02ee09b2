import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { engineOf } from './dialects/index.ts'
import { migrationsFor } from './migrations/index.ts'
import type { Database } from './schema.ts'
import { keepTouches } from './touches.ts'

export class MigrationFailed extends Error {}

/** Migrations by name, run in the order of their names. */
export type Migrations = Record<string, Migration>

function migrator(db: Kysely<Database>, migrations: Migrations = migrationsFor(engineOf(db))): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

/** @returns names of migrations that are not applied yet, oldest first; all of them on an empty database */
export async function pendingMigrations(db: Kysely<Database>, migrations?: Migrations): Promise<string[]> {
  const known = await migrator(db, migrations).getMigrations()
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}

/**
 * @returns names of migrations that the database has and this version does not know: a newer version made it; empty for
 * an empty database
 */
export async function unknownMigrations(
  db: Kysely<Database>,
  migrations: Migrations = migrationsFor(engineOf(db)),
): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => /^kysely_?migration$/i.test(name))) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name).filter((name) => !(name in migrations))
}

/**
 * Brings the schema up to date. Each engine runs the whole of it in one transaction, so that a failure leaves what was.
 * @throws MigrationFailed naming the migration and the engine's own words
 */
export async function migrate(db: Kysely<Database>, migrations?: Migrations): Promise<string[]> {
  const { error, results } = await migrator(db, migrations).migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'a migration'
    throw new MigrationFailed(`${failed} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
  await keepTouches(db)
  return (results ?? []).map((result) => result.migrationName)
}
