import { fileTypeFromBuffer } from 'file-type'
import {
  largestAttachmentBytes,
  type RefusalCode,
  type TakenType,
} from '#app/domain/agenda/attachment-kinds.ts'
import { withBytes, type Bytes } from './bytes.server.ts'
import { readCompoundFile } from './compound-file.server.ts'
import { readPdfFacts } from './pdf-facts.server.ts'
import { readZipDirectory } from './zip-directory.server.ts'

export type Judgement =
  { ok: true; mediaType: TakenType; pageCount: number | null } | { ok: false; code: RefusalCode }

const no = (code: RefusalCode): Judgement => ({ ok: false, code })
const yes = (mediaType: TakenType, pageCount: number | null = null): Judgement => ({
  ok: true,
  mediaType,
  pageCount,
})

/** Says by its content, whatever its name, whether a file may be attached. It reads only the parts it needs. */
export async function judgeFile(path: string): Promise<Judgement> {
  return withBytes(path, async (bytes) => {
    if (bytes.size === 0) return no('empty')
    if (bytes.size > largestAttachmentBytes) return no('too-large')
    const head = await bytes.read(0, 4100)
    const found = await fileTypeFromBuffer(head).catch(() => undefined)
    if (head.subarray(0, 2).toString('latin1') === 'MZ' || programs.has(found?.mime ?? '') || isScript(head))
      return no('program')
    if (head.subarray(0, 5).toString('latin1') === '%PDF-') return judgePdf(bytes)
    if (head.subarray(0, 2).toString('latin1') === 'PK') return judgeZip(bytes)
    if (head.subarray(0, 8).equals(compoundSignature)) return judgeCompound(bytes)
    if (found && pictures.has(found.mime)) return yes(found.mime as TakenType)
    if (archives.has(found?.mime ?? '')) return no('archive')
    return no(isMarkup(head) ? 'web-page' : 'unknown')
  })
}

const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
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
const programNames = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|lnk|hta)$/i

function isScript(head: Buffer): boolean {
  return head.subarray(0, 2).toString('latin1') === '#!'
}

function isMarkup(head: Buffer): boolean {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  return /^<(!doctype|html|head|body|script|svg|\?xml|!--)/.test(text) || /<(html|script|svg)[\s>]/.test(text)
}

async function judgePdf(bytes: Bytes): Promise<Judgement> {
  const facts = await readPdfFacts(bytes)
  if (!facts) return no('damaged')
  return facts.encrypted ? no('encrypted') : yes('application/pdf', facts.pageCount)
}

async function judgeZip(bytes: Bytes): Promise<Judgement> {
  const entries = await readZipDirectory(bytes)
  if (!entries) return no('damaged')
  const names = new Set(entries.map((entry) => entry.name))
  if (!names.has('[Content_Types].xml')) return no('archive')
  if (entries.some((entry) => entry.encrypted)) return no('encrypted')
  const spreadsheet = names.has('xl/workbook.xml') || names.has('xl/workbook.bin')
  if (
    entries.some(
      ({ name }) => /(^|\/)(vbaProject\.bin|vbaData\.xml)$/i.test(name) || /\/activeX\//i.test(name),
    )
  ) {
    return no(spreadsheet ? 'spreadsheet-macros' : 'macros')
  }
  if (entries.some(({ name }) => programNames.test(name))) return no('program')
  if (names.has('word/document.xml')) {
    return yes('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  }
  if (names.has('ppt/presentation.xml')) {
    return yes('application/vnd.openxmlformats-officedocument.presentationml.presentation')
  }
  return no(spreadsheet ? 'spreadsheet' : 'unknown')
}

async function judgeCompound(bytes: Bytes): Promise<Judgement> {
  const file = await readCompoundFile(bytes)
  if (!file) return no('damaged')
  const names = new Set(file.names)
  if (names.has('EncryptedPackage') || names.has('EncryptedSummary')) return no('encrypted')
  const spreadsheet = names.has('Workbook') || names.has('Book')
  if (names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR') || names.has('Macros')) {
    return no(spreadsheet ? 'spreadsheet-macros' : 'macros')
  }
  if (names.has('WordDocument')) {
    // [MS-DOC] 2.5.2: bit 8 of the word at offset 10 is fEncrypted.
    const base = await file.readStream('WordDocument', 32)
    if (base.byteLength < 32) return no('damaged')
    return (base.readUInt16LE(10) & 0x0100) === 0 ? yes('application/msword') : no('encrypted')
  }
  if (names.has('PowerPoint Document')) {
    const document = await file.readStream('PowerPoint Document')
    return hasPowerPointMacros(document) ? no('macros') : yes('application/vnd.ms-powerpoint')
  }
  return no(spreadsheet ? 'spreadsheet' : 'unknown')
}

/** [MS-PPT] 2.4.11: the record VBAInfoAtom (type 0x0400, 12 bytes) says in its second number whether there are macros. */
function hasPowerPointMacros(document: Buffer): boolean {
  const atom = Buffer.from('020000040c000000', 'hex')
  for (let at = document.indexOf(atom); at >= 0; at = document.indexOf(atom, at + 1)) {
    if (at + 16 <= document.byteLength && document.readUInt32LE(at + 12) === 1) return true
  }
  return false
}
