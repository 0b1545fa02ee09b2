import type { ForkOptions } from 'node:child_process'
import { copyFile, link, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as setTimer } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import workerpool, { type Pool } from 'workerpool'
import { createLine } from './line.ts'
import { confine, type Confinement } from './confine.server.ts'
import { FileNotRead, type NotReadReason } from './not-read.ts'
import { memoryHeld, watchMemory } from './watch-memory.server.ts'

export type PoolOptions = {
  /** The children's program, which calls `serveJobs`. In TypeScript or as built. */
  program: URL
  /** Children at work at the same time. */
  processes?: number
  /** Jobs that may wait beside those; the next is refused as `busy`. */
  waiting?: number
  /** A job that has waited this long without being begun is refused as `busy`. */
  waitLimitMs?: number
  /** Memory of one child in all: its heap, buffers and WebAssembly. */
  memoryMb?: number
  /** Its libraries run threads of their own, as the one that reads pictures does. */
  threads?: boolean
  /** The folder in which files are put for the children; emptied at the first job. Else one in the system's temporary folder. */
  folder?: string
  /** The largest file that a child may write. */
  mostOutputBytes?: number
}

export type JobRequest = {
  /** Files of this machine, or bytes that are written out for the child. It may only read them. */
  files: ({ path: string } | { bytes: Uint8Array })[]
  /** Anything that JSON holds. */
  args?: unknown
  /** From the moment at which a child begins. */
  timeLimitMs: number
}

export type JobResult<Value> = {
  value: Value
  /** What the job wrote to its output file; null where it wrote none. */
  output: Buffer | null
}

export type ChildPool = {
  /** Does a job of the program in a child. Throws `FileNotRead` and nothing else. */
  run<Value>(job: string, request: JobRequest): Promise<JobResult<Value>>
  /** What holds the children on this machine. */
  confinement(): Promise<Confinement>
  /** Ends the children. Jobs that wait are refused. */
  close(): Promise<void>
}

type Ready = { folder: string; forkOpts: ForkOptions; confinement: Confinement }

/** One place for a child. It is empty before its first job and after one that ended its child. */
type Slot = { child: Pool | null }

const killAfterMs = 100
const endsTheChild = new Set<NotReadReason>(['time', 'memory', 'crashed', 'stopped'])

/**
 * Child processes that read what strangers sent. Nothing is started before the first job. A child that passes its bound
 * of time, memory or output is killed and replaced; only the job that it had fails.
 */
export function createChildPool(options: PoolOptions): ChildPool {
  const { processes = 2, waiting = 40, waitLimitMs = 30_000 } = options
  const { memoryMb = 768, mostOutputBytes = 256 << 20, threads = false } = options
  const program = fileURLToPath(options.program)
  const slots = Array.from({ length: processes }, (): Slot => ({ child: null }))
  const line = createLine(slots, { waiting, waitLimitMs })
  let ready: Promise<Ready> | null = null
  let closed = false
  let nextJob = 1

  const open = async (): Promise<Ready> => {
    const folder = await makeFolder(options.folder)
    return { folder, ...(await confine({ program, folder, memoryMb, mostOutputBytes, threads })) }
  }
  const opened = () => (ready ??= open())

  async function perform<Value>(slot: Slot, job: string, request: JobRequest): Promise<JobResult<Value>> {
    const { folder, forkOpts } = await opened()
    const room = join(folder, String(nextJob++))
    await mkdir(room)
    try {
      const inputs = await Promise.all(request.files.map((file, index) => putIn(room, index, file)))
      const output = join(room, 'output')
      if (closed) throw new FileNotRead('stopped')
      slot.child ??= startChild(program, forkOpts)
      const call = { inputs, output, args: request.args ?? null }
      const { value, heldMb } = await ask<Value>(slot.child, job, call, { ...request, memoryMb })
      // WebAssembly gives no memory back: the next file would be blamed for what this one took.
      if (threads && heldMb > memoryMb / 2) void endChild(slot)
      return { value, output: await readOutput(output, mostOutputBytes) }
    } catch (error) {
      if (error instanceof FileNotRead && endsTheChild.has(error.reason)) void endChild(slot)
      throw error
    } finally {
      await rm(room, { recursive: true, force: true })
    }
  }

  return {
    run: async (job, request) => {
      if (closed) throw new FileNotRead('stopped')
      const slot = await line.join()
      try {
        return await perform(slot, job, request)
      } catch (error) {
        if (error instanceof FileNotRead) throw error
        throw new FileNotRead(closed ? 'stopped' : 'failed', String(error))
      } finally {
        line.leave(slot)
      }
    },
    confinement: async () => (await opened()).confinement,
    close: async () => {
      closed = true
      line.close()
      await Promise.all(slots.map(endChild))
      const open = await ready?.catch(() => null)
      if (open) await rm(open.folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function makeFolder(own: string | undefined): Promise<string> {
  if (own === undefined) return mkdtemp(join(tmpdir(), 'dais-files-'))
  const folder = resolve(own)
  await rm(folder, { recursive: true, force: true })
  // Never the data folder above it: one that vanished is not begun anew by an upload.
  await mkdir(folder, { mode: 0o700 })
  return folder
}

/** A pool of one: workerpool forgets to begin the next job in its own line after a child has crashed. */
function startChild(program: string, forkOpts: ForkOptions): Pool {
  return workerpool.pool(program, {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: killAfterMs,
    forkOpts,
  })
}

async function endChild(slot: Slot): Promise<void> {
  const { child } = slot
  slot.child = null
  // Where the child is gone already, the pool waits for its end for ever.
  const patience = setTimer(20 * killAfterMs, null, { ref: false })
  if (child) await Promise.race([Promise.resolve(child.terminate(true)).catch(() => null), patience])
}

type Bounds = { timeLimitMs: number; memoryMb: number }

async function ask<Value>(child: Pool, job: string, call: object, bounds: Bounds) {
  let passedMemory = false
  let held = async (): Promise<number> => 0
  let stopWatching = () => {}
  const begun = ({ pid }: { pid: number }) => {
    held = () => memoryHeld(pid)
    stopWatching = watchMemory(pid, bounds.memoryMb, () => {
      passedMemory = true
      asked.cancel()
    })
  }
  const asked = child.exec(job, [call], { on: begun })
  try {
    const value = (await asked.timeout(bounds.timeLimitMs)) as Value
    return { value, heldMb: await held() }
  } catch (error) {
    throw passedMemory ? new FileNotRead('memory') : asNotRead(error)
  } finally {
    stopWatching()
  }
}

function asNotRead(error: unknown): FileNotRead {
  if (error instanceof workerpool.Promise.TimeoutError) return new FileNotRead('time')
  if (error instanceof workerpool.TerminateError) return new FileNotRead('crashed')
  const { name, message } = error as Error
  if (name === 'OutputTooLarge') return new FileNotRead('output')
  if (/^(Pool|Worker) terminat/.test(message)) return new FileNotRead('stopped')
  return new FileNotRead('failed', message)
}

/** Gives the child a name of its own for a file: it sees its own room and no other folder. */
async function putIn(room: string, index: number, file: JobRequest['files'][number]): Promise<string> {
  const path = join(room, `input-${index}`)
  if ('bytes' in file) await writeFile(path, file.bytes)
  // A link costs nothing; across file systems there is none.
  else await link(file.path, path).catch(() => copyFile(file.path, path))
  return path
}

async function readOutput(path: string, most: number): Promise<Buffer | null> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return null
  if (size > most) throw new FileNotRead('output')
  return readFile(path)
}
