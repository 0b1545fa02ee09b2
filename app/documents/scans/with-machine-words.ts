import { PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import type { MachineWord } from '#app/domain/papers/paper.ts'
import { readerOf } from '../check/pdf-objects.ts'
import { importUntagged } from '../packet/import-untagged.ts'
import { packetStructure } from '../packet/packet-structure.ts'
import { invisibleWords } from '../packet/paper/invisible-words.ts'
import { shownBox } from '../packet/paper/page-tree.ts'
import { readPaper, written } from '../packet/paper/read-paper.ts'
import { emptyDocument } from '../packet/paper/section-of-paper.ts'
import { deflatedStream } from '../packet/paper/streams.ts'
import { decimal } from '../packet/paper/tagged-annotations.ts'
import { openPdf, type OpenPdf } from '../pdfium/open-pdf.ts'

type Words = ReadonlyMap<number, readonly MachineWord[]>
type About = { isTagged: boolean; fileName: string }

const FONT = 'MachineWords'

/**
 * Prepared pages with words behind them that are not seen and can be searched and copied. A screen reader reads them where
 * the pages have no tags; where they have, those stay as they are, and the words belong to none.
 * @param words by page, counted from 1, where they stand on the page as it is shown
 */
export async function withMachineWords(section: Uint8Array, words: Words, about: About): Promise<Uint8Array> {
  return about.isTagged ? besideTags(section, words) : inTags(section, words, about.fileName)
}

async function inTags(section: Uint8Array, words: Words, fileName: string): Promise<Uint8Array> {
  const paper = await readPaper(section)
  if (typeof paper === 'string') throw new Error(`The pages can’t be read: ${paper}`)
  const target = await emptyDocument()
  const source = await paper.source()
  const font = invisibleWords(target.context)
  const operators = operatorsOf(source.document, paper.viewer, words, font)
  const behind = { fonts: { [FONT]: font.ref }, operators }
  const unread = importUntagged(target, packetStructure(target), source, new Map(), fileName, behind)
  if (unread.length > 0) throw new Error('A page can’t be read')
  font.finish()
  return written(target)
}

async function besideTags(section: Uint8Array, words: Words): Promise<Uint8Array> {
  const viewer = await openPdf(section)
  if (typeof viewer === 'string') throw new Error(`The pages can’t be read: ${viewer}`)
  const document = await PDFDocument.load(section, { updateMetadata: false, parseSpeed: Infinity })
  const { context } = document
  const font = invisibleWords(context)
  const operators = operatorsOf(document, viewer, words, font)
  const [open, close] = ['q ', ' Q '].map((part) =>
    context.register(deflatedStream(context, Buffer.from(part))),
  )
  document.getPages().forEach(({ node }, index) => {
    const own = operators.get(index)
    if (!own) return
    node.wrapContentStreams(open!, close!)
    node.addContentStream(context.register(deflatedStream(context, Buffer.from(`/Artifact BMC ${own}EMC `))))
    node.setFontDictionary(PDFName.of(FONT), font.ref)
  })
  font.finish()
  return written(document)
}

function operatorsOf(
  document: PDFDocument,
  viewer: OpenPdf,
  words: Words,
  font: ReturnType<typeof invisibleWords>,
): Map<number, string> {
  const pages = document.getPages()
  const operators = new Map<number, string>()
  for (const [page, own] of words) {
    const size = viewer.size(page - 1)
    const node = pages[page - 1]
    if (own.length === 0 || !size || !node) continue
    operators.set(page - 1, `q ${matrixOf(document, node, size)} cm ${font.write([...own], FONT)}Q `)
  }
  return operators
}

/** From the page as it is shown, turned and cropped, to its own plane. */
function matrixOf(document: PDFDocument, { node }: PDFPage, size: { width: number; height: number }): string {
  const { left, bottom, width, height } = shownBox(readerOf(document), node)
  const rotate = node.get(PDFName.of('Rotate'))
  const turns = rotate instanceof PDFNumber ? rotate.asNumber() : 0
  const isSideways = turns % 180 !== 0
  const scale = (isSideways ? height : width) / size.width
  const [a, b, c, d, e, f] = turned(turns, width, height)
  return [a * scale, b * scale, c * scale, d * scale, e + left, f + bottom].map(decimal).join(' ')
}

type Matrix = [number, number, number, number, number, number]

function turned(turns: number, width: number, height: number): Matrix {
  if (turns === 90) return [0, 1, -1, 0, width, 0]
  if (turns === 180) return [-1, 0, 0, -1, width, height]
  return turns === 270 ? [0, -1, 1, 0, 0, height] : [1, 0, 0, 1, 0, 0]
}
