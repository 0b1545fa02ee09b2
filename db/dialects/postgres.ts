import pg from 'pg'
import { Kysely, PostgresDialect, CamelCasePlugin, sql, type PostgresPool } from 'kysely'
import type { Database } from '../schema.ts'
import type { Engine } from './engine.ts'
import { lastingPool, type PostgresBounds } from './postgres-pool.ts'

/** Any number will do, as long as every process of Dais takes the same one. */
const commandLock = 5_412_001

export const postgresEngine: Engine = {
  name: 'postgres',
  bytesType: 'bytea',
  tableSuffix: '',
  freezeStatements(table, columns) {
    const ofColumns = columns.length > 0 ? ` of ${columns.join(', ')}` : ''
    return [
      `create or replace function ${table}_frozen() returns trigger language plpgsql as $$ begin raise exception '${table} is frozen'; end $$`,
      `create trigger ${table}_frozen_update before update${ofColumns} on ${table} for each row execute function ${table}_frozen()`,
      `create trigger ${table}_frozen_delete before delete on ${table} for each row execute function ${table}_frozen()`,
    ]
  },
  thawDeleteStatements(table, listed, column) {
    return [
      `create or replace function ${table}_deleted() returns trigger language plpgsql as $$ begin if exists (select 1 from ${listed} where ${column} = old.${column}) then return old; end if; raise exception '${table} is frozen'; end $$`,
      `drop trigger ${table}_frozen_delete on ${table}`,
      `create trigger ${table}_frozen_delete before delete on ${table} for each row execute function ${table}_deleted()`,
    ]
  },
  afterStatements(name, event, work) {
    return [
      `create function ${name}() returns trigger language plpgsql as $$ begin ${work.join('; ')}; return null; end $$`,
      `create trigger ${name} after ${event} for each row execute function ${name}()`,
    ]
  },
  async touchTriggers(db, tables) {
    const { rows } = await sql<{ tgname: string }>`
      select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and t.tgname like '%\\_touched' and t.tgenabled = 'O'
        and pg_table_is_visible(c.oid)`.execute(db)
    const there = new Set(rows.map((row) => row.tgname))
    const known = await sql<{ relname: string }>`
      select relname from pg_class where relkind = 'r' and pg_table_is_visible(oid)`.execute(db)
    const made = new Set(known.rows.map((row) => row.relname))
    if (!made.has('row_touched')) return []
    const missing = tables.filter(({ table }) => made.has(table) && !there.has(`${table}_touched`))
    if (missing.length === 0) return []
    return [
      noteTouched,
      ...missing.flatMap(({ table, kind, key, inserts }) => [
        `drop trigger if exists ${table}_touched on ${table}`,
        `create trigger ${table}_touched after ${inserts ? 'insert or ' : ''}update or delete on ${table}
           for each row execute function note_touched(${[kind, ...key].map((word) => `'${word}'`).join(', ')})`,
      ]),
    ]
  },
  transactionId: sql<string>`txid_current()::text`,
  daysBetween(from, to) {
    return `cast(cast(${to} as date) - cast(${from} as date) as text)`
  },
  async serializeCommands(trx) {
    await sql`select pg_advisory_xact_lock(${sql.lit(commandLock)})`.execute(trx)
  },
  isUniqueViolation(error) {
    return (error as { code?: string } | null)?.code === '23505'
  },
  async integrityFindings() {
    return []
  },
}

/** Its arguments are the kind, then the columns of the key. */
const noteTouched = `create or replace function note_touched() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  place text := '';
  changed text := '*';
begin
  for i in 1 .. tg_nargs - 1 loop
    place := place || case when i > 1 then ' ' else '' end || (coalesce(is_now, was) ->> tg_argv[i]);
  end loop;
  if tg_op = 'UPDATE' then
    select coalesce(string_agg(key, ' '), '') into changed
      from jsonb_each(is_now) where value is distinct from was -> key;
  end if;
  insert into row_touched (transaction_id, kind, id, columns)
    values (txid_current()::text, tg_argv[0], place, changed);
  return null;
end $$`

/** By this name other programs see a server that is connected, also while nobody asks it for anything. */
export const applicationName = 'Dais'

/**
 * A Kysely over a pool; `count` and other bigints arrive as numbers, as they do from SQLite.
 * @param bounds how long is waited before StoreAway is thrown; without them as long as it takes, as a migration may
 */
export function postgresStore(
  url: string,
  poolSize = 10,
  bounds?: Partial<PostgresBounds>,
): Kysely<Database> {
  const int8 = 20
  const types = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
  }
  const pool = lastingPool(
    { connectionString: url, application_name: applicationName, min: 1, max: poolSize, types },
    bounds,
  )
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
    plugins: [new CamelCasePlugin()],
  })
}
