import { parentPort } from 'node:worker_threads'
import { checkPdf } from './machine-check.ts'
import { makePacket } from './packet/packet.ts'
import { renderRecordPdf } from './pdf/render-record.tsx'
import type { WorkerJob, WorkerReply, WorkerRequest } from './worker-protocol.ts'

/** The thread in which PDFs are made and checked, so that the server's loop is never held up. */
const port = parentPort
if (!port)
  throw new Error('This file is the worker that makes PDFs: it is started by the server, not by hand')

port.on('message', async ({ id, job }: WorkerRequest) => {
  try {
    const { bytes, report } = await perform(job)
    const reply: WorkerReply = report.ok
      ? { id, bytes, report }
      : { id, error: 'The PDF is not accessible', findings: report.findings }
    port.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : [])
  } catch (error) {
    port.postMessage({ id, error: describe(error), findings: null } satisfies WorkerReply)
  }
})

async function perform(
  job: WorkerJob,
): Promise<Pick<Extract<WorkerReply, { bytes: unknown }>, 'bytes' | 'report'>> {
  if (job.kind === 'packet') {
    const { bytes, report } = await makePacket(job.agenda, job.about, job.files, new Date(job.createdAt))
    return { bytes: new Uint8Array(bytes), report }
  }
  const bytes = await renderRecordPdf(job.document, job.mark, new Date(job.createdAt))
  return { bytes: new Uint8Array(bytes), report: await checkPdf(bytes) }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
