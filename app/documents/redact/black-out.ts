import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { pdfWithoutMetadata } from '../metadata/pdf.ts'
import { importUntagged } from '../packet/import-untagged.ts'
import { packetStructure } from '../packet/packet-structure.ts'
import type { DrawnPage } from '../packet/paper/drawn-page.ts'
import { readPaper, written, type Paper } from '../packet/paper/read-paper.ts'
import { emptyDocument } from '../packet/paper/section-of-paper.ts'
import type { Box, PlacedWord } from '../pdfium/page-text.ts'
import { paintBlack } from './boxes.ts'
import { markedPages, type MarkedPage } from './marked-pages.ts'
import { pruneUnused } from './prune.ts'
import { verifyCopy } from './verify-copy.ts'

export type BlackedOut = { bytes: Uint8Array; pageCount: number }

/** As a good printer prints it. */
const PRINTED = { dotsPerInch: 200, mostPixels: 8_000_000 }
const DRAWING_MS = 20_000

/** In points: a word that is touched is black whole, with the edges of its letters. */
const AROUND_WORDS = 0.5

/**
 * A copy of prepared pages in which the marked parts are gone. A page with marks becomes a picture with the boxes burnt
 * in, and behind it the words that no box touches; a word that is touched by any part is gone whole. Other pages stay as
 * they are. Nothing else of the file comes along. What was made is read again and checked before it is handed out.
 * @param section pages as `makeSection` writes them
 * @param copyName told in the place of a description where a page is a picture without words
 * @throws where it can't be made, or does not pass its check
 */
export async function blackOut(
  section: Uint8Array,
  marks: readonly Mark[],
  copyName: string,
): Promise<BlackedOut> {
  const paper = await readPaper(section)
  if (typeof paper === 'string') throw new Error(`The pages can’t be read: ${paper}`)
  const marked = markedPages(paper, marks)
  const drawn = new Map<number, DrawnPage>()
  for (const page of marked.values()) drawn.set(page.page, drawnBlack(paper, page, PRINTED))
  const target = await emptyDocument()
  const unread = importUntagged(target, packetStructure(target), await paper.source(), drawn, copyName)
  if (unread.length > 0) throw new Error('A page can’t be read')
  pruneUnused(target)
  // Pictures on other pages may tell where and when they were taken.
  const { bytes } = await pdfWithoutMetadata(await written(target))
  await verifyCopy(bytes, { original: paper.viewer, pageCount: paper.pageCount, marked, copyName })
  return { bytes, pageCount: paper.pageCount }
}

/** A page as a picture, what is under its boxes black, and the words that are left. */
export function drawnBlack(
  paper: Paper,
  { page, width, height, boxes, gone, kept }: MarkedPage,
  fineness: { dotsPerInch: number; mostPixels: number },
): DrawnPage {
  const until = performance.now() + DRAWING_MS
  const drawing = paper.viewer.draw(page, { ...fineness, until })
  if (!drawing) throw new Error('A page takes too long to draw')
  paintBlack(drawing, [...boxes.filter(hasArea), ...gone.flatMap(({ pieces }) => pieces.map(larger))], {
    width,
    height,
  })
  const words: PlacedWord[] = kept.flatMap(({ pieces }) => pieces)
  return { drawing, width, height, words }
}

function hasArea({ left, bottom, right, top }: Box): boolean {
  return right > left && top > bottom
}

function larger({ left, bottom, right, top }: Box): Box {
  return {
    left: left - AROUND_WORDS,
    bottom: bottom - AROUND_WORDS,
    right: right + AROUND_WORDS,
    top: top + AROUND_WORDS,
  }
}
