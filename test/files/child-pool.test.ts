import { globSync, mkdtempSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createChildPool, type PoolOptions } from '#app/files/child-pool.server.ts'

const program = new URL('./programs/trying.ts', import.meta.url)
const small = { program, memoryMb: 128, mostOutputBytes: 100_000 }
const pool = createChildPool(small)
afterAll(() => pool.close())

const ask = (job: string, args: unknown = null, timeLimitMs = 20_000, of = pool) =>
  of.run(job, { files: [], args, timeLimitMs })

async function withPool(options: Partial<PoolOptions>, work: (of: typeof pool) => Promise<void>) {
  const of = createChildPool({ ...small, ...options })
  await work(of).finally(() => of.close())
}

/** Waits until a job that spins has said so in its room. */
async function hasBegun() {
  const rooms = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dais-files-'))
  const begun = () => rooms().some((room) => globSync(join(tmpdir(), room, '*/output')).length > 0)
  await expect.poll(begun, { timeout: 20_000, interval: 20 }).toBe(true)
}

test('a job reads the files that it is given, by path or as bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dais-pool-'))
  writeFileSync(join(folder, 'a'), 'from a path')
  const files = [{ path: join(folder, 'a') }, { bytes: Buffer.from('from memory') }]
  const { value } = await pool.run('echo', { files, args: { page: 2 }, timeLimitMs: 20_000 })
  rmSync(folder, { recursive: true })
  expect(value).toEqual([{ page: 2 }, 'from a path', 'from memory'])
})

test('nothing of the files is left once the pool is closed', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'dais-pool-')), 'files')
  await withPool({ folder }, async (of) => {
    await of.run('echo', { files: [{ bytes: Buffer.from('x') }], timeLimitMs: 20_000 })
    expect(readdirSync(folder)).toEqual([])
  })
  expect(existsSync(folder)).toBe(false)
  rmSync(dirname(folder), { recursive: true })
})

describe('a bound', () => {
  test('of a written file: at it the file comes back, over it the job fails', async () => {
    expect((await ask('write', 100_000)).output).toHaveLength(100_000)
    await expect(ask('write', 100_001)).rejects.toMatchObject({ name: 'FileNotRead' })
    expect((await ask('echo')).output).toBeNull()
  })

  test('of what is said: 4 MB of JSON with its quotes', async () => {
    expect(((await ask('say', (4 << 20) - 2)).value as string).length).toBe((4 << 20) - 2)
    await expect(ask('say', (4 << 20) - 1)).rejects.toMatchObject({ reason: 'output' })
  })

  test('of memory holds for buffers too, which the heap’s own bound does not see', async () => {
    expect((await ask('buffers', 40)).value).toBe(40)
    const failed = await ask('buffers', 4000).catch((error: unknown) => error)
    expect(failed).toMatchObject({ reason: expect.stringMatching(/^(memory|crashed|failed)$/) })
    expect((await ask('echo', 'alive')).value).toEqual(['alive'])
  })

  test('of memory holds for the heap', async () => {
    await expect(ask('heap')).rejects.toMatchObject({ reason: expect.stringMatching(/^(memory|crashed)$/) })
    expect((await ask('echo', 'alive')).value).toEqual(['alive'])
  })

  test('of time ends the child, and another takes its place', async () => {
    await expect(ask('spin', null, 400)).rejects.toMatchObject({ reason: 'time' })
    expect((await ask('echo', 'alive')).value).toEqual(['alive'])
  })
})

test('a child that ends fails its job alone', async () => {
  const others = [ask('echo', 1), ask('exit').catch((error: unknown) => error), ask('echo', 2)]
  const [first, ended, second] = await Promise.all(others)
  expect(ended).toMatchObject({ reason: 'crashed' })
  expect([first, second]).toMatchObject([{ value: [1] }, { value: [2] }])
})

test('a job that waits behind a child that ends is done by the next child', async () => {
  await withPool({ processes: 1 }, async (of) => {
    const jobs = ['exit', 'echo', 'heap', 'echo'].map((job) => ask(job, 'waited', 20_000, of))
    const settled = await Promise.allSettled(jobs)
    expect(settled).toMatchObject([
      { status: 'rejected' },
      { value: { value: ['waited'] } },
      { status: 'rejected' },
      { value: { value: ['waited'] } },
    ])
  })
})

test('a job that throws says so, and its child keeps running', async () => {
  await expect(ask('throw')).rejects.toMatchObject({ reason: 'failed' })
})

test('a child of WebAssembly that holds much after a file is replaced, and no other', async () => {
  await withPool({ processes: 1, memoryMb: 320, threads: true }, async (of) => {
    const keep = async (mb: number) => (await ask('keep', mb, 20_000, of)).value
    const first = await keep(1)
    expect(await keep(1)).toBe(first)
    await keep(140)
    // What a child holds is seen where the system tells of it.
    expect((await keep(1)) === first).toBe(!existsSync('/proc/self/status'))
  })
})

test('a small file is read while a bad one runs', async () => {
  await withPool({}, async (of) => {
    let badIsDone = false
    const bad = ask('spin', null, 1500, of)
      .catch(() => null)
      .finally(() => (badIsDone = true))
    await hasBegun()
    expect((await ask('echo', 'small', 20_000, of)).value).toEqual(['small'])
    expect(badIsDone).toBe(false)
    await bad
  })
})

test('as many jobs wait as may; the next is refused as busy', async () => {
  await withPool({ processes: 1, waiting: 2 }, async (of) => {
    await ask('echo', null, 20_000, of)
    const spinning = ask('spin', null, 600, of).catch((error: unknown) => error)
    await hasBegun()
    const waiting = [ask('echo', 1, 20_000, of), ask('echo', 2, 20_000, of), ask('echo', 3, 20_000, of)]
    const refused = (await Promise.allSettled(waiting)).filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { reason: 'busy' } }])
    await spinning
  })
})

test('a job that waits too long is refused as busy', async () => {
  await withPool({ processes: 1, waitLimitMs: 500 }, async (of) => {
    void ask('spin', null, 20_000, of).catch(() => null)
    await hasBegun()
    await expect(ask('echo', 1, 20_000, of)).rejects.toMatchObject({ reason: 'busy' })
  })
})

test('closing refuses what waits and runs, and what comes later', async () => {
  const of = createChildPool({ ...small, processes: 1 })
  await ask('echo', null, 20_000, of)
  const running = [ask('spin', null, 20_000, of), ask('echo', 1, 20_000, of)].map((job) =>
    job.catch((error: unknown) => error),
  )
  await hasBegun()
  await of.close()
  for (const error of await Promise.all(running)) expect(error).toMatchObject({ name: 'FileNotRead' })
  await expect(ask('echo', 1, 20_000, of)).rejects.toMatchObject({ reason: 'stopped' })
})

describe('a child that a file took over', () => {
  test('knows nothing of the server’s environment', async () => {
    process.env.SMTP_URL = 'smtp://someone:secret@mail.example.org'
    const { value } = await ask('environment')
    delete process.env.SMTP_URL
    expect((value as string[]).toSorted()).toEqual(expect.not.arrayContaining(['SMTP_URL', 'DATABASE_URL']))
  })

  test('reads no other files and starts nothing', async () => {
    expect(await pool.confinement()).toMatchObject({ permissions: true })
    for (const path of ['/etc/passwd', '/proc/self/environ']) {
      await expect(ask('read', path)).rejects.toMatchObject({ reason: 'failed' })
    }
    await expect(ask('run', process.execPath)).rejects.toMatchObject({ reason: 'failed' })
  })

  test('reaches no server where the machine can confine it, and where not the pool says so', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { namespaces } = await pool.confinement()
    const { value } = await ask('dial', port)
    await new Promise((resolve) => server.close(resolve))
    expect(value === 'connected').toBe(!namespaces)
  })
})
