import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { OfficeStatus } from '#app/domain/editions/document-renderer.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { FileNotRead } from '#app/files/not-read.ts'
import { fontPath, SCRIPTS } from '../pdf/font-families.ts'
import type { ConfinementLimits } from './confined-task.ts'
import { findProgram, openConfinement, type Confinement } from './confinement.server.ts'
import { officeKind } from './office-kinds.ts'
import { PROFILE_SETTINGS } from './profile-settings.ts'

export type OfficeConverter = {
  /** Found out once, by a trial. */
  status(): Promise<OfficeStatus>
  /**
   * A Word or PowerPoint file as PDF; LibreOffice tags what it writes. Null where it is not converted here, or where it
   * can't be read within its bounds.
   */
  convert(mediaType: string, bytes: Uint8Array): Promise<Uint8Array | null>
}

/** How long a child may take over a file beside LibreOffice: to take out what is hidden, and to mend the tags. */
const CHILD_MS = 20_000

/**
 * Converts with LibreOffice, confined: no network, no file but the one it converts, no macros, no links, and bounds on
 * time, memory and output. Where nothing can confine it, it is not used. One file at a time. Tracked changes are
 * accepted beforehand, and what is hidden or a comment is taken out; the tags of what LibreOffice writes are mended.
 * @param pool the children that read what others wrote, of the program `packet-child.tsx`
 * @param path where LibreOffice and the tools that confine it are looked for, as in `PATH`
 */
export function createOfficeConverter(
  pool: ChildPool,
  path = process.env['PATH'] ?? '',
  limits: Partial<ConfinementLimits> = {},
): OfficeConverter {
  let found: Promise<{ soffice: string | null; confinement: Confinement | null }> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const look = () =>
    (found ??= Promise.all([findOffice(path), openConfinement(path)]).then(([soffice, confinement]) => ({
      soffice,
      confinement,
    })))

  /** What LibreOffice makes of a file, or null. */
  async function office(extension: string, target: string, bytes: Uint8Array): Promise<Uint8Array | null> {
    const { soffice, confinement } = await look()
    if (!soffice || !confinement) return null
    const name = `attachment.${extension}`
    const outcome = await confinement.run(
      {
        command: [soffice, ...OPTIONS, '--convert-to', target, '--outdir', '/room/out', `/in/${name}`],
        input: { name, bytes },
        settings: { path: 'profile/user/registrymodifications.xcu', text: PROFILE_SETTINGS },
        result: `out/attachment.${target.split(':', 1)[0]}`,
        reads: [dirname(dirname(soffice))],
        fonts: SCRIPT_FONTS,
      },
      limits,
    )
    return outcome.ok ? outcome.bytes : null
  }

  /** What a child makes of a file; null where it can't be read. @throws FileNotRead where the file is not at fault */
  async function child(job: 'withoutHidden' | 'mendTags', bytes: Uint8Array): Promise<Uint8Array | null> {
    try {
      return (await pool.run(job, { files: [{ bytes }], timeLimitMs: CHILD_MS })).output
    } catch (error) {
      if (error instanceof FileNotRead && (error.reason === 'busy' || error.reason === 'stopped')) throw error
      return null
    }
  }

  async function convertNow(mediaType: string, bytes: Uint8Array): Promise<Uint8Array | null> {
    const kind = officeKind(mediaType)
    if (!kind || (await status()) !== 'converts') return null
    let source: Uint8Array | null = bytes
    let { extension } = kind
    if (kind.cleaned === 'as OpenDocument') {
      source = await office(extension, 'odt:writer8', bytes)
      extension = 'odt'
    }
    if (source && kind.cleaned !== 'by the export') source = await child('withoutHidden', source)
    const pages = source && (await office(extension, `pdf:${kind.program}_pdf_Export:${EXPORT}`, source))
    return pages && child('mendTags', pages)
  }

  async function status(): Promise<OfficeStatus> {
    const { soffice, confinement } = await look()
    if (!soffice) return 'no converter'
    return confinement ? 'converts' : 'no confinement'
  }

  return {
    status,
    convert: (mediaType, bytes) => {
      const turn = last.then(() => convertNow(mediaType, bytes))
      last = turn.catch(() => null)
      return turn
    },
  }
}

/** A server often has fonts for Latin letters alone; LibreOffice then draws a name in another script as boxes. */
const SCRIPT_FONTS = SCRIPTS.flatMap(({ files }) => files.map(([, file]) => fontPath(file)))

const OPTIONS = [
  '-env:UserInstallation=file:///room/profile',
  '--headless',
  '--norestore',
  '--nologo',
  '--nolockcheck',
]

/** Tags are written; comments, notes for the speaker, hidden slides and fields to fill in are not. */
const EXPORT = JSON.stringify(
  Object.fromEntries(
    Object.entries({
      UseTaggedPDF: true,
      PDFUACompliance: true,
      ExportNotes: false,
      ExportNotesInMargin: false,
      ExportNotesPages: false,
      ExportOnlyNotesPages: false,
      ExportHiddenSlides: false,
      ExportFormFields: false,
      ExportPlaceholders: false,
      ExportBookmarks: false,
    }).map(([name, value]) => [name, { type: 'boolean', value: String(value) }]),
  ),
)

/** The program behind the name that is on the path, which is often a link into LibreOffice's own folder. */
async function findOffice(path: string): Promise<string | null> {
  const program = (await findProgram('soffice', path)) ?? (await findProgram('libreoffice', path))
  return program && realpath(program)
}
