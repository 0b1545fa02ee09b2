import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import { PdfNotMade, type NotMadeReason } from '#app/domain/editions/pdf-not-made.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { FileNotRead, type NotReadReason } from '#app/files/not-read.ts'
import type { PdfReport } from '../machine-check.ts'
import type { PacketArgs, PartArgs } from './packet-child.tsx'
import type { Absence, FileFacts, PacketAbout } from './packet-file.ts'
import type { WorkFolder } from './work-folder.ts'

export type MadePacket = { bytes: Buffer; report: PdfReport }

/** Times in milliseconds; joining may take its own share for each of its megabytes. */
export type PacketLimits = {
  joinMs: number
  joinMsPerMb: number
  mostJoinMs: number
  /** Of all tries; after it the packet goes without any file’s pages. */
  allJoinsMs: number
  sectionBytes: number
}

export const packetLimits: PacketLimits = {
  joinMs: 20_000,
  joinMsPerMb: 500,
  mostJoinMs: 120_000,
  allJoinsMs: 240_000,
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

type Tools = { pool: ChildPool; during: WorkFolder; limits?: Partial<PacketLimits> }
type Joining = { about: PacketAbout; agenda: Uint8Array; createdAt: string; end: number }
/** A file on its way into the packet; `section` is the path of its pages. */
type Part = FileFacts & { absence: Absence | null; isTagged: boolean; section: string | null; size: number }
type Joined = { made: MadePacket } | { failed: unknown; reason: NotReadReason | 'check' }

/** How many files are left out one by one, before the packet goes without any. */
const mostLeftOut = 3

/**
 * Joins the prepared pages of files to an agenda, in a child process with bounds. A file whose pages can't be joined costs
 * only its own page, on which it is named.
 */
export function createPacketMaker({ pool, during, limits: given }: Tools): PacketMaker {
  const limits = { ...packetLimits, ...given }

  async function joined({ about, agenda, createdAt }: Joining, parts: Part[]): Promise<Joined> {
    const sections = parts.flatMap(({ section }) => (section === null ? [] : [section]))
    const args: PacketArgs = { about, createdAt, parts: parts.map((part) => asArgs(part, sections)) }
    const size = megabytes(parts.reduce((sum, part) => sum + part.size, agenda.byteLength))
    try {
      const { value, output } = await pool.run<PdfReport>('packet', {
        files: [{ bytes: agenda }, ...sections.map((path) => ({ path }))],
        args,
        timeLimitMs: Math.min(limits.mostJoinMs, limits.joinMs + limits.joinMsPerMb * size),
      })
      if (!output) throw new FileNotRead('failed', 'no packet was written')
      if (value.ok) return { made: { bytes: output, report: value } }
      return { failed: new PdfNotMade('check', '', value.findings), reason: 'check' }
    } catch (error) {
      if (!(error instanceof FileNotRead) || isPassing(error.reason)) throw notMade(error)
      return { failed: notMade(error), reason: error.reason }
    }
  }

  async function joinWhatCanBe(joining: Joining, parts: Part[]): Promise<MadePacket> {
    let left = parts
    for (let tries = 0; ; tries++) {
      const outcome = await joined(joining, left)
      if ('made' in outcome) return outcome.made
      if (left.every(({ section }) => section === null)) throw outcome.failed
      if (tries >= mostLeftOut || performance.now() > joining.end) {
        left = left.map((part) => leftOut(part, 'too large'))
        continue
      }
      const culprit = ofSize.has(outcome.reason) ? null : await findCulprit(joining, left)
      const most = Math.max(...left.map(({ size }) => size))
      left = left.map((part, index) => {
        if (culprit === null) return part.size >= most ? leftOut(part, 'too large') : part
        return index === culprit ? leftOut(part, 'damaged') : part
      })
    }
  }

  /**
   * @returns the place of the first file with whose pages the packet fails, though without others; it is known to fail
   * with all of them. Null where it fails only for what they are together.
   */
  async function findCulprit(joining: Joining, parts: Part[]): Promise<number | null> {
    const places = parts.flatMap(({ section }, index) => (section === null ? [] : [index]))
    let [low, high] = [0, places.length - 1]
    while (low < high && performance.now() <= joining.end) {
      const middle = Math.floor((low + high) / 2)
      const upTo = parts.map((part, index) => (index <= places[middle]! ? part : leftOut(part, 'damaged')))
      if ('made' in (await joined(joining, upTo))) low = middle + 1
      else high = middle
    }
    const culprit = places[low]!
    const alone = parts.map((part, index) => (index === culprit ? part : leftOut(part, 'damaged')))
    return 'made' in (await joined(joining, alone)) ? null : culprit
  }

  return {
    make: (agenda, about, files, createdAt) =>
      during(async (folder) => {
        const parts: Part[] = []
        let size = 0
        for (const { pages, ...facts } of files) {
          const absent = (absence: Absence): Part => {
            return { ...facts, absence, isTagged: false, section: null, size: 0 }
          }
          const bytes = pages.absence === null ? await pages.bytes() : null
          if (pages.absence !== null || bytes === null) {
            parts.push(absent(pages.absence ?? 'not ready'))
          } else if (size + bytes.byteLength > limits.sectionBytes) parts.push(absent('packet full'))
          else {
            const section = join(await folder(), randomUUID())
            await writeFile(section, bytes)
            size += bytes.byteLength
            parts.push({
              ...facts,
              absence: null,
              isTagged: pages.isTagged,
              section,
              size: bytes.byteLength,
            })
          }
        }
        return joinWhatCanBe({ about, agenda, createdAt, end: performance.now() + limits.allJoinsMs }, parts)
      }),
  }
}

function leftOut(part: Part, absence: Absence): Part {
  return part.section === null ? part : { ...part, absence, section: null, size: 0 }
}

function asArgs({ section, size: _size, ...part }: Part, sections: string[]): PartArgs {
  return { ...part, place: section === null ? null : sections.indexOf(section) + 1 }
}

/** Ended for what all files are together, so that the largest is left out first. */
const ofSize = new Set<NotReadReason | 'check'>(['time', 'memory', 'output'])

const isPassing = (reason: NotReadReason): boolean => reason === 'busy' || reason === 'stopped'

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
