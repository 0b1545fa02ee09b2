import type { EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'
import type { Fonts } from './fonts.ts'
import { INK, PAGE, SIZE } from './page-style.ts'
import type { FontProgram, PdfContext } from './pdfkit.ts'
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
  const plain = fonts.programs('site', 400)
  const bold = fonts.programs('site', 700)
  const head = fonts.drawable(text.head)
  const banner = fonts.drawable(text.banner ?? '')
  const foot = fonts.drawable(text.foot ?? '')
  const room = PAGE.width - 2 * PAGE.side
  return (context) =>
    ({ number, count }) => {
      if (banner.startsWith('DRAFT')) artifact(context, 'Watermark', () => drawWatermark(context, bold))
      artifact(context, 'Header', () => {
        const bannerWidth = banner
          ? drawLine(context, banner, bold, PAGE.headLine - 5, 'right', room * 0.5)
          : 0
        drawLine(context, head, plain, PAGE.headLine - 5, 'left', room - bannerWidth - 12)
        drawRule(context, PAGE.headLine)
      })
      artifact(context, 'Footer', () => {
        drawRule(context, PAGE.footLine)
        const page = text.pageNumbers ? `Page ${number} of ${count}` : ''
        const width = page ? drawLine(context, page, plain, PAGE.footLine + 13, 'right', 120) : 0
        if (foot) drawLine(context, foot, plain, PAGE.footLine + 13, 'left', room - width - 12)
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

function drawWatermark(context: PdfContext, programs: FontProgram[]): void {
  const origin: [number, number] = [PAGE.width / 2, PAGE.height / 2]
  context.rotate(-52, { origin })
  context.font(programs[0], 130).fillColor('#f1f1f1')
  const width = context.widthOfString('DRAFT')
  context.text('DRAFT', origin[0] - width / 2, origin[1] + 46, { lineBreak: false, baseline: 'alphabetic' })
}

/** Draws one line at the left or right margin, cut off with "…" where it is wider than `room`; returns its width. */
function drawLine(
  context: PdfContext,
  text: string,
  programs: FontProgram[],
  baseline: number,
  side: Side,
  room: number,
): number {
  let pieces = piecesOf(text, programs)
  const width = (): number => pieces.reduce((sum, piece) => sum + widthOf(context, piece), 0)
  for (let cut = [...text]; width() > room && cut.length > 1;) {
    cut = cut.slice(0, -1)
    pieces = piecesOf(`${cut.join('').trimEnd()}…`, programs)
  }
  const total = width()
  let x = side === 'left' ? PAGE.side : PAGE.width - PAGE.side - total
  context.fillColor(INK)
  for (const piece of pieces) {
    const advance = widthOf(context, piece)
    context.text(piece.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    x += advance
  }
  return total
}

type Piece = { text: string; program: FontProgram }

function widthOf(context: PdfContext, piece: Piece): number {
  return context.font(piece.program, SIZE.furniture).widthOfString(piece.text)
}

/** Stretches of text that one font can draw, each with the first font that has its letters. */
function piecesOf(text: string, programs: FontProgram[]): Piece[] {
  const pieces: Piece[] = []
  for (const character of text) {
    const program = programs.find((candidate) => candidate.hasGlyphForCodePoint(character.codePointAt(0)!))
    const last = pieces.at(-1)
    if (last && last.program === (program ?? programs[0])) last.text += character
    else pieces.push({ text: character, program: program ?? programs[0]! })
  }
  return pieces
}
