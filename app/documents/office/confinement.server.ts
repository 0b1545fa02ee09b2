import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { sandboxArguments } from './sandbox-arguments.ts'
import { residentBytes } from './resident-memory.server.ts'
import type { ConfinementLimits, ConfinedTask } from './confined-task.ts'

export const confinementLimits: ConfinementLimits = {
  timeMs: 60_000,
  memoryBytes: 1024 ** 3,
  resultBytes: 100 * 1024 ** 2,
  scratchBytes: 200 * 1024 ** 2,
  processes: 64,
}

export type ConfinedOutcome =
  { ok: true; bytes: Uint8Array } | { ok: false; why: 'time' | 'memory' | 'size' | 'failed' }

export type Confinement = {
  run(task: ConfinedTask, limits?: Partial<ConfinementLimits>): Promise<ConfinedOutcome>
}

/** How often the memory of all processes of a confined program is added up. */
const WATCH_MS = 50

/**
 * Finds out, by running a small program and looking at what it could reach, whether this machine can confine programs.
 * @param path where bubblewrap, prlimit and setpriv are looked for, as in `PATH`
 * @returns null where anything that must be out of reach is not
 */
export async function openConfinement(path = process.env['PATH'] ?? ''): Promise<Confinement | null> {
  const isRoot = process.getuid?.() === 0
  const names = isRoot ? ['bwrap', 'prlimit', 'setpriv'] : ['bwrap', 'prlimit']
  const [bwrap, prlimit, setpriv] = await Promise.all(names.map((name) => findProgram(name, path)))
  if (!bwrap || !prlimit || (isRoot && !setpriv)) return null
  // The kernel bounds the number of processes of everyone but root.
  const asNobody = setpriv ? [setpriv, '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : []
  const confinement: Confinement = {
    run: (task, limits) => {
      const bounds = { ...confinementLimits, ...limits }
      return runConfined([...asNobody, bwrap, ...sandboxArguments(task, bounds, prlimit)], task, bounds)
    },
  }
  return (await keepsWhatItMust(confinement)) ? confinement : null
}

/** @returns the whole path of a program that may be run, or null */
export async function findProgram(name: string, path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, name)
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return file
  }
  return null
}

/** The trial: files of the host, its network and the system's folders must be out of reach, the input not. */
async function keepsWhatItMust(confinement: Confinement): Promise<boolean> {
  const script =
    'test ! -e /etc/passwd && test "$(grep -c : /proc/net/dev)" -le 1 && ! (echo x >/usr/bin/dais-trial) 2>/dev/null && ' +
    'test ! -e /home && grep -q "^Max processes  *$1  *$1 " /proc/self/limits && cp /in/trial /room/trial'
  const word = randomUUID()
  const outcome = await confinement.run(
    {
      command: ['/bin/sh', '-c', script, 'sh', String(confinementLimits.processes)],
      input: { name: 'trial', bytes: Buffer.from(word) },
      result: 'trial',
    },
    { timeMs: 10_000 },
  )
  return outcome.ok && Buffer.from(outcome.bytes).toString() === word
}

function runConfined(
  [program, ...options]: string[],
  task: ConfinedTask,
  limits: ConfinementLimits,
): Promise<ConfinedOutcome> {
  return new Promise((resolve) => {
    // Nothing of the server's environment: what a process was started with can be read in /proc.
    const env = {} as NodeJS.ProcessEnv
    const child: ChildProcess = spawn(program!, options, {
      env,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    })
    const chunks: Buffer[] = []
    let size = 0
    let why: Extract<ConfinedOutcome, { ok: false }>['why'] | null = null
    const stop = (reason: NonNullable<typeof why>): void => {
      why ??= reason
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop('time'), limits.timeMs)
    const watch = setInterval(() => {
      void residentBytes(child.pid).then((bytes) => {
        if (bytes > limits.memoryBytes) stop('memory')
      })
    }, WATCH_MS)
    const end = (outcome: ConfinedOutcome): void => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(outcome)
    }
    lowerPriority(child)
    child.stdout!.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > limits.resultBytes) return stop('size')
      chunks.push(chunk)
    })
    give(child.stdin!, task.input.bytes)
    give(child.stdio[3] as Writable, Buffer.from(task.settings?.text ?? ''))
    child.on('error', () => end({ ok: false, why: 'failed' }))
    child.on('close', (code) => {
      if (why) return end({ ok: false, why })
      end(code === 0 && size > 0 ? { ok: true, bytes: Buffer.concat(chunks) } : { ok: false, why: 'failed' })
    })
  })
}

/** Writes all of it; a program that ends before it has read everything is told by its exit code. */
function give(stream: Writable | (Writable & Readable), bytes: Uint8Array): void {
  stream.on('error', () => {})
  stream.end(bytes)
}

/** The server's own work comes first. */
function lowerPriority(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    setPriority(child.pid, 10)
  } catch {
    // The program has ended already.
  }
}
