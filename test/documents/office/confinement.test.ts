import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConfinementLimits } from '#app/documents/office/confined-task.ts'
import {
  openConfinement,
  type ConfinedOutcome,
  type Confinement,
} from '#app/documents/office/confinement.server.ts'

/** Judged without the product's own trial: whether this machine lets bubblewrap make rooms at all. */
const canConfine =
  spawnSync('bwrap', ['--unshare-all', '--ro-bind', '/', '/', '--size', '1', '--tmpfs', '/mnt', 'true'])
    .status === 0

const SECRET = 'a-password-of-the-server'

let confinement: Confinement | null
let folder: string
let server: Server
let visits = 0

beforeAll(async () => {
  process.env['DAIS_TEST_SECRET'] = SECRET
  folder = mkdtempSync(join(tmpdir(), 'dais-confinement-'))
  writeFileSync(join(folder, 'secret'), SECRET, { mode: 0o644 })
  server = createServer((socket) => {
    visits += 1
    socket.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  confinement = await openConfinement()
})

afterAll(async () => {
  delete process.env['DAIS_TEST_SECRET']
  rmSync(folder, { recursive: true, force: true })
  await new Promise((resolve) => server.close(resolve))
})

/**
 * What a shell script comes to that is confined; a machine that can't confine must refuse, and then nothing was run: its
 * outcome is null.
 */
async function confined(
  script: string,
  limits: Partial<ConfinementLimits> = {},
  args: string[] = [],
): Promise<ConfinedOutcome | null> {
  expect(confinement !== null).toBe(canConfine)
  const input = { name: 'letter', bytes: Buffer.from('what the clerk attached') }
  const command = ['/bin/bash', '-c', script, 'bash', ...args]
  return confinement && confinement.run({ command, input, result: 'result' }, limits)
}

const refusedHere = null
const words = (outcome: ConfinedOutcome | null) =>
  outcome?.ok ? Buffer.from(outcome.bytes).toString() : outcome

/** Processes of this machine whose command line has `mark` in it. */
function processesWith(mark: string): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(mark)
      } catch {
        return false
      }
    }).length
}

describe('what a confined program may do', () => {
  test('it reads its one input and leaves its result', async () => {
    const outcome = await confined('tr a-z A-Z </in/letter >/room/result')
    expect(words(outcome)).toBe(canConfine ? 'WHAT THE CLERK ATTACHED' : refusedHere)
  })
})

describe('what comes to nothing', () => {
  test('reaching a server on this machine', async () => {
    const { port } = server.address() as AddressInfo
    const knock = `if (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null; then echo reached; else echo nothing; fi`
    await new Promise<void>((resolve) => {
      server.once('connection', () => resolve())
      spawnSync('bash', ['-c', knock])
    })
    const before = visits
    expect(words(await confined(`${knock} >/room/result`))).toBe(canConfine ? 'nothing\n' : refusedHere)
    expect(visits).toBe(before)
  })

  test('reading what is not its input: files, passwords, the environment of processes, a home', async () => {
    const script =
      'ls -A / "$HOME" /in; cat "$1" /etc/passwd /etc/hostname /root/.* /home/*/.* /proc/*/environ /proc/*/root/etc/passwd; env'
    const outcome = words(
      await confined(`(${script}) >/room/result 2>/dev/null; true`, {}, [join(folder, 'secret')]),
    )
    if (!canConfine) return expect(outcome).toBe(refusedHere)
    expect(outcome).toContain('letter')
    expect(outcome).toContain('HOME=/room/home')
    expect(outcome).not.toContain(SECRET)
    expect(outcome).not.toMatch(/root:x:|^(home|root|var|srv|opt|boot|sys|run)$/m)
  })

  test('writing anywhere but in its own folders', async () => {
    const script =
      'for at in "$1/secret" "$1/new" /in/letter /usr/bin/new /etc/new /dev/new /new /proc/sys/kernel/hostname; do ' +
      '(echo changed >"$at") 2>/dev/null && echo "wrote $at"; done >/room/result; echo done >>/room/result'
    const outcome = words(await confined(script, {}, [folder]))
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(SECRET)
    expect(readdirSync(folder)).toEqual(['secret'])
    if (!canConfine) return expect(outcome).toBe(refusedHere)
    expect(outcome).toBe('done\n')
  })

  test('starting processes for ever: at most so many are there, and none stays', async () => {
    const mark = `3600.${process.pid}`
    let most = 0
    const counting = setInterval(() => (most = Math.max(most, processesWith(mark))), 100)
    const outcome = await confined(`while :; do sleep ${mark} & done`, { timeMs: 1500, processes: 64 })
    clearInterval(counting)
    if (!canConfine) return expect(outcome).toBe(refusedHere)
    expect(outcome).toMatchObject({ ok: false })
    expect(most).toBeLessThanOrEqual(64 + 4)
    await expect.poll(() => processesWith(mark)).toBe(0)
  })

  test('taking memory, in one process or in many', async () => {
    const limits = { memoryBytes: 96 * 1024 ** 2, timeMs: 20_000 }
    for (const script of ['tail /dev/zero', 'for n in 1 2 3 4; do tail /dev/zero & done; wait']) {
      const outcome = await confined(script, limits)
      if (!canConfine) expect(outcome).toBe(refusedHere)
      // Where the watch is late, the kernel has refused it more by then.
      else expect(outcome).toEqual({ ok: false, why: expect.stringMatching(/^(memory|failed)$/) })
    }
  })

  test('filling its folders, or a result without end', async () => {
    const limits = { scratchBytes: 4 * 1024 ** 2, resultBytes: 1024 ** 2, timeMs: 20_000 }
    const filling =
      'for n in 1 2 3 4 5 6 7 8; do head -c 1M /dev/zero >/room/$n || exit 1; done; echo all >/room/result'
    const outcomes = [
      await confined(filling, limits),
      await confined('head -c 2M /dev/zero >/room/result', limits),
      await confined('ln -s /dev/zero /room/result', limits),
      await confined('head -c 1M /dev/zero >/room/result', limits),
    ]
    const found = outcomes.map((outcome) => (outcome?.ok ? outcome.bytes.byteLength : outcome?.why))
    expect(found).toEqual(canConfine ? ['failed', 'failed', 'size', 1024 ** 2] : Array(4).fill(undefined))
  })

  test('never ending', async () => {
    const outcome = await confined('trap "" TERM INT HUP; while :; do :; done', { timeMs: 300 })
    expect(outcome).toEqual(canConfine ? { ok: false, why: 'time' } : refusedHere)
  })
})

test('where the tools are missing nothing is confined, and so nothing is run', async () => {
  expect(await openConfinement(folder)).toBeNull()
})
