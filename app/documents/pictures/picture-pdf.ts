import { PDFDocument, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib'
import type { Absence } from '#app/domain/papers/paper.ts'
import { withPicture, type OpenPicture, type PictureType } from '#app/files/pictures/open-picture.ts'
import type { OpenVips } from '#app/files/pictures/vips.ts'
import { pdfText } from '../packet/packet-structure.ts'
import { jpegForPdf } from './jpeg-for-pdf.ts'
import { isFrame, jpegParts } from './jpeg-parts.ts'
import { pageFor, type PageSize } from './page-size.ts'
import { pngChunks } from './png-parts.ts'
import { plainPicture, type PlainPicture } from './plain-picture.ts'

/** The most bytes that the pictures of one file have together. */
const mostBytes = 150 << 20

export type MadePicturePdf = { bytes: Uint8Array; pageCount: number; isAnimated: boolean }

/**
 * A tagged PDF with one page for each page of a scan, or for a picture, or the first one of a picture that moves. Scans
 * have the size in which they were scanned; everything else fits on a Letter page. A JPEG's own data is kept.
 */
export async function picturePdf(
  open: OpenVips,
  bytes: Uint8Array,
  mediaType: PictureType,
  fileName: string,
): Promise<MadePicturePdf | Absence> {
  return withPicture(open, bytes, mediaType, async (picture) => {
    const document = await PDFDocument.create({ updateMetadata: false })
    const tagging = startTags(document)
    let held = 0
    for (let index = 0; index < picture.pageCount; index++) {
      const plain = pictureOf(picture, index, bytes, mediaType)
      held += plain.bytes.byteLength
      if (held > mostBytes) return 'too large'
      const size = pageFor(picture.page(index), plain, mediaType)
      addPage(document, tagging, plain, size, altOf(picture, index, fileName))
    }
    document.catalog.set(PDFName.of('Lang'), PDFString.of('en-US'))
    const saved = await document.save({ updateFieldAppearances: false, addDefaultPage: false })
    return { bytes: saved, pageCount: picture.pageCount, isAnimated: picture.isAnimated }
  })
}

function pictureOf(
  picture: OpenPicture,
  index: number,
  bytes: Uint8Array,
  mediaType: PictureType,
): PlainPicture {
  const own = mediaType === 'image/jpeg' ? jpegForPdf(picture, bytes) : null
  return own ?? plainPicture(picture, index, mediaType)
}

function altOf({ pageCount, isAnimated }: OpenPicture, index: number, fileName: string): string {
  const what = isAnimated
    ? 'The first picture of an animation'
    : pageCount > 1
      ? `Page ${index + 1} of ${pageCount} of a scan`
      : 'A picture'
  return `${what}, attached as ${fileName} without a description.`
}

type Tagging = { document: PDFRef; kids: PDFRef[]; rows: [number, PDFRef][]; finish(): void }

function startTags(document: PDFDocument): Tagging {
  const { context, catalog } = document
  const root = context.obj({ Type: 'StructTreeRoot' })
  const rootRef = context.register(root)
  const top = context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: [] })
  const topRef = context.register(top)
  root.set(PDFName.of('K'), context.obj([topRef]))
  catalog.set(PDFName.of('StructTreeRoot'), rootRef)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  const kids: PDFRef[] = []
  const rows: [number, PDFRef][] = []
  const finish = () => {
    top.set(PDFName.of('K'), context.obj(kids))
    const nums = rows.flatMap(([key, element]) => [key, context.obj([element])])
    root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: nums })))
    root.set(PDFName.of('ParentTreeNextKey'), context.obj(rows.length))
  }
  return { document: topRef, kids, rows, finish }
}

function addPage(
  document: PDFDocument,
  tagging: Tagging,
  plain: PlainPicture,
  { page: [width, height], at }: PageSize,
  alt: string,
): void {
  const { context } = document
  const drawn = imageOf(document, plain)
  const page = document.addPage([width, height])
  const key = tagging.rows.length
  const figure = context.obj({ Type: 'StructElem', S: 'Figure', P: tagging.document, Pg: page.ref, K: [0] })
  const element = context.register(figure)
  figure.set(PDFName.of('Alt'), pdfText(alt))
  const box = [at.x, at.y, at.x + at.width, at.y + at.height]
  figure.set(PDFName.of('A'), context.obj({ O: 'Layout', Placement: 'Block', BBox: box }))
  tagging.kids.push(element)
  tagging.rows.push([key, element])
  tagging.finish()
  const matrix = `${at.width} 0 0 ${at.height} ${at.x} ${at.y} cm`
  const content = `/Figure <</MCID 0>> BDC q ${matrix} /Picture Do Q EMC`
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)))
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Picture: drawn } }))
  page.node.set(PDFName.of('StructParents'), context.obj(key))
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}

/** The picture as it was compressed: it is not unpacked again. */
function imageOf({ context }: PDFDocument, { format, bytes, width, height }: PlainPicture): PDFRef {
  const about = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  if (format === 'jpeg') {
    const colours = componentsOf(bytes) === 1 ? 'DeviceGray' : 'DeviceRGB'
    const filter = { Filter: 'DCTDecode', BitsPerComponent: 8, ColorSpace: colours }
    return context.register(context.stream(bytes, { ...about, ...filter }))
  }
  const chunks = pngChunks(bytes)!
  const head = Buffer.from(chunks[0]!.data)
  const [bits, colours] = [head[8]!, head[9] === 2 ? 3 : 1]
  const rows = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  const stream = context.stream(rows, {
    ...about,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
    BitsPerComponent: bits,
    ColorSpace: colours === 3 ? 'DeviceRGB' : 'DeviceGray',
  })
  return context.register(stream)
}

function componentsOf(jpeg: Uint8Array): number {
  return jpegParts(jpeg)?.parts.find(({ marker }) => isFrame(marker))?.data[5] ?? 3
}
