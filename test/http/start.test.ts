import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import SQLite from 'better-sqlite3'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { freshBuild } from '#test/setup/build.ts'
import { createPostgresDatabase } from '#test/setup/postgres.ts'
import { runServer, type Ended, type Run } from '#test/setup/server.ts'

let folder: string
let data: string

// A start that has to build says so, and what the build says.
beforeAll(freshBuild)

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dais-start-'))
  data = path.join(folder, 'data')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server, and ends it with the test, however that ends. */
function start(environment: Record<string, string>, args: string[] = []): Run {
  const run = runServer(environment, args)
  onTestFinished(async () => {
    await run.stop()
  })
  return run
}

/** @returns the last line that is not empty */
function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1)
}

/** Of the first start on a folder that is not there yet, which loads the example. */
type First = { data: string; home: [status: number, page: string]; health: number; end: Ended }

let first: Promise<First> | undefined
afterAll(async () => {
  const made = await first?.catch(() => undefined)
  if (made) rmSync(path.dirname(made.data), { recursive: true, force: true })
})

/** The first start, made once for the tests that look at it or go on from what it left. */
function firstStart(): Promise<First> {
  first ??= (async () => {
    const made = path.join(mkdtempSync(path.join(os.tmpdir(), 'dais-first-')), 'data')
    const server = runServer({ DATA_DIR: made })
    try {
      const address = await server.url
      const page = await fetch(address)
      const home: First['home'] = [page.status, await page.text()]
      const { status: health } = await fetch(new URL('/healthz', address))
      return { data: made, home, health, end: await server.stop() }
    } finally {
      await server.stop()
    }
  })()
  return first
}

describe('npm start', () => {
  it('makes its database, serves, and stops cleanly when told to', async () => {
    const { data: made, home, health, end } = await firstStart()
    expect(home).toEqual([200, expect.stringContaining('<main')])
    expect(health).toBe(200)
    expect(end).toMatchObject({ code: 0, stderr: '' })
    // Closed properly, SQLite leaves neither a log nor an index of it; the note of the head and the claim stay.
    expect(readdirSync(made).toSorted()).toEqual(['dais.head', 'dais.serving', 'dais.sqlite'])
  })

  it.each([
    ['The pages are not built', []],
    ['The styles are not built', ['build/pages/server/index.js']],
  ])('says “%s” before anything is opened or made', (sentence, built) => {
    for (const file of built) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), '')
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('build/scripts/serve.js')], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: data },
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stdout, stderr]).toEqual([1, '', `\n${sentence}; run: npm run build\n`])
    expect(existsSync(data)).toBe(false)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes a request that is under way at a %s', async (signal) => {
    const server = start({ DATA_DIR: data }, ['--empty'])
    const { origin, port, host } = new URL(await server.url)
    const body = 'email=nobody%40example.org&password=wrong-password'
    const socket = connect(Number(port), '127.0.0.1')
    const answer = awaitedLater(text(socket))
    const form = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}`
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${form}\r\n\r\n`)
    socket.write(body.slice(0, 10))
    // Answered after the request above has arrived, on a connection of its own.
    expect((await fetch(new URL('/healthz', origin))).status).toBe(200)
    server.tell(signal)
    server.tell(signal)
    await server.said(/^Stopping/m)
    socket.write(body.slice(10))
    expect(await answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
  })

  /** As a service manager and a person at a terminal stop it; the script itself is told in the test above. */
  it.each([
    ['SIGTERM to npm', (npm: number) => process.kill(npm, 'SIGTERM')],
    ['Ctrl+C in its terminal', (npm: number) => process.kill(-npm, 'SIGINT')],
  ])('stops cleanly at a %s', async (_how, tell) => {
    const npm = spawn('npm', ['start', '--silent', '--', '--empty'], {
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    let said = ''
    const address = new Promise<string>((resolve) => {
      npm.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /^Dais is at (http\S+)$/m.exec(said)?.[1]
        if (found) resolve(found)
      })
    })
    // Closed when the last process that writes to it has ended.
    const closed = awaitedLater(once(npm, 'close'))
    onTestFinished(() => {
      if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid!, 'SIGKILL')
    })
    const url = await address
    tell(npm.pid!)
    await closed
    expect(said).toMatch(/^Stopping/m)
    await expect(fetch(url)).rejects.toThrow()
    expect(readdirSync(data).toSorted()).toEqual(['dais.head', 'dais.serving', 'dais.sqlite'])
  })

  it('starts again on the database it left', async () => {
    cpSync((await firstStart()).data, data, { recursive: true })
    const before = countPeople(data)
    const second = start({ DATA_DIR: data })
    expect((await fetch(await second.url)).status).toBe(200)
    expect((await second.stop()).code).toBe(0)
    expect(before).toBeGreaterThan(0)
    expect(countPeople(data)).toBe(before)
  })

  it('gives a new commission a link to set it up, and no example, with --empty', async () => {
    const server = start({ DATA_DIR: data }, ['--empty'])
    await server.url
    const { stdout } = await server.stop()
    expect(stdout).toMatch(/^http:\/\/localhost:\d+\/accept\/\S{20,}$/m)
    expect(countPeople(data)).toBe(0)
  })

  it('serves from PostgreSQL', async () => {
    const { url, drop } = await createPostgresDatabase(inject('postgresUrl'))
    const server = start({ DATA_DIR: data, DATABASE_URL: url })
    expect((await fetch(await server.url)).status).toBe(200)
    expect((await server.stop()).code).toBe(0)
    await drop()
  })
})

function countPeople(dataDir: string): number {
  const db = new SQLite(path.join(dataDir, 'dais.sqlite'), { readonly: true })
  const { count } = db.prepare<[], { count: number }>('select count(*) as count from person').get() ?? {
    count: -1,
  }
  db.close()
  return count
}

describe('npm start refuses, in one sentence and with exit code 1', () => {
  it('a port that is in use, before it touches the data', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const end = await start({ DATA_DIR: data, PORT: String(port) }).ended
    await new Promise((resolve) => other.close(resolve))
    expect(end.code).toBe(1)
    expect(lastLine(end.stderr)).toMatch(new RegExp(`^Port ${port} is in use; .+$`))
    expect(readdirSync(folder)).toEqual([])
  })

  it('a data folder that it can not write', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, 'kept')
    const end = await start({ DATA_DIR: path.join(file, 'data') }).ended
    expect(end.code).toBe(1)
    expect(lastLine(end.stderr)).toContain('The data folder')
    expect(end.stderr.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  it('a data folder that is a file, or where none can be made', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, 'kept')
    const end = await start({ DATA_DIR: file }).ended
    expect([end.code, end.stderr.trim()]).toEqual([
      1,
      `The data folder ${file} is a file, not a folder; name a folder in DATA_DIR.`,
    ])
  })

  it('a damaged database, and leaves it as it was', async () => {
    const file = path.join(folder, 'dais.sqlite')
    const bytes = Buffer.alloc(8192, 'not a database ')
    writeFileSync(file, bytes)
    const end = await start({ DATA_DIR: folder }).ended
    expect(end.code).toBe(1)
    expect(end.stderr.trim()).toMatch(/^The database .+ is damaged; .+$/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['dais.serving', 'dais.sqlite'])
  })

  it.each([
    ['PORT', '70000'],
    ['ORIGIN', 'not an address'],
    ['DATABASE_URL', 'mysql://somewhere'],
  ])('a wrong %s, which it names', async (name, value) => {
    const end = await start({ DATA_DIR: data, [name]: value }).ended
    expect(end.code).toBe(1)
    expect(end.stderr.trim()).toMatch(new RegExp(`^The environment is wrong: ${name} .+$`))
    expect(readdirSync(folder)).toEqual([])
  })

  it('a PostgreSQL server that does not answer, without showing its password', async () => {
    const url = 'postgres://dais:secret-word@127.0.0.1:1/dais'
    const end = await start({ DATA_DIR: data, DATABASE_URL: url }).ended
    expect(end.code).toBe(1)
    expect(end.stderr.trim().split('\n')).toHaveLength(1)
    expect(end.stdout + end.stderr).not.toContain('secret-word')
  })
})
