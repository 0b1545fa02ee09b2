import { setImmediate } from 'node:timers/promises'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import type { NoSection, ScanReader } from '#app/domain/papers/paper.ts'
import type { ChildPool, JobRequest } from '#app/files/child-pool.server.ts'
import { FileNotRead } from '#app/files/not-read.ts'
import type { ReadArgs, ReadPage, WordsArgs } from './scan-jobs.ts'

/** In milliseconds: a page takes some five seconds. */
const READING_MS = 90_000
const WRITING_MS = 120_000

/** Reads scans in a child process with bounds, a page at a time. */
export function createScanReader(pool: ChildPool): ScanReader {
  const outputOf = async (job: string, request: JobRequest): Promise<Buffer | NoSection> => {
    try {
      const { output } = await pool.run<null>(job, request)
      return output ?? { absence: 'damaged', again: false }
    } catch (error) {
      return absenceOf(error)
    }
  }
  return {
    async read(section, page) {
      const args: ReadArgs = { page }
      const made = await outputOf('readScan', { files: [{ bytes: section }], args, timeLimitMs: READING_MS })
      return 'absence' in made ? made : (JSON.parse(made.toString('utf8')) as ReadPage)
    },
    async withWords({ bytes, isTagged, fileName }, words) {
      const args: WordsArgs = { isTagged, fileName }
      const lines: string[] = []
      // Hundreds of pages at once would keep the server from answering.
      for (const page of words) {
        lines.push(JSON.stringify(page))
        await setImmediate()
      }
      const files = [{ bytes }, { bytes: Buffer.from(lines.join('\n')) }]
      const made = await outputOf('withWords', { files, args, timeLimitMs: WRITING_MS })
      return 'absence' in made ? made : { bytes: made, isTagged, fileName }
    },
  }
}

/** @throws PdfNotMade where the file is not at fault */
function absenceOf(error: unknown): NoSection {
  if (!(error instanceof FileNotRead)) throw error
  if (error.reason === 'busy') throw new PdfNotMade('busy', error.message)
  if (error.reason === 'stopped') throw new PdfNotMade('stopping', error.message)
  return { absence: error.reason === 'time' ? 'took too long' : 'damaged', again: false }
}
