import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const EXTENSIONS: Record<string, string> = {
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

const TIME_LIMIT_MS = 120_000

/** Whether a media type is Word's or PowerPoint's. */
export function isOfficeFile(mediaType: string): boolean {
  return mediaType in EXTENSIONS
}

/**
 * Converts a Word or PowerPoint file to PDF with LibreOffice, which tags what it writes. Null where LibreOffice is not
 * installed, or where it can't read the file.
 */
export async function convertOfficeFile(mediaType: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'dais-office-'))
  try {
    const source = join(folder, `attachment.${EXTENSIONS[mediaType]}`)
    await writeFile(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const target = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    const format = /presentation|powerpoint/.test(mediaType) ? target.replace('writer', 'impress') : target
    const options = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', folder, source]
    await promisify(execFile)('soffice', options, { timeout: TIME_LIMIT_MS })
    return await readFile(join(folder, 'attachment.pdf'))
  } catch {
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
