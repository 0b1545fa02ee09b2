import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { checkPdf } from '../../machine-check.ts'
import type { Drawing } from '../../pdfium/draw-page.ts'
import { openPdf, type OpenPdf } from '../../pdfium/open-pdf.ts'
import type { PlacedWord } from '../../pdfium/page-text.ts'
import { importTagged } from '../import-pages.ts'
import { importUntagged } from '../import-untagged.ts'
import { packetStructure } from '../packet-structure.ts'
import { isBlank, type DrawnPage } from './drawn-page.ts'
import { written, type Paper, type PaperSource } from './read-paper.ts'
import { isSamePicture } from './same-picture.ts'
import { contentsOf } from './settle-contents.ts'
import { settleTags } from './settle-tags.ts'
import { settleTaggedAnnotations } from './tagged-annotations.ts'

/**
 * What shows that the tags of a file mislead: structure that does not hold, or content that is not in it. Whatever else
 * is wrong is told when the packet is joined, which then claims nothing; a reader is better off with the tags.
 */
const MISLEADING =
  /^(?:01-00[345]|02-00[13]|09-00\d|13-004|14-003|14-00[67]|14\.6|14\.7\.4|15-003|28-01[12]|6\.2|7\.1-1[12]|7\.2-42|7\.8)$/

/** Milliseconds for comparing all pages of a file with what is written of them, and for drawing one that differs. */
const COMPARING_MS = 8_000
const DRAWING_MS = 6_000
const ALL_DRAWING_MS = 20_000

const COMPARED_AT = 48
const DRAWN_AT = 150
const MOST_DOTS_DRAWN = 8_000_000

export type MadeSection = {
  bytes: Uint8Array
  isTagged: boolean
  pages: { text: string; isScan: boolean }[]
}

/**
 * Writes the pages of a paper anew and compares them with the paper, both as drawn by PDFium. With its tags where they are
 * good and every page is then the same; else page by page, and a page that is not the same as a picture of the paper's,
 * with its text behind it.
 * @throws where the pages can't be written
 */
export async function sectionOfPaper(paper: Paper, fileName: string): Promise<MadeSection> {
  const tagged = paper.hasTags ? await taggedSection(paper).catch(() => null) : null
  if (tagged) {
    const comparison = await compare(paper, tagged)
    if (comparison.differing.length === 0) return { bytes: tagged, isTagged: true, pages: comparison.pages }
  }
  const first = await untaggedSection(paper, fileName, new Map())
  const comparison = await compare(paper, first.bytes)
  const toDraw = [...new Set([...first.unread, ...comparison.differing])]
  const drawn = drawnPages(paper, toDraw, (page) => {
    const isUnread = first.unread.includes(page)
    return isUnread ? paper.visibleWords(page) : comparison.made.words(page)
  })
  const isNothing = (page: number): boolean => {
    const drawing = drawn.get(page)?.drawing
    return first.unread.includes(page) && (drawing === undefined || isBlank(drawing))
  }
  if (comparison.pages.every((_, page) => isNothing(page))) throw new Error('No page can be read')
  for (const page of first.unread) if (isNothing(page)) drawn.delete(page)
  if (drawn.size === 0) return { bytes: first.bytes, isTagged: false, pages: comparison.pages }
  const { bytes } = await untaggedSection(paper, fileName, drawn)
  return { bytes, isTagged: false, pages: await withDrawn(comparison.pages, bytes, drawn) }
}

/** Reads the text of drawn pages anew: it may have come from the paper itself. */
async function withDrawn(
  pages: MadeSection['pages'],
  bytes: Uint8Array,
  drawn: ReadonlyMap<number, DrawnPage>,
): Promise<MadeSection['pages']> {
  const made = await openPdf(bytes)
  return pages.map((page, index) => {
    const picture = drawn.get(index)
    if (!picture || typeof made === 'string') return page
    const text = attempt(() => made.text(index), '')
    return { text, isScan: text.trim() === '' && !isBlank(picture.drawing) }
  })
}

async function taggedSection(paper: Paper): Promise<Uint8Array | null> {
  const bytes = await writeTagged(await paper.source())
  if (!bytes) return null
  const { findings } = await checkPdf(bytes)
  return findings.some(({ rule }) => MISLEADING.test(rule)) ? null : bytes
}

async function writeTagged({ document, layers }: PaperSource): Promise<Uint8Array | null> {
  settleTaggedAnnotations(document, layers)
  settleTags(document)
  if (layers) {
    const contents = contentsOf(document, layers, 'of layers')
    for (const { node } of document.getPages()) {
      const settled = contents.settlePage(node)
      if (!settled) return null
      node.set(PDFName.of('Contents'), document.context.register(settled.stream))
      node.set(PDFName.of('Resources'), settled.resources)
    }
  }
  const target = await emptyDocument()
  return importTagged(target, packetStructure(target), document, '') ? written(target) : null
}

async function untaggedSection(paper: Paper, fileName: string, drawn: ReadonlyMap<number, DrawnPage>) {
  const target = await emptyDocument()
  const unread = importUntagged(target, packetStructure(target), await paper.source(), drawn, fileName)
  return { bytes: await written(target), unread }
}

type Comparison = { made: OpenPdf; differing: number[]; pages: MadeSection['pages'] }

/** Reads the text of what was made and looks where it is not what the paper shows, as far as there is time. */
async function compare(paper: Paper, bytes: Uint8Array): Promise<Comparison> {
  const made = await openPdf(bytes)
  if (typeof made === 'string') throw new Error('What was written can’t be opened')
  const until = performance.now() + COMPARING_MS
  const differing: number[] = []
  const pages: Comparison['pages'] = []
  for (let page = 0; page < paper.pageCount; page++) {
    const text = attempt(() => made.text(page), '')
    const drawing = draw(made, page, COMPARED_AT, until)
    const original = drawing && draw(paper.viewer, page, COMPARED_AT, until)
    if (original && !isSamePicture(drawing, original)) differing.push(page)
    pages.push({ text, isScan: text.trim() === '' && (drawing === null || !isBlank(drawing)) })
  }
  return { made, differing, pages }
}

/** Draws pages of the paper, as far as there is time and they can be drawn. */
function drawnPages(
  paper: Paper,
  wanted: number[],
  wordsOf: (page: number) => PlacedWord[],
): Map<number, DrawnPage> {
  const drawn = new Map<number, DrawnPage>()
  const end = performance.now() + ALL_DRAWING_MS
  for (const page of wanted) {
    const size = attempt(() => paper.viewer.size(page), null)
    const drawing = draw(paper.viewer, page, DRAWN_AT, Math.min(end, performance.now() + DRAWING_MS))
    if (size && drawing) drawn.set(page, { drawing, ...size, words: attempt(() => wordsOf(page), []) })
  }
  return drawn
}

function draw(pdf: OpenPdf, page: number, dotsPerInch: number, until: number): Drawing | null {
  return attempt(() => pdf.draw(page, { dotsPerInch, until, mostPixels: MOST_DOTS_DRAWN }), null)
}

/** A file may break its reader: then it has no more to say. */
function attempt<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/** A document without pages whose structure tree holds one empty Document element. */
export async function emptyDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const root = context.obj({ Type: 'StructTreeRoot', ParentTreeNextKey: 0, ParentTree: { Nums: [] } })
  const ref = context.register(root)
  const top = context.obj({ Type: 'StructElem', S: 'Document', K: [] })
  top.set(PDFName.of('P'), ref)
  root.set(PDFName.of('K'), context.obj([context.register(top)]))
  catalog.set(PDFName.of('StructTreeRoot'), ref)
  catalog.set(PDFName.of('MarkInfo'), PDFDict.fromMapWithContext(new Map(), context))
  catalog.lookup(PDFName.of('MarkInfo'), PDFDict).set(PDFName.of('Marked'), context.obj(true))
  return document
}
