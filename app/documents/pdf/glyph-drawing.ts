import { embedComposedGlyphs } from './composed-glyphs.ts'
import type { EmbeddedFont, PdfContext } from './pdfkit.ts'
import type { ShapedGlyph } from './shaped-glyph.ts'

/**
 * Makes a document draw shaped glyphs: each with the code that stands for its text. Opens each font once: pdfkit makes
 * and compares a font anew for every run of text.
 */
export function drawShapedGlyphs(context: PdfContext): void {
  const fonts = new Map<unknown, EmbeddedFont>()
  const codes = new Map<EmbeddedFont, (glyph: ShapedGlyph) => number>()
  const open = context.font.bind(context)
  context.font = (program, size) => {
    const font = fonts.get(program)
    if (!font) {
      open(program, size)
      fonts.set(program, context._font)
      codes.set(context._font, embedComposedGlyphs(context._font))
      return context
    }
    context._font = font
    return context.fontSize(size)
  }

  context.glyphs = (glyphs, positions, x, y) => {
    if (glyphs.every(({ text }) => text === '')) return
    const { page, _font: font, _fontSize: size } = context
    const codeOf = codes.get(font)!
    page.fonts[font.id] ??= font.ref()
    // The page is turned upside down, so that it is measured from the top: letters are turned back.
    const shown: string[] = []
    let hex = ''
    glyphs.forEach((glyph, index) => {
      if (glyph.text === '') return
      hex += codeOf(glyph).toString(16).padStart(4, '0')
      const moved = glyph.advanceWidth * font.scale - (positions[index]!.xAdvance * 1000) / size
      if (Math.abs(moved) < 0.001) return
      shown.push(`<${hex}> ${rounded(moved)}`)
      hex = ''
    })
    if (hex !== '') shown.push(`<${hex}>`)
    context.addContent(
      `BT\n1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm\n/${font.id} ${rounded(size)} Tf\n[${shown.join(' ')}] TJ\nET`,
    )
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
