import type { DocumentRenderer, OfficeStatus, RenderedPdf } from '#app/domain/editions/document-renderer.ts'
import { isDomainError } from '#app/domain/errors.ts'
import type { ScanReader } from '#app/domain/papers/paper.ts'
import type { Redactor } from '#app/domain/papers/redaction/redactor.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import { createChildPool, type ChildPool, type PoolOptions } from '#app/files/child-pool.server.ts'
import { childProgram } from '#app/files/child-program.server.ts'
import { createOfficeConverter, type OfficeConverter } from './office/office-converter.server.ts'
import { createPacketMaker, type PacketLimits } from './packet/packet-maker.server.ts'
import { createSectionMaker, type SectionLimits } from './packet/section-maker.server.ts'
import { inTemporaryFolder, type WorkFolder } from './packet/work-folder.ts'
import { createRedactor } from './redact/redactor.server.ts'
import { createScanReader } from './scans/scan-reader.server.ts'
import { renderBounds, type Lane } from './render-bounds.ts'
import { createWorkerLane } from './worker-lane.server.ts'

export type PdfRenderer = DocumentRenderer & {
  office(): Promise<OfficeStatus>
  /** Blacks out parts of prepared pages. */
  redactor: Redactor
  /** Reads scans, in the child that reads attached files. */
  scanReader: ScanReader
  /** Ends the processes. Jobs that wait are refused. */
  close(): Promise<void>
}

export type RendererOptions = {
  /** The worker's program. By default the file beside this one, in TypeScript or as built. */
  workerUrl?: URL
  /** Converts Word and PowerPoint files for packets. */
  office?: OfficeConverter
  /** The child that joins packets. */
  pool?: ChildPool
  /** The child that reads attached files, so that joining waits for none of them. */
  sectionPool?: ChildPool
  /** The child in which clerks look at pages and black out parts, so that they wait for no other file. */
  redactPool?: ChildPool
  /** Where a packet's parts are kept while it is made; else in the system's temporary folder. */
  during?: WorkFolder
  packetLimits?: Partial<PacketLimits>
  sectionLimits?: Partial<SectionLimits>
  /** Told why a PDF was not made; nothing of its contents. */
  logger?: { warn(facts: object, words: string): void }
  /** How long a new process may take to start, besides the time of its first job. */
  startLimitMs?: number
  boundsOf?: typeof renderBounds
  mostWaiting?: Record<Lane, number>
  memoryLimitMb?: Record<Lane, number>
}

/**
 * Makes PDFs outside the server's process: short documents in one kept process, long ones in another, packets, which
 * hold files of others, in processes of their own. So a short one never waits for another kind. Each has bounds on time, memory
 * and the number that wait. Every PDF is machine-checked; one that fails is not handed out.
 */
export function createPdfRenderer(options: RendererOptions = {}): PdfRenderer {
  const { workerUrl = workerProgram(), logger, startLimitMs = 15_000 } = options
  const { pool = createPacketPool(), sectionPool = createPacketPool(), boundsOf = renderBounds } = options
  const { redactPool = createPacketPool() } = options
  const { office = createOfficeConverter(sectionPool) } = options
  const mostWaiting = options.mostWaiting ?? { short: 40, long: 10 }
  const memoryLimitMb = options.memoryLimitMb ?? { short: 1024, long: 2048 }
  const laneOf = (lane: Lane) =>
    createWorkerLane({
      workerUrl,
      startLimitMs,
      mostWaiting: mostWaiting[lane],
      memoryLimitMb: memoryLimitMb[lane],
    })
  const lanes = { short: laneOf('short'), long: laneOf('long') }
  const { during = inTemporaryFolder, packetLimits: limits = {} } = options
  const packets = createPacketMaker({ pool, during, limits })
  const sections = createSectionMaker({ pool: sectionPool, office, limits: options.sectionLimits ?? {} })

  async function logged<Made>(of: string, making: Promise<Made>): Promise<Made> {
    return making.catch((error: unknown) => {
      if (isDomainError(error) && error instanceof PdfNotMade) {
        const { reason, detail, findings } = error
        logger?.warn({ of, reason, detail, findings: findings.length }, 'a PDF was not made')
      }
      throw error
    })
  }

  return {
    render: async (document, mark, createdAt) => {
      const bounds = boundsOf(document)
      if (!bounds) throw new PdfNotMade('length')
      const job = { kind: 'render', document, mark, createdAt } as const
      const { bytes, report } = await logged(document.kind, lanes[bounds.lane].run(job, bounds.timeLimitMs))
      return { bytes, pageCount: report.pageCount, report }
    },
    packet: async (agenda, about, attachments, createdAt): Promise<RenderedPdf> => {
      const { bytes, report } = await logged('packet', packets.make(agenda, about, attachments, createdAt))
      return { bytes, pageCount: report.pageCount, report }
    },
    section: (file, bytes) => sections.section(file, bytes),
    office: () => office.status(),
    redactor: createRedactor(redactPool),
    scanReader: createScanReader(sectionPool),
    close: async () => {
      const pools = [pool, sectionPool, redactPool]
      await Promise.all([lanes.short.close(), lanes.long.close(), ...pools.map((each) => each.close())])
    },
  }
}

/** One child, so that a packet takes one core at most; each file has bounds of its own. */
export function createPacketPool(
  bounds: Pick<PoolOptions, 'memoryMb' | 'mostOutputBytes' | 'folder'> = {},
): ChildPool {
  const program = childProgram(import.meta.url, './packet/packet-child.tsx', './packet-child.js')
  return createChildPool({
    program,
    processes: 1,
    waiting: 20,
    waitLimitMs: 180_000,
    memoryMb: 1536,
    threads: true,
    ...bounds,
  })
}

function workerProgram(): URL {
  return childProgram(import.meta.url, './worker.ts', './pdf-worker.js')
}
