import type { RemovedKind } from '#app/domain/papers/public-copy.ts'
import type { PictureType } from '#app/files/pictures/open-picture.ts'
import { partsOf, type Parts } from '../office/hidden/without-hidden.ts'
import { filterXml } from '../office/hidden/xml-filter.ts'
import { zip } from '../office/zip-file.ts'
import { officeRules, openDocumentRules } from './office-rules.ts'

/** Takes what a picture tells out of it; throws where that can't be done. */
export type CleanPicture = (
  bytes: Uint8Array,
  mediaType: PictureType,
) => Promise<{ bytes: Uint8Array; removed: RemovedKind[] }>

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const properties = 'http://schemas.openxmlformats.org'

/** Parts that say who wrote the file and with what, in words that say nothing. */
const emptied: [RegExp, string][] = [
  [
    /^docProps\/core\.xml$/i,
    `${start}<cp:coreProperties xmlns:cp="${properties}/package/2006/metadata/core-properties"/>`,
  ],
  [
    /^docProps\/app\.xml$/i,
    `${start}<Properties xmlns="${properties}/officeDocument/2006/extended-properties"/>`,
  ],
  [
    /(^|\/)meta\.xml$/i,
    `${start}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`,
  ],
]

const leftOut =
  /^(docProps\/(thumbnail|custom)|customXml\/|docMetadata\/|_xmlsignatures\/|Thumbnails\/|META-INF\/.{0,40}signatures)|printerSettings/i

/** Inside a chart a spreadsheet, inside that nothing more. */
const mostDeep = 2

/**
 * A Word, PowerPoint or OpenDocument file with the same text, whose comments and changes are by “Author”, without the
 * names of its writers, times, thumbnails, paths, and what its pictures tell. Throws where a part of it can't be read.
 */
export async function officeWithoutMetadata(bytes: Uint8Array, clean: CleanPicture, deep = 0) {
  const removed = new Set<RemovedKind>()
  const parts: Parts = await partsOf(bytes)
  const isLeftOut = (name: string) => leftOut.test(name)
  const rules = parts.has('mimetype') ? openDocumentRules : officeRules
  const kept: [string, string | Uint8Array][] = []
  for (const [name, part] of parts) {
    if (isLeftOut(name)) {
      removed.add('other')
      continue
    }
    const empty = emptied.find(([pattern]) => pattern.test(name))
    if (empty) {
      for (const kind of propertiesOf(part)) removed.add(kind)
      kept.push([name, empty[1]])
    } else if (/\.(xml|rels|vml|svg|rdf)$/i.test(name)) {
      kept.push([
        name,
        filterXml(
          part,
          rules(isLeftOut, (kind) => removed.add(kind)),
        ),
      ])
    } else kept.push([name, await cleanPart(part, clean, deep, removed)])
  }
  // The first entry of an OpenDocument file says what it is.
  kept.sort(([one], [other]) => Number(other === 'mimetype') - Number(one === 'mimetype'))
  return { bytes: zip(kept, { packed: true }), removed: [...removed] }
}

/** What the properties of a file tell. */
function propertiesOf(part: Uint8Array): RemovedKind[] {
  const found: RemovedKind[] = []
  filterXml(part, {
    notes: () => null,
    opened: () => 'keep',
    text: (text, around) => {
      const name = around.at(-1)?.name ?? ''
      if (text.trim() === '') return
      if (/creator|lastModifiedBy|manager|company|printed-by/i.test(name)) found.push('author')
      else if (/created|modified|date|time/i.test(name)) found.push('time')
      else if (/application|generator|template/i.test(name)) found.push('program')
    },
  })
  return found
}

async function cleanPart(
  part: Uint8Array,
  clean: CleanPicture,
  deep: number,
  removed: Set<RemovedKind>,
): Promise<Uint8Array> {
  const head = Buffer.from(part.subarray(0, 12)).toString('latin1')
  const type = pictureTypeOf(head)
  if (!type && (mayTell.test(head) || mayTellInHex.test(Buffer.from(head, 'latin1').toString('hex'))))
    throw new Error('A part that may tell of its maker')
  if (!type && !(head.startsWith('PK\u0003\u0004') && deep < mostDeep)) return part
  const cleaned = type ? await clean(part, type) : await officeWithoutMetadata(part, clean, deep + 1)
  for (const kind of cleaned.removed) removed.add(kind)
  return cleaned.bytes
}

/**
 * What begins so may name its maker, its place and its time, and is not written anew here: films and photos of phones,
 * sounds, PDFs, older Office files, rare pictures.
 */
const mayTell = /^(?:[^]{4}(?:ftyp|moov|mdat|wide|free|skip|jP {2})|ID3|RIFF|FORM|OggS|fLaC|%PDF|II\u00bc)/
/** The same of those whose first bytes are no letters: compound files, Matroska, ASF. */
const mayTellInHex = /^(?:d0cf11e0|1a45dfa3|3026b275)/

function pictureTypeOf(head: string): PictureType | null {
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (head.startsWith('\u0089PNG')) return 'image/png'
  if (head.startsWith('GIF8')) return 'image/gif'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  return /^(II\*\0|MM\0\*)/.test(head) ? 'image/tiff' : null
}
