import { crc32 } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const xml = (root: string) => strToU8(`<?xml version="1.0"?><${root}/>`)

const strToU8 = (text: string) => Buffer.from(text)

/** A zip file whose entries are stored as they are. */
function zipSync(entries: Record<string, Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of Object.entries(entries)) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.byteLength, 14)
    facts.writeUInt32LE(bytes.byteLength, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), bytes])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, central, Buffer.from(name)]))
    parts.push(local)
    offset += local.byteLength
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  Buffer.from('504b0506', 'hex').copy(end)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

/** A Word file as a zip of its parts, with `more` beside them. */
export function aDocx(more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': xml('Relationships'),
    'word/document.xml': xml('document'),
    ...more,
  })
}

/** A PowerPoint file as a zip of its parts. */
export function aPptx(more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'ppt/presentation.xml': xml('presentation'),
    ...more,
  })
}

export function anXlsx(more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(types), 'xl/workbook.xml': xml('workbook'), ...more })
}

/** @param compressed with cross-reference and object streams, as newer programs write */
export async function aPdf(pages: number, compressed = false): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage().drawText(`Page ${page + 1}`)
  return pdf.save({ useObjectStreams: compressed })
}

/** A PDF that opens only with a password. */
export async function aLockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Locked')
  pdf.encrypt({ userPassword: 'open', ownerPassword: 'owner' })
  return pdf.save()
}

/** The smallest whole picture. */
export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The head of a Windows program, under whatever name. */
export const aProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90), Buffer.from('PE\0\0')])

type Stream = { name: string; kind: 1 | 2; bytes?: Buffer }

/**
 * A compound file with the given storages (1) and streams (2): header, one sector of allocation, the directory, then
 * the streams, 4,096 bytes each.
 */
export function aCompoundFile(streams: Stream[]): Buffer {
  const sector = 512
  const directorySectors = Math.ceil((streams.length + 1) / 4)
  const table = Buffer.alloc(sector, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  for (let index = 0; index < directorySectors; index++) {
    table.writeUInt32LE(index === directorySectors - 1 ? 0xfffffffe : index + 2, (index + 1) * 4)
  }
  const directory = Buffer.alloc(directorySectors * sector)
  entry(directory, 0, 'Root Entry', 5, 0xfffffffe, 0)
  const contents: Buffer[] = []
  let next = 1 + directorySectors
  for (const [index, { name, kind, bytes }] of streams.entries()) {
    if (kind === 1) {
      entry(directory, index + 1, name, 1, 0, 0)
      continue
    }
    const content = Buffer.alloc(4096)
    bytes?.copy(content)
    entry(directory, index + 1, name, 2, next, content.byteLength)
    for (let step = 0; step < 8; step++) {
      table.writeUInt32LE(step === 7 ? 0xfffffffe : next + step + 1, (next + step) * 4)
    }
    next += 8
    contents.push(content)
  }
  const header = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  return Buffer.concat([header, table, directory, ...contents])
}

function entry(directory: Buffer, index: number, name: string, kind: number, start: number, size: number) {
  const at = index * 128
  const written = directory.write(name, at, 'utf16le')
  directory.writeUInt16LE(written + 2, at + 64)
  directory[at + 66] = kind
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}

/** A Word file of before 2007. `flags` are those at offset 10 of its stream; 0x100 is "encrypted". */
export function aDoc(flags = 0, more: Stream[] = []): Buffer {
  const base = Buffer.alloc(64)
  base.writeUInt16LE(0xa5ec, 0)
  base.writeUInt16LE(flags, 10)
  return aCompoundFile([{ name: 'WordDocument', kind: 2, bytes: base }, ...more])
}

/** A PowerPoint file of before 2007, which says of itself whether it holds macros. */
export function aPpt(macros: 0 | 1): Buffer {
  const record = Buffer.alloc(20)
  Buffer.from('020000040c000000', 'hex').copy(record)
  record.writeUInt32LE(macros, 12)
  return aCompoundFile([{ name: 'PowerPoint Document', kind: 2, bytes: record }])
}
