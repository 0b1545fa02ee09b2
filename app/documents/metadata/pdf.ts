import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib'
import type { RemovedKind } from '#app/domain/papers/public-copy.ts'
import { openPdf } from '../pdfium/open-pdf.ts'
import { jpegWithoutMetadata } from './jpeg.ts'

const name = (key: string) => PDFName.of(key)

/** What an object of any kind may bear beside what is seen of it ([ISO 32000-1] 14.3, 14.5, 14.13). */
const beside = 'Metadata PieceInfo LastModified Thumb AF SpiderInfo CreatorInfo OPI'.split(' ').map(name)
const ofCatalog = 'Perms Legal DSS Collection Extensions'.split(' ').map(name)
/** Of a remark: who made it, and when. */
const ofRemark = 'CreationDate M NM'.split(' ').map(name)
/** The largest picture that is unpacked to look whether it is a JPEG, and how much it may grow. */
const mostPicture = 64 << 20

/**
 * A PDF written anew: its pages as they are, without properties, times, names of who remarked something, digital
 * signatures, earlier states of it, and what its pictures and fonts tell. Throws where it can't be read.
 */
export async function pdfWithoutMetadata(bytes: Uint8Array) {
  const opened = await openPdf(bytes)
  if (opened === 'encrypted') throw new Error('It needs a password')
  const source = await PDFDocument.load(opened === 'damaged' ? bytes : opened.save(), {
    updateMetadata: false,
  })
  const original = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true }).catch(
    () => null,
  )
  const removed = new Set<RemovedKind>(propertiesOf(original ?? source))
  const { context, catalog } = source
  for (const key of ofCatalog) catalog.delete(key)
  context.trailerInfo.Info = undefined
  context.trailerInfo.ID = undefined
  const reached = reachable(source, (object) => clean(object, source, removed))
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
  const saved = await source.save({ updateFieldAppearances: false, addDefaultPage: false })
  return { bytes: saved, pageCount: source.getPageCount(), removed: [...removed] }
}

function propertiesOf({ context, catalog }: PDFDocument): RemovedKind[] {
  const found: RemovedKind[] = catalog.has(name('Metadata')) ? ['other'] : []
  const info = context.lookup(context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) return found
  const has = (key: string) => info.has(name(key))
  if (has('Author') || has('Title')) found.push('author')
  if (has('CreationDate') || has('ModDate')) found.push('time')
  if (has('Creator') || has('Producer')) found.push('program')
  return found
}

/** Looks at every object that the file leads to, once; `visit` may take away what leads on. */
function reachable({ context, catalog }: PDFDocument, visit: (object: PDFObject) => void): Set<PDFRef> {
  const reached = new Set<PDFRef>()
  const root = context.trailerInfo.Root
  if (root instanceof PDFRef) reached.add(root)
  const left: PDFObject[] = [catalog]
  for (let object = left.pop(); object; object = left.pop()) {
    if (object instanceof PDFRef) {
      const target = reached.has(object) ? undefined : context.lookup(object)
      reached.add(object)
      if (target) left.push(target)
      continue
    }
    visit(object)
    if (object instanceof PDFArray) left.push(...object.asArray())
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof PDFDict) left.push(...dict.values())
  }
  return reached
}

function clean(object: PDFObject, { context }: PDFDocument, removed: Set<RemovedKind>): void {
  const dict = object instanceof PDFStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return
  for (const key of beside) {
    if (dict.has(key)) removed.add('other')
    dict.delete(key)
  }
  const subtype = dict.get(name('Subtype'))
  if (dict.has(name('Rect')) && subtype) {
    // The title of a field is its name, by which its own file knows it.
    if (subtype !== name('Widget') && dict.has(name('T'))) {
      removed.add('author')
      dict.delete(name('T'))
    }
    for (const key of ofRemark) dict.delete(key)
  }
  if (dict.get(name('FT')) === name('Sig') && dict.has(name('V'))) {
    removed.add('author')
    dict.delete(name('V'))
  }
  // A link into somebody's own disk leads nowhere, and names its owner.
  if (dict.get(name('S')) === name('URI') && /^\(?file:/i.test(String(dict.get(name('URI')))))
    dict.delete(name('URI'))
  if (object instanceof PDFRawStream && subtype === name('Image')) cleanPicture(object, context, removed)
}

function cleanPicture(
  stream: PDFRawStream,
  context: PDFDocument['context'],
  removed: Set<RemovedKind>,
): void {
  const filter = context.lookup(stream.dict.get(name('Filter')))
  const filters = filter instanceof PDFArray ? filter.asArray().map((each) => context.lookup(each)) : [filter]
  if (filters.at(-1) !== name('DCTDecode')) return
  let jpeg: Uint8Array = stream.contents
  if (filters.length > 1) {
    if (filters.length > 2 || filters[0] !== name('FlateDecode'))
      throw new Error('A picture packed in a rare way')
    jpeg = inflateSync(jpeg, { maxOutputLength: mostPicture })
  }
  const plain = jpegWithoutMetadata(jpeg, 1)
  if (!plain) throw new Error('A picture that can’t be taken apart')
  if (plain.byteLength < jpeg.byteLength) removed.add('other')
  Object.assign(stream, { contents: plain })
  stream.dict.set(name('Filter'), name('DCTDecode'))
  stream.dict.delete(name('DecodeParms'))
}
