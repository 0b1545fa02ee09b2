import { open, readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { judgement, type Judgement } from '#app/domain/agenda/file-kinds.ts'
import type { PictureType } from '../pictures/open-picture.ts'
import type { OpenVips } from '../pictures/vips.ts'
import { findInCompoundFile } from './compound-file.ts'
import { findInPackage } from './package.ts'
import { findInPdf } from './pdf.ts'
import { findInPicture } from './picture.ts'
import { findInText } from './plain-text.ts'
import { findInRichText } from './rich-text.ts'
import { type Found, compoundSignature, isProgram } from './found.ts'

/** Says by its content, whatever its name, whether a file is taken. Runs in a child: it may fail, hang or grow. */
export async function judgeFile(path: string, openVips: OpenVips): Promise<Judgement> {
  const found = await findInFile(path, openVips)
  return typeof found === 'string' ? { ok: false, code: found } : judgement(found)
}

async function findInFile(path: string, openVips: OpenVips): Promise<Found> {
  const head = await beginningOf(path)
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (isProgram(head) || programs.has(found?.mime ?? '')) return 'program'
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return findInPdf(path)
  if (head.subarray(0, 2).toString('latin1') === 'PK') return findInPackage(await readFile(path))
  if (head.subarray(0, 8).equals(compoundSignature)) return findInCompoundFile(path)
  const picture = pictures.get(found?.mime ?? (isTiff(head) ? 'image/tiff' : ''))
  if (picture) return findInPicture(path, picture, openVips)
  if (archives.has(found?.mime ?? '')) return 'archive'
  if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return findInRichText(await readFile(path))
  if (isMarkup(head)) return 'web-page'
  if (head.subarray(0, furthestHeader).includes('%PDF-')) return findInPdf(path)
  return found === undefined || isText.test(found.mime) ? findInText(await readFile(path)) : 'unknown'
}

/** Bytes that viewers pass over before a PDF begins, as mail and scanners put them there. */
const furthestHeader = 1024

/** What is in a TIFF stands at its end, where the look at its beginning does not reach. */
function isTiff(head: Buffer): boolean {
  return ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(head.toString('latin1', 0, 4))
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Kinds of text that are told apart only by a guess. */
const isText = /^text\/(plain|csv)$/

/** By the type that their first bytes say. */
const pictures = new Map<string, PictureType>([
  ['image/png', 'image/png'],
  ['image/apng', 'image/png'],
  ['image/jpeg', 'image/jpeg'],
  ['image/gif', 'image/gif'],
  ['image/webp', 'image/webp'],
  ['image/tiff', 'image/tiff'],
  ['image/avif', 'image/avif'],
  ['image/heic', 'image/heic'],
  ['image/heif', 'image/heic'],
  ['image/heic-sequence', 'image/heic'],
  ['image/heif-sequence', 'image/heic'],
])
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/wasm',
  'application/x-ms-shortcut',
  'application/x-ms-installer',
])
const archives = new Set([
  'application/gzip',
  'application/x-7z-compressed',
  'application/x-rar-compressed',
  'application/x-tar',
  'application/x-bzip2',
  'application/x-xz',
  'application/zstd',
])

function isMarkup(head: Buffer): boolean {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  return /^<(!doctype|html|head|body|script|svg|\?xml|!--)/.test(text) || /<(html|script|svg)[\s>]/.test(text)
}
