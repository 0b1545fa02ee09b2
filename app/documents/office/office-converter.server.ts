import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { OfficeStatus } from '#app/domain/editions/document-renderer.ts'
import type { ConfinementLimits } from './confined-task.ts'
import { findProgram, openConfinement, type Confinement } from './confinement.server.ts'
import { PROFILE_SETTINGS } from './profile-settings.ts'

const EXTENSIONS: Record<string, string> = {
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

/** Whether a media type is Word's or PowerPoint's. */
export function isOfficeFile(mediaType: string): boolean {
  return Object.hasOwn(EXTENSIONS, mediaType)
}

export type OfficeConverter = {
  /** Found out once, by a trial. */
  status(): Promise<OfficeStatus>
  /**
   * A Word or PowerPoint file as PDF; LibreOffice tags what it writes. Null where it is not converted here, or where it
   * can't be read within its bounds.
   */
  convert(mediaType: string, bytes: Uint8Array): Promise<Uint8Array | null>
}

/**
 * Converts with LibreOffice, confined: no network, no file but the one it converts, no macros, no links, and bounds on
 * time, memory and output. Where nothing can confine it, it is not used. One file at a time.
 * @param path where LibreOffice and the tools that confine it are looked for, as in `PATH`
 */
export function createOfficeConverter(
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

  async function convertNow(mediaType: string, bytes: Uint8Array): Promise<Uint8Array | null> {
    const { soffice, confinement } = await look()
    const extension = Object.hasOwn(EXTENSIONS, mediaType) ? EXTENSIONS[mediaType] : undefined
    if (!soffice || !confinement || !extension) return null
    const target = `pdf:${extension.startsWith('ppt') ? 'impress' : 'writer'}_pdf_Export:${TAGGED}`
    const name = `attachment.${extension}`
    const outcome = await confinement.run(
      {
        command: [soffice, ...OPTIONS, '--convert-to', target, '--outdir', '/room/out', `/in/${name}`],
        input: { name, bytes },
        settings: { path: 'profile/user/registrymodifications.xcu', text: PROFILE_SETTINGS },
        result: 'out/attachment.pdf',
        reads: [dirname(dirname(soffice))],
      },
      limits,
    )
    return outcome.ok ? outcome.bytes : null
  }

  return {
    status: async () => {
      const { soffice, confinement } = await look()
      if (!soffice) return 'no converter'
      return confinement ? 'converts' : 'no confinement'
    },
    convert: (mediaType, bytes) => {
      const turn = last.then(() => convertNow(mediaType, bytes))
      last = turn.catch(() => null)
      return turn
    },
  }
}

const OPTIONS = [
  '-env:UserInstallation=file:///room/profile',
  '--headless',
  '--norestore',
  '--nologo',
  '--nolockcheck',
]

const TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

/** The program behind the name that is on the path, which is often a link into LibreOffice's own folder. */
async function findOffice(path: string): Promise<string | null> {
  const program = (await findProgram('soffice', path)) ?? (await findProgram('libreoffice', path))
  return program && realpath(program)
}
