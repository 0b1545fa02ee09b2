import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import { watchMemory } from '#app/files/watch-memory.server.ts'
import type { WorkerJob, WorkerReply, WorkerRequest } from './worker-protocol.ts'

export type LaneOptions = {
  /** The worker's program, in TypeScript or as built. */
  workerUrl: URL
  /** Memory of the whole process; a document that needs more ends the process, not the server. */
  memoryLimitMb: number
  /** Jobs that may wait; the next one is refused at once. */
  mostWaiting: number
  /** How long a new process may take to start, besides the time of its first job. */
  startLimitMs: number
}

type Made = Extract<WorkerReply, { bytes: unknown }>

/** One kept process and the jobs that wait for it, done one after another. */
export type WorkerLane = {
  /** @throws PdfNotMade */
  run(job: WorkerJob, timeLimitMs: number): Promise<Made>
  /** Ends the process. Jobs that wait are refused. */
  close(): Promise<void>
}

type Waiting = {
  request: WorkerRequest
  timeLimitMs: number
  resolve(made: Made): void
  reject(error: PdfNotMade): void
}

/**
 * Layout makes millions of short-lived objects: with more room for them memory is collected less often. The heap's own
 * bound is above that of the process, which is watched; it holds where nothing can be watched.
 */
const HEAP_FLAGS = ['--max-old-space-size=2048', '--min-semi-space-size=64', '--max-semi-space-size=64']

/**
 * A process that dies, runs out of memory or runs out of time fails only the job it had; the next job starts a new one. A
 * thread would not do: one that runs out of memory often takes the whole server with it.
 */
export function createWorkerLane(options: LaneOptions): WorkerLane {
  const { workerUrl, memoryLimitMb, mostWaiting, startLimitMs } = options
  const queue: Waiting[] = []
  let worker: ChildProcess | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  let nextId = 1
  let closed = false

  function start(): ChildProcess {
    const loader = workerUrl.pathname.endsWith('.ts') ? ['--import', loaderUrl()] : []
    const started = fork(workerUrl, {
      execArgv: [...loader, ...HEAP_FLAGS],
      env: { NODE_ENV: process.env.NODE_ENV } as NodeJS.ProcessEnv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const isTooMuch = () => lose(started, new PdfNotMade('memory', 'It needed more memory than it may have'))
    const stopWatching = watchMemory(started.pid!, memoryLimitMb, isTooMuch)
    started.on('message', (reply: WorkerReply) => settle(started, reply))
    started.on('error', (error) => lose(started, new PdfNotMade('content', error.message)))
    started.on('exit', (code, signal) => {
      stopWatching()
      const reason = signal === 'SIGABRT' ? 'memory' : 'content'
      lose(started, new PdfNotMade(reason, `The process ended: ${signal ?? code}`))
    })
    return started
  }

  function next(): void {
    if (current || closed) return
    current = queue.shift() ?? null
    if (!current) return hold(worker, false)
    const startMs = worker ? 0 : startLimitMs
    worker ??= start()
    hold(worker, true)
    timer = setTimeout(giveUp, current.timeLimitMs + startMs, current.timeLimitMs + startMs)
    worker.send(current.request)
  }

  function settle(from: ChildProcess, reply: WorkerReply): void {
    if (from !== worker || reply.id !== current?.request.id) return
    const job = take()
    if ('bytes' in reply) job?.resolve(reply)
    else job?.reject(new PdfNotMade(reply.findings ? 'check' : 'content', reply.error, reply.findings ?? []))
    next()
  }

  function giveUp(limitMs: number): void {
    if (worker) lose(worker, new PdfNotMade('time', `It was not made within ${limitMs / 1000} seconds`))
  }

  function lose(lost: ChildProcess, why: PdfNotMade): void {
    if (lost !== worker) return
    worker = null
    lost.kill('SIGKILL')
    take()?.reject(why)
    next()
  }

  function take(): Waiting | null {
    clearTimeout(timer)
    const job = current
    current = null
    return job
  }

  return {
    run: (job, timeLimitMs) => {
      if (closed) return Promise.reject(new PdfNotMade('stopping'))
      if (queue.length >= mostWaiting) return Promise.reject(new PdfNotMade('busy'))
      return new Promise((resolve, reject) => {
        queue.push({ request: { id: nextId++, job }, timeLimitMs, resolve, reject })
        next()
      })
    },
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.reject(new PdfNotMade('stopping'))
      take()?.reject(new PdfNotMade('stopping'))
      const ending = worker
      worker = null
      if (ending) await ended(ending)
    },
  }
}

/** Whether the other keeps this process alive. */
function hold(worker: ChildProcess | null, stays: boolean): void {
  const channel = worker?.channel
  if (stays) {
    worker?.ref()
    channel?.ref()
  } else {
    worker?.unref()
    channel?.unref()
  }
}

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  hold(worker, true)
  const exit = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  await exit
}

function loaderUrl(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}
