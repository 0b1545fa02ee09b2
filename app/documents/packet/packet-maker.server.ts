import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import { PdfNotMade, type NotMadeReason } from '#app/domain/editions/pdf-not-made.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { FileNotRead, type NotReadReason } from '#app/files/not-read.ts'
import type { PdfReport } from '../machine-check.ts'
import { isOfficeFile, type OfficeConverter } from '../office/office-converter.server.ts'
import type { PacketArgs, PartArgs, SectionArgs } from './packet-child.tsx'
import type { Absence, FileFacts, PacketAbout } from './packet-file.ts'
import type { WorkFolder } from './work-folder.ts'

export type MadePacket = { bytes: Buffer; report: PdfReport }

/** Times in milliseconds; a file may take its own share for each of its megabytes. */
export type PacketLimits = {
  fileMs: number
  fileMsPerMb: number
  mostFileMs: number
  joinMs: number
  joinMsPerMb: number
  mostJoinMs: number
  /** All files of a packet in all; what is not read by then is only named. */
  allFilesMs: number
  sectionBytes: number
}

export const packetLimits: PacketLimits = {
  fileMs: 10_000,
  fileMsPerMb: 1_000,
  mostFileMs: 30_000,
  joinMs: 20_000,
  joinMsPerMb: 500,
  mostJoinMs: 120_000,
  allFilesMs: 180_000,
  sectionBytes: 200 << 20,
}

export type PacketMaker = {
  /** @throws PdfNotMade */
  make(
    agenda: Uint8Array,
    about: PacketAbout,
    files: PacketAttachment[],
    createdAt: string,
  ): Promise<MadePacket>
}

type Tools = {
  pool: ChildPool
  office: OfficeConverter
  during: WorkFolder
  limits?: Partial<PacketLimits>
}
type Making = { folder: string; about: PacketAbout; createdAt: string }
/** A file on its way into the packet; `section` is the path of its pages, as the child wrote them. */
type Part = FileFacts & { absence: Absence | null; isTagged: boolean; section: string | null; size: number }

/** How often a packet that can't be joined is tried again without its largest file, before it goes without any. */
const RETRIES = 3

/**
 * Makes packets in child processes with bounds: each file is read by itself and written anew, then what was written is
 * joined. A file that is broken, hangs or eats memory costs only its own page, on which it is named.
 */
export function createPacketMaker({ pool, office, during, limits: given }: Tools): PacketMaker {
  const limits = { ...packetLimits, ...given }

  async function read(making: Making, { bytes, ...facts }: PacketAttachment, timeMs: number): Promise<Part> {
    const absent = (absence: Absence): Part => ({
      ...facts,
      absence,
      isTagged: false,
      section: null,
      size: 0,
    })
    if (timeMs <= 0) return absent('took too long')
    const own = await bytes()
    const isOffice = isOfficeFile(facts.mediaType)
    const source = isOffice ? await office.convert(facts.mediaType, own) : own
    if (!source) return absent('not converted')
    const file = isOffice ? { ...facts, mediaType: 'application/pdf' } : facts
    const args: SectionArgs = { about: making.about, file, createdAt: making.createdAt }
    const timeLimitMs = Math.min(
      timeMs,
      limits.mostFileMs,
      limits.fileMs + limits.fileMsPerMb * megabytes(source.byteLength),
    )
    type SectionResult = { absence: Absence } | { absence: null; isTagged: boolean }
    try {
      const { value, output } = await pool.run<SectionResult>('section', {
        files: [{ bytes: source }],
        args,
        timeLimitMs,
      })
      if (value.absence !== null || !output) return absent(value.absence ?? 'damaged')
      const section = join(making.folder, randomUUID())
      await writeFile(section, output)
      return { ...facts, absence: null, isTagged: value.isTagged, section, size: output.byteLength }
    } catch (error) {
      return absent(absenceOf(error))
    }
  }

  async function joined(
    { about, createdAt }: Making,
    agenda: Uint8Array,
    parts: Part[],
  ): Promise<MadePacket> {
    const sections = parts.flatMap(({ section }) => (section === null ? [] : [section]))
    const args: PacketArgs = { about, createdAt, parts: parts.map((part) => asArgs(part, sections)) }
    const size = megabytes(parts.reduce((sum, part) => sum + part.size, agenda.byteLength))
    const { value, output } = await pool.run<PdfReport>('packet', {
      files: [{ bytes: agenda }, ...sections.map((path) => ({ path }))],
      args,
      timeLimitMs: Math.min(limits.mostJoinMs, limits.joinMs + limits.joinMsPerMb * size),
    })
    if (!output) throw new FileNotRead('failed', 'no packet was written')
    return { bytes: output, report: value }
  }

  async function joinWhatCanBe(making: Making, agenda: Uint8Array, parts: Part[]): Promise<MadePacket> {
    let left = parts
    for (let tries = 0; ; tries++) {
      const isLast = left.every(({ section }) => section === null)
      try {
        const made = await joined(making, agenda, left)
        if (made.report.ok) return made
        if (isLast) throw new PdfNotMade('check', '', made.report.findings)
      } catch (error) {
        if (!(error instanceof FileNotRead) || isLast || isPassing(error.reason)) throw notMade(error)
      }
      const most = tries < RETRIES ? Math.max(...left.map(({ size }) => size)) : 0
      left = left.map((part) =>
        part.section !== null && part.size >= most
          ? { ...part, absence: 'too large', section: null, size: 0 }
          : part,
      )
    }
  }

  return {
    make: (agenda, about, files, createdAt) =>
      during(async (folder) => {
        const making = { folder: await folder(), about, createdAt }
        const end = performance.now() + limits.allFilesMs
        const parts: Part[] = []
        let size = 0
        for (const file of files) {
          const part = await read(making, file, end - performance.now())
          const fits = size + part.size <= limits.sectionBytes
          parts.push(fits ? part : { ...part, absence: 'packet full', section: null, size: 0 })
          if (fits) size += part.size
        }
        return joinWhatCanBe(making, agenda, parts)
      }),
  }
}

function asArgs({ section, size: _size, ...part }: Part, sections: string[]): PartArgs {
  return { ...part, place: section === null ? null : sections.indexOf(section) + 1 }
}

const isPassing = (reason: NotReadReason): boolean => reason === 'busy' || reason === 'stopped'

/** @throws PdfNotMade where the file is not at fault */
function absenceOf(error: unknown): Absence {
  if (!(error instanceof FileNotRead) || isPassing(error.reason)) throw notMade(error)
  if (error.reason === 'time') return 'took too long'
  return error.reason === 'memory' || error.reason === 'output' ? 'too large' : 'damaged'
}

const reasons: Record<NotReadReason, NotMadeReason> = {
  time: 'time',
  memory: 'memory',
  output: 'memory',
  crashed: 'content',
  failed: 'content',
  busy: 'busy',
  stopped: 'stopping',
}

function notMade(error: unknown): unknown {
  return error instanceof FileNotRead ? new PdfNotMade(reasons[error.reason], error.message) : error
}

function megabytes(bytes: number): number {
  return bytes / 1024 ** 2
}
