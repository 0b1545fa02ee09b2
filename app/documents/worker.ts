import { Worker } from 'node:worker_threads'
import { checkPdf } from './machine-check.ts'
import { renderDocumentPdf } from './pdf/render-document.tsx'
import type { WorkerJob, WorkerReply, WorkerRequest } from './worker-protocol.ts'

/** The process in which PDFs are made and checked, so that none of this work can hold up or end the server. */
if (!process.send)
  throw new Error('This file is the program that makes PDFs: it is started by the server, not by hand')
const answer = (reply: WorkerReply): void => void process.send!(reply)

process.on('disconnect', () => process.exit())
endWithTheServer()

process.on('message', async ({ id, job }: WorkerRequest) => {
  try {
    const { bytes, report } = await perform(job)
    if (report.ok) answer({ id, bytes, report })
    else answer({ id, error: 'The PDF is not accessible', findings: report.findings })
  } catch (error) {
    answer({ id, error: describe(error), findings: null })
  }
})

/** While a document is laid out no message is received, so a separate thread checks that the server is still there. */
function endWithTheServer(): void {
  const watch = `setInterval(() => {
    if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL')
  }, 2000)`
  new Worker(watch, { eval: true, execArgv: [] }).unref()
}

async function perform(job: WorkerJob): Promise<Pick<Made, 'bytes' | 'report'>> {
  const bytes = await renderDocumentPdf(job.document, job.mark, new Date(job.createdAt))
  return { bytes: new Uint8Array(bytes), report: await checkPdf(bytes) }
}

type Made = Extract<WorkerReply, { bytes: unknown }>

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
