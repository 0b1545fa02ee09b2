import type { EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'
import { written, type Fonts, type FontWeight } from './fonts.ts'
import { INK, PAGE, SIZE } from './page-style.ts'
import type { PdfContext } from './pdfkit.ts'
import { shapedLine, type ShapedLine } from './shaped-line.ts'
import type { PageFurniture } from './tagging.ts'

type Side = 'left' | 'right'

export type FurnitureText = {
  head: string
  /** Stands bold at the right of the run head; one that begins with DRAFT brings the watermark. */
  banner: string | null
  foot: string | null
  pageNumbers: boolean
}

/** The furniture of a document of record: what it is, its banner, the edition's mark, "Page n of m". */
export function documentFurniture(
  document: Pick<OfficialDocument, 'body' | 'title' | 'banner'>,
  mark: EditionMark | null,
): FurnitureText {
  const head = `${document.body} · ${document.title}`
  return { head, banner: document.banner, foot: mark && footText(mark), pageNumbers: true }
}

/**
 * Draws what stands on every page: run head, foot, and on drafts a watermark. All of it is artifacts: the record
 * itself says the same once, at its beginning and end.
 */
export function drawFurniture(text: FurnitureText, fonts: Fonts): (context: PdfContext) => PageFurniture {
  const room = PAGE.width - 2 * PAGE.side
  const banner = lineWithin(text.banner ?? '', fonts, 700, room * 0.5)
  const head = lineWithin(text.head, fonts, 400, room - banner.width - 12)
  const pageRoom = text.pageNumbers ? 120 : 0
  const foot = lineWithin(text.foot ?? '', fonts, 400, room - pageRoom - 12)
  const isDraft = text.banner?.startsWith('DRAFT') ?? false
  return (context) =>
    ({ number, count }) => {
      if (isDraft) artifact(context, 'Watermark', () => drawWatermark(context, fonts))
      artifact(context, 'Header', () => {
        drawLine(context, banner, PAGE.headLine - 5, 'right')
        drawLine(context, head, PAGE.headLine - 5, 'left')
        drawRule(context, PAGE.headLine)
      })
      artifact(context, 'Footer', () => {
        drawRule(context, PAGE.footLine)
        const page = text.pageNumbers ? `Page ${number} of ${count}` : ''
        drawLine(context, lineWithin(page, fonts, 400, pageRoom), PAGE.footLine + 13, 'right')
        drawLine(context, foot, PAGE.footLine + 13, 'left')
      })
    }
}

/** "Edition 1 · SHA-256 5f02c9be…d7714ae3 · verify at commission.example.org/verify" */
export function footText(mark: EditionMark): string {
  return `Edition ${mark.number} · SHA-256 ${mark.hash.slice(0, 8)}…${mark.hash.slice(-8)} · verify at ${mark.verifyAt}`
}

function artifact(context: PdfContext, subtype: 'Header' | 'Footer' | 'Watermark', draw: () => void): void {
  context.addContent(`/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC`)
  context.save()
  draw()
  context.restore()
  context.addContent('EMC')
}

function drawRule(context: PdfContext, y: number): void {
  context.lineWidth(0.75).strokeColor(INK)
  context
    .moveTo(PAGE.side, y)
    .lineTo(PAGE.width - PAGE.side, y)
    .stroke()
}

function drawWatermark(context: PdfContext, fonts: Fonts): void {
  const origin: [number, number] = [PAGE.width / 2, PAGE.height / 2]
  context.rotate(-52, { origin })
  context.fillColor('#f1f1f1')
  const mark = shapedLine('DRAFT', fonts, 700, 130)
  drawPieces(context, mark, 130, origin[0] - mark.width / 2, origin[1] + 46)
}

/** A line of the furniture, cut off with "…" where it is wider than `room`. */
function lineWithin(text: string, fonts: Fonts, weight: FontWeight, room: number): ShapedLine {
  const words = written(text).replaceAll('\n', ' ')
  let line = shapedLine(words, fonts, weight, SIZE.furniture)
  for (let cut = [...words]; line.width > room && cut.length > 1;) {
    cut = cut.slice(0, -1)
    line = shapedLine(`${cut.join('').trimEnd()}…`, fonts, weight, SIZE.furniture)
  }
  return line
}

function drawLine(context: PdfContext, line: ShapedLine, baseline: number, side: Side): void {
  const x = side === 'left' ? PAGE.side : PAGE.width - PAGE.side - line.width
  context.fillColor(INK)
  drawPieces(context, line, SIZE.furniture, x, baseline)
}

function drawPieces(
  context: PdfContext,
  { pieces }: ShapedLine,
  size: number,
  left: number,
  y: number,
): void {
  let x = left
  for (const { program, glyphs, positions, width } of pieces) {
    context.font(program, size)
    context.glyphs(glyphs, positions, x, y)
    x += width
  }
}
