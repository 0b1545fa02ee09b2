import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { DocumentRenderer, RenderedPdf } from '#app/domain/editions/document-renderer.ts'
import type { Finding } from './machine-check.ts'
import type { PacketFile } from './packet/packet.ts'
import type { WorkerJob, WorkerReply, WorkerRequest } from './worker-protocol.ts'

/** A PDF could not be made, or was made and failed its machine check: then `findings` says what it lacks. */
export class PdfNotMade extends Error {
  override readonly name = 'PdfNotMade'
  readonly findings: Finding[]

  constructor(message: string, findings: Finding[] = []) {
    super([message, ...findings.map(({ rule, message: what }) => `${what} (${rule})`)].join('. '))
    this.findings = findings
  }
}

export type PdfRenderer = DocumentRenderer & {
  /** Ends the thread. Jobs that wait are refused. */
  close(): Promise<void>
}

export type RendererOptions = {
  /** The worker's program. By default the file beside this one, in TypeScript or as built. */
  workerUrl?: URL
  /** A job that takes longer is given up and its thread ended. */
  timeLimitMs?: number
  /** Memory of the thread; a document that needs more ends the thread, not the server. */
  memoryLimitMb?: number
}

type Waiting = {
  request: WorkerRequest
  transfer: ArrayBuffer[]
  resolve(pdf: RenderedPdf): void
  reject(error: Error): void
}

/** Layout makes millions of short-lived objects: with more room for them the thread collects its memory less often. */
const YOUNG_MB = 192

/**
 * Makes PDFs in one kept worker thread, one after another. A thread that dies or runs out of time fails only the job it
 * had; the next job starts a new one. Every PDF is machine-checked; one that fails is not handed out.
 */
export function createPdfRenderer(options: RendererOptions = {}): PdfRenderer {
  const { workerUrl = defaultWorkerUrl(), timeLimitMs = 300_000, memoryLimitMb = 2048 } = options
  const queue: Waiting[] = []
  let worker: Worker | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  let nextId = 1
  let closed = false

  function start(): Worker {
    const isSource = workerUrl.pathname.endsWith('.ts')
    const started = new Worker(workerUrl, {
      execArgv: isSource ? ['--import', loaderUrl()] : [],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    started.on('message', (reply: WorkerReply) => settle(reply))
    started.on('error', (error) => lose(started, `The thread that makes PDFs failed: ${error.message}`))
    started.on('exit', () => lose(started, 'The thread that makes PDFs ended before the PDF was made'))
    return started
  }

  function next(): void {
    if (current || closed) return
    current = queue.shift() ?? null
    if (!current) return void worker?.unref()
    worker ??= start()
    worker.ref()
    timer = setTimeout(giveUp, timeLimitMs)
    worker.postMessage(current.request, current.transfer)
  }

  function settle(reply: WorkerReply): void {
    const job = take()
    if (!job) return
    if ('error' in reply) job.reject(new PdfNotMade(reply.error, reply.findings ?? []))
    else job.resolve({ bytes: reply.bytes, pageCount: reply.report.pageCount, report: reply.report })
    next()
  }

  function giveUp(): void {
    const seconds = timeLimitMs / 1000
    if (worker) lose(worker, `The PDF was not made within ${seconds} seconds`)
  }

  function lose(lost: Worker, why: string): void {
    if (lost !== worker) return
    worker = null
    void lost.terminate()
    take()?.reject(new PdfNotMade(why))
    next()
  }

  function take(): Waiting | null {
    clearTimeout(timer)
    const job = current
    current = null
    return job
  }

  function enqueue(job: WorkerJob, transfer: ArrayBuffer[]): Promise<RenderedPdf> {
    if (closed) return Promise.reject(new PdfNotMade('PDFs are no longer made: the server is stopping'))
    return new Promise((resolve, reject) => {
      queue.push({ request: { id: nextId++, job }, transfer, resolve, reject })
      next()
    })
  }

  return {
    render: (document, mark, createdAt) => enqueue({ kind: 'render', document, mark, createdAt }, []),
    packet: async (agenda, about, attachments, createdAt) => {
      const files: PacketFile[] = []
      for (const { bytes, ...file } of attachments) files.push({ ...file, bytes: await bytes() })
      const transfer = files.flatMap((file) => ownBuffer(file.bytes))
      return enqueue({ kind: 'packet', agenda, about, files, createdAt }, transfer)
    },
    close: async () => {
      closed = true
      const stopping = new PdfNotMade('PDFs are no longer made: the server is stopping')
      for (const job of queue.splice(0)) job.reject(stopping)
      take()?.reject(stopping)
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}

/** The buffer of bytes that have one to themselves: it is handed over instead of copied. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : []
}

function defaultWorkerUrl(): URL {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './pdf-worker.js'
  return new URL(file, import.meta.url)
}

function loaderUrl(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}
