import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import type { NoSection, SectionMaker } from '#app/domain/papers/paper.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { FileNotRead } from '#app/files/not-read.ts'
import { isOfficeFile } from '../office/office-kinds.ts'
import type { OfficeConverter } from '../office/office-converter.server.ts'
import type { SectionArgs, SectionValue } from './packet-file.ts'
import { apartFromPages } from './section-pages.ts'

/** Times in milliseconds; a file may take its own share for each of its megabytes. */
export type SectionLimits = { fileMs: number; fileMsPerMb: number; mostFileMs: number }

/** Generous, as nobody waits for it: a file that takes longer is only named. */
export const sectionLimits: SectionLimits = { fileMs: 60_000, fileMsPerMb: 2_000, mostFileMs: 240_000 }

type Tools = { pool: ChildPool; office: OfficeConverter; limits?: Partial<SectionLimits> }

/** Reads one attached file in a child process with bounds, and writes its pages anew. */
export function createSectionMaker({ pool, office, limits: given }: Tools): SectionMaker {
  const limits = { ...sectionLimits, ...given }
  return {
    async section({ fileName, mediaType }, bytes) {
      const converted = isOfficeFile(mediaType) ? await office.convert(mediaType, bytes) : null
      const source = converted ?? bytes
      const args: SectionArgs = { fileName, mediaType: converted ? 'application/pdf' : mediaType }
      const timeLimitMs = Math.min(
        limits.mostFileMs,
        limits.fileMs + (limits.fileMsPerMb * source.byteLength) / 1024 ** 2,
      )
      try {
        const { value, output } = await pool.run<SectionValue>('section', {
          files: [{ bytes: source }],
          args,
          timeLimitMs,
        })
        if (value.absence !== null || !output) return { absence: value.absence ?? 'damaged', again: false }
        const { isTagged } = value
        const { bytes: section, pages } = apartFromPages(output)
        return { bytes: section, isTagged, kind: converted ? 'converted' : value.kind, pages }
      } catch (error) {
        return absenceOf(error)
      }
    },
  }
}

/** @throws PdfNotMade where the file is not at fault */
function absenceOf(error: unknown): NoSection {
  if (!(error instanceof FileNotRead)) throw error
  switch (error.reason) {
    case 'busy':
      throw new PdfNotMade('busy', error.message)
    case 'stopped':
      throw new PdfNotMade('stopping', error.message)
    case 'time':
      return { absence: 'took too long', again: true }
    case 'memory':
    case 'output':
      return { absence: 'too large', again: true }
    default:
      return { absence: 'damaged', again: true }
  }
}
