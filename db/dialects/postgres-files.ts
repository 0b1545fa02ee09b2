import { spawn } from 'node:child_process'
import pg from 'pg'
import { applicationName } from './postgres.ts'

/** PostgreSQL's own programs can't do it; the message is one sentence. */
export class PostgresToolFailed extends Error {}

/** Begins every archive of `pg_dump --format=custom`. */
export const archiveMagic = 'PGDMP'

/**
 * Runs pg_dump or pg_restore. The address goes by environment, so that no list of processes shows its password.
 * @param onLine each line that the program says of its work
 * @returns what it wrote to stdout
 */
export function runPostgresTool(
  tool: 'pg_dump' | 'pg_restore',
  args: string[],
  url: string | null,
  onLine: (line: string) => void = () => {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      env: { ...process.env, ...(url ? environmentOf(url) : {}), LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      for (const line of chunk.toString().split('\n')) if (line) onLine(line)
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new PostgresToolFailed(
          error.code === 'ENOENT'
            ? `PostgreSQL's program ${tool} was not found on PATH; install PostgreSQL's client programs (Debian: postgresql-client).`
            : `${tool} could not be run (${error.code ?? error.message}).`,
        ),
      ),
    )
    child.once('close', (code) => {
      if (code === 0) resolve(out)
      else {
        const errors = said.split('\n').filter((line) => /error:|fatal/i.test(line))
        reject(
          new PostgresToolFailed(
            `${tool} failed: ${(errors[0] ?? said.trim()).replace(/^\S+: error: /, '')}`,
          ),
        )
      }
    })
  })
}

/** The address in the variables that PostgreSQL's programs read. */
function environmentOf(url: string): Record<string, string> {
  const address = new URL(url)
  const given: Record<string, string> = {
    PGHOST: address.searchParams.get('host') ?? decodeURIComponent(address.hostname),
    PGPORT: address.port,
    PGUSER: decodeURIComponent(address.username),
    PGPASSWORD: decodeURIComponent(address.password),
    PGDATABASE: decodeURIComponent(address.pathname.slice(1)),
    PGSSLMODE: address.searchParams.get('sslmode') ?? '',
    PGAPPNAME: `${applicationName} copy`,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

export type Exchange = {
  /** Address of the new, empty database. */
  url: string
  /** Puts it in the place of the one that `url` named, which is kept under the name that is returned. */
  swap: () => Promise<string>
  /** Removes the new database, where it was not swapped in. */
  drop: () => Promise<void>
}

/**
 * Makes an empty database beside the one that `url` names, with its encoding and order of letters. Both change names in
 * one transaction, so that at every instant there is a whole database under the name.
 * @param mark letters and digits that tell these databases from others
 * @throws PostgresToolFailed where another program is connected, or the account may not make databases
 */
export async function besideDatabase(url: string, mark: string): Promise<Exchange> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const fresh = `${name.slice(0, 40)}_new_${mark}`
  const aside = `${name.slice(0, 40)}_before_${mark}`
  const quoted = pg.escapeIdentifier
  const { rows } = await ask<{ others: string; collate: string; ctype: string }>(
    url,
    `select datcollate as collate, datctype as ctype, (select count(*) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()) as others
     from pg_database where datname = current_database()`,
  )
  const here = rows[0]!
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const refuseOthers = (others: string) => {
    if (Number(others) > 0) {
      throw new PostgresToolFailed(
        `A server or another program is connected to the database ${name}; stop it first.`,
      )
    }
  }
  refuseOthers(here.others)
  await ask(
    maintenance.href,
    `create database ${quoted(fresh)} template template0 encoding 'UTF8'
       lc_collate ${pg.escapeLiteral(here.collate)} lc_ctype ${pg.escapeLiteral(here.ctype)}`,
  )
  const made = new URL(url)
  made.pathname = `/${encodeURIComponent(fresh)}`
  return {
    url: made.href,
    async swap() {
      await ask(
        maintenance.href,
        `begin; alter database ${quoted(name)} rename to ${quoted(aside)};
         alter database ${quoted(fresh)} rename to ${quoted(name)}; commit`,
      )
      return aside
    },
    async drop() {
      await ask(maintenance.href, `drop database if exists ${quoted(fresh)}`)
    },
  }
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: url, application_name: `${applicationName} copy` })
  try {
    await client.connect()
    return await client.query<Row>(text)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    // 55006: somebody is connected to one of the two databases.
    if (code === '55006') {
      throw new PostgresToolFailed('A server or another program is connected to the database; stop it first.')
    }
    throw new PostgresToolFailed(`PostgreSQL refused: ${message || code}.`)
  } finally {
    await client.end()
  }
}

/** Names, for pg_dump, the instant that an open transaction sees. */
export const exportSnapshot = 'select pg_export_snapshot() as snapshot'
