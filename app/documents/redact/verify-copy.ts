import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { readerOf } from '../check/pdf-objects.ts'
import { openPdf, type OpenPdf } from '../pdfium/open-pdf.ts'
import { isBlack } from './boxes.ts'
import type { MarkedPage } from './marked-pages.ts'
import { wordsOf } from './page-words.ts'

type Made = {
  original: OpenPdf
  pageCount: number
  marked: ReadonlyMap<number, MarkedPage>
  copyName: string
}

/** What was made is not what was asked for: it is not kept. */
export class CopyNotSafe extends Error {
  override readonly name = 'CopyNotSafe'
}

const CHECKED_AT = 150
const CHECKED_DOTS = 6_000_000

/** Shorter words stand in bytes by chance. */
const LEAST_LETTERS = 4

/** Words that the copy itself brings, where a page is described. */
const OWN_WORDS = 'Page of the attached file a picture without text'

/**
 * Reads a copy as anyone may who wants to know what was beneath: its text, every string and stream, its dots. @throws
 * CopyNotSafe
 */
export async function verifyCopy(bytes: Uint8Array, made: Made): Promise<void> {
  const copy = await openPdf(bytes)
  if (typeof copy === 'string' || copy.pageCount !== made.pageCount) throw new CopyNotSafe('can’t be read')
  for (const page of made.marked.values()) verifyPage(copy, page)
  const lost = lostWords(made)
  const texts = Array.from({ length: made.pageCount }, (_, page) => copy.text(page)).join('\n')
  if (lost.some((word) => texts.includes(word))) throw new CopyNotSafe('holds a word in its text')
  await verifyObjects(bytes, lost)
}

function verifyPage(copy: OpenPdf, { page, width, height, boxes, gone, kept }: MarkedPage): void {
  const left = new Set(kept.flatMap(({ text, pieces }) => [text, ...pieces.map((piece) => piece.text)]))
  const read = new Set(wordsOf(copy.characters(page)).map(({ text }) => text))
  if (gone.some(({ text }) => read.has(text) && !left.has(text))) {
    throw new CopyNotSafe('holds a word that was marked')
  }
  const drawing = copy.draw(page, { dotsPerInch: CHECKED_AT, mostPixels: CHECKED_DOTS })
  if (!drawing || !isBlack(drawing, boxes, { width, height })) throw new CopyNotSafe('is not black')
}

/** The words under boxes that stand nowhere else in the paper. */
function lostWords({ original, pageCount, marked, copyName }: Made): string[] {
  const parts = [OWN_WORDS, copyName]
  for (let page = 0; page < pageCount; page++) {
    const own = marked.get(page)
    parts.push(own ? own.kept.map(({ text }) => text).join(' ') : original.text(page))
  }
  const left = parts.join('\n')
  const gone = [...marked.values()].flatMap((page) => page.gone.map(({ text }) => text))
  return [...new Set(gone)].filter((word) => [...word].length >= LEAST_LETTERS && !left.includes(word))
}

const BINARY = new Set(['Image'])
const NEVER = [
  'Metadata',
  'Annots',
  'AcroForm',
  'OCProperties',
  'Names',
  'Outlines',
  'AF',
  'PieceInfo',
  'Info',
]

async function verifyObjects(bytes: Uint8Array, lost: readonly string[]): Promise<void> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.indexOf('%%EOF') !== all.lastIndexOf('%%EOF')) throw new CopyNotSafe('holds an older state')
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const reader = readerOf(document)
  const forms = lost.flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(Buffer.from(word, 'utf16le').swap16().toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(word, 'latin1').toString('hex').toUpperCase()),
  ])
  const search = (found: Uint8Array): void => {
    const content = Buffer.from(found.buffer, found.byteOffset, found.byteLength)
    if (forms.some((form) => content.includes(form))) throw new CopyNotSafe('holds a word in its bytes')
  }
  const visit = (object: unknown): void => {
    if (object instanceof PDFString || object instanceof PDFHexString)
      search(Buffer.from(object.decodeText()))
    else if (object instanceof PDFArray) object.asArray().forEach(visit)
    else if (object instanceof PDFDict) {
      for (const key of NEVER) if (object.has(PDFName.of(key))) throw new CopyNotSafe(`holds ${key}`)
      object.values().forEach(visit)
    }
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    visit(object instanceof PDFStream ? object.dict : object)
    if (!(object instanceof PDFRawStream)) continue
    const { dict } = object
    const isProgram = ['Length1', 'Length2', 'Length3', 'N'].some((key) => dict.has(PDFName.of(key)))
    const subtype = reader.name(reader.get(dict, 'Subtype'))
    if (isProgram || BINARY.has(subtype) || /^(Type1C|CIDFontType0C|OpenType)$/.test(subtype)) continue
    search(withoutNames(reader.bytes(object)))
  }
}

/** A stream without its names, which are of the program that wrote it. */
function withoutNames(content: Uint8Array): Buffer {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  return Buffer.from(text.replaceAll(/\/[^\s()<>[\]{}/%]+/g, '/'), 'latin1')
}
