import { inflateSync } from 'node:zlib'
import type { Bytes } from './bytes.server.ts'
import { pdfObjectEnd, pdfReference, pdfValue } from './pdf-syntax.server.ts'

export type PdfFacts = {
  /** A password was set, be it only against copying. */
  encrypted: boolean
  /** Null when the file does not say so in a way that can be followed. */
  pageCount: number | null
}

/** Where an object is: at an offset of the file, or inside a compressed stream of objects. */
type Place = { offset: number } | { inStream: number; index: number }

const window = 1 << 16
const largestStream = 32 << 20
const mostSections = 64

/**
 * Follows a PDF's cross-reference from its end to the count of its pages, reading only those parts.
 * @returns undefined when there is no way in: damaged, cut off, or no PDF at all
 */
export async function readPdfFacts(bytes: Bytes): Promise<PdfFacts | undefined> {
  const tailStart = Math.max(0, bytes.size - 2048)
  const tail = (await bytes.read(tailStart, 2048)).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF/g
  const last = [...tail.matchAll(start)].at(-1)
  if (!last) return undefined
  try {
    const { places, trailer, encrypted } = await readSections(bytes, Number(last[1]))
    if (encrypted) return { encrypted, pageCount: null }
    return { encrypted, pageCount: await countPages(bytes, places, trailer) }
  } catch {
    return { encrypted: await mentionsEncryption(bytes), pageCount: null }
  }
}

async function countPages(bytes: Bytes, places: Map<number, Place>, trailer: string): Promise<number | null> {
  const root = await objectText(bytes, places, pdfReference(trailer, 'Root'))
  const pages = await objectText(bytes, places, pdfReference(root, 'Pages'))
  const direct = pdfValue(pages, 'Count') ?? ''
  const indirect = /^(\d+)\s+\d+\s+R/.exec(direct)
  const count = Number.parseInt(indirect ? await objectText(bytes, places, Number(indirect[1])) : direct, 10)
  return Number.isSafeInteger(count) && count > 0 ? count : null
}

async function readSections(bytes: Bytes, newest: number) {
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  const waiting = [newest]
  let trailer = ''
  let encrypted = false
  while (waiting.length > 0 && seen.size < mostSections) {
    const offset = waiting.shift()!
    if (seen.has(offset)) continue
    seen.add(offset)
    const dictionary = await readSection(bytes, offset, places)
    if (!trailer) trailer = dictionary
    encrypted ||= pdfValue(dictionary, 'Encrypt') !== undefined
    for (const key of ['XRefStm', 'Prev']) {
      const earlier = pdfValue(dictionary, key)
      if (earlier !== undefined) waiting.push(Number.parseInt(earlier, 10))
    }
  }
  return { places, trailer, encrypted }
}

async function readSection(bytes: Bytes, offset: number, places: Map<number, Place>): Promise<string> {
  const head = (await bytes.read(offset, window)).toString('latin1')
  return /^\s*xref/.test(head) ? readTable(bytes, offset, places) : readStreamSection(bytes, offset, places)
}

async function readTable(bytes: Bytes, offset: number, places: Map<number, Place>): Promise<string> {
  let text = ''
  let at = offset
  while (!/trailer[\s\S]*?(startxref|$)/.test(text) || !text.includes('startxref')) {
    const more = await bytes.read(at, window * 16)
    if (more.byteLength === 0 || text.length > largestStream) break
    text += more.toString('latin1')
    at += more.byteLength
  }
  const trailerAt = text.indexOf('trailer')
  if (trailerAt < 0) throw new Error('no trailer')
  const lines = text.slice(0, trailerAt).matchAll(/(\d{1,10}) {1,4}(\d{1,10})(?: {1,4}([nf]))?/g)
  let number = 0
  for (const [, first, , kind] of lines) {
    if (!kind) number = Number(first)
    else {
      if (kind === 'n' && !places.has(number)) places.set(number, { offset: Number(first) })
      number++
    }
  }
  return text.slice(trailerAt, pdfObjectEnd(text, trailerAt))
}

async function readStreamSection(bytes: Bytes, offset: number, places: Map<number, Place>): Promise<string> {
  const { dictionary, content } = await readStream(bytes, offset)
  const widths = numbers(pdfValue(dictionary, 'W'))
  const [typeWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  const size = Number.parseInt(pdfValue(dictionary, 'Size') ?? '', 10)
  const index = pdfValue(dictionary, 'Index') ? numbers(pdfValue(dictionary, 'Index')) : [0, size]
  const row = typeWidth + firstWidth + secondWidth
  if (row === 0) throw new Error('no widths')
  let at = 0
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let number = index[pair]!; number < index[pair]! + index[pair + 1]!; number++, at += row) {
      if (at + row > content.byteLength) return dictionary
      const type = typeWidth === 0 ? 1 : content.readUIntBE(at, typeWidth)
      const first = integer(content, at + typeWidth, firstWidth)
      const second = integer(content, at + typeWidth + firstWidth, secondWidth)
      if (places.has(number)) continue
      if (type === 1) places.set(number, { offset: first })
      else if (type === 2) places.set(number, { inStream: first, index: second })
    }
  }
  return dictionary
}

async function objectText(
  bytes: Bytes,
  places: Map<number, Place>,
  number: number | undefined,
): Promise<string> {
  const place = number === undefined ? undefined : places.get(number)
  if (!place) throw new Error('an object is missing')
  if ('offset' in place) {
    const text = (await bytes.read(place.offset, window)).toString('latin1')
    return text.slice(text.indexOf('obj') + 3, pdfObjectEnd(text, 0))
  }
  const holder = places.get(place.inStream)
  if (!holder || !('offset' in holder)) throw new Error('a stream of objects is missing')
  const { dictionary, content } = await readStream(bytes, holder.offset)
  const first = Number.parseInt(pdfValue(dictionary, 'First') ?? '', 10)
  const offsets = numbers(content.toString('latin1', 0, first))
  const from = first + (offsets[place.index * 2 + 1] ?? 0)
  const to = first + (offsets[place.index * 2 + 3] ?? content.byteLength - first)
  return content.toString('latin1', from, to)
}

async function readStream(bytes: Bytes, offset: number): Promise<{ dictionary: string; content: Buffer }> {
  const head = await bytes.read(offset, window)
  const text = head.toString('latin1')
  const opens = /stream\r?\n/.exec(text)
  if (!opens) throw new Error('no stream')
  const dictionary = text.slice(0, opens.index)
  const length = Number.parseInt(pdfValue(dictionary, 'Length') ?? '', 10)
  if (!(length > 0 && length <= largestStream)) throw new Error('no length')
  const raw = await bytes.read(offset + opens.index + opens[0].length, length)
  if (!dictionary.includes('/FlateDecode')) return { dictionary, content: raw }
  const content = inflateSync(raw, { maxOutputLength: largestStream })
  const predictor = Number.parseInt(pdfValue(dictionary, 'Predictor') ?? '1', 10)
  const columns = Number.parseInt(pdfValue(dictionary, 'Columns') ?? '1', 10)
  return { dictionary, content: predictor >= 10 ? unfilter(content, columns) : content }
}

/** Undoes PNG's row filters, of which cross-reference streams use "up" and few others. */
function unfilter(content: Buffer, columns: number): Buffer {
  const rows = Math.floor(content.byteLength / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const filter = content[row * (columns + 1)]
    for (let column = 0; column < columns; column++) {
      const value = content[row * (columns + 1) + 1 + column]!
      const left = column > 0 ? out[row * columns + column - 1]! : 0
      const up = row > 0 ? out[(row - 1) * columns + column]! : 0
      if (filter !== 0 && filter !== 1 && filter !== 2) throw new Error('an unusual filter')
      out[row * columns + column] = value + (filter === 1 ? left : filter === 2 ? up : 0)
    }
  }
  return out
}

function integer(content: Buffer, at: number, width: number): number {
  return width === 0 ? 0 : content.readUIntBE(at, Math.min(width, 6))
}

function numbers(text: string | undefined): number[] {
  return [...(text ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

/** The last resort where the cross-reference can't be followed: an `/Encrypt` anywhere outside compressed parts. */
async function mentionsEncryption(bytes: Bytes): Promise<boolean> {
  const overlap = 16
  for (let at = 0; at < bytes.size; at += (1 << 20) - overlap) {
    if (/\/Encrypt\s/.test((await bytes.read(at, 1 << 20)).toString('latin1'))) return true
  }
  return false
}
