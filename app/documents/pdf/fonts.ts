import { Font } from '@react-pdf/renderer'
import { sendable } from '#app/domain/text/sendable.ts'
import { fontPath, MISSING, RECORD, SCRIPTS, SITE, type FontFamily } from './font-families.ts'
import { breakOpportunities } from './line-breaks.ts'
import { drawCodes } from './missing-glyph.ts'
import type { FontProgram } from './pdfkit.ts'
import { shapeWithHarfBuzz } from './shaping.ts'
import { covers, textRuns, type LoadedFonts, type TextRun } from './text-runs.ts'

export type FontRole = 'record' | 'site'
export type FontWeight = 400 | 600 | 700

export type Fonts = {
  /** Families in the order in which a letter is looked for, for the style of a text. */
  family: Record<FontRole, string[]>
  /** The font of a stretch of text drawn without layout. */
  program(run: TextRun, weight: FontWeight): FontProgram
  /** A line of `written` text by the family that draws each stretch. */
  runs(line: string): TextRun[]
}

const WEIGHTS: readonly FontWeight[] = [400, 600, 700]

/**
 * Registers and loads the fonts that `text` (all the text of a document) needs. Every character can be drawn: one that no
 * font has as a box with its code.
 */
export async function loadFonts(text: string): Promise<Fonts> {
  registerFamilies()
  Font.registerHyphenationCallback(breakOpportunities)
  const needed = SCRIPTS.filter(({ letters }) => letters!.test(text))
  await loadFamilies([RECORD, SITE, ...needed])
  const base = [programOf(RECORD, 400), programOf(SITE, 400)]
  const scripts = [SITE, ...needed].map((family) => ({ family, program: programOf(family, 400) }))
  const all = [...base, ...scripts.map(({ program }) => program)]
  const lacks = [...new Set(written(text))].some(
    (character) => !all.some((program) => covers(program, character)),
  )
  if (lacks) {
    await loadFamilies([MISSING])
  }
  const loaded: LoadedFonts = { base, scripts }
  return {
    family: { record: [RECORD.name, SITE.name], site: [SITE.name, RECORD.name] },
    program: ({ text: line, family }, weight) => {
      if (family) return programOf(family, weight)
      return programOf(covers(programOf(SITE, weight), line) ? SITE : RECORD, weight)
    },
    runs: (line) => textRuns(line, loaded),
  }
}

/** Tells @react-pdf where the files of the families are. Each is read when it is first loaded. */
function registerFamilies(): void {
  const known = Font.getRegisteredFontFamilies()
  for (const { name, files } of [RECORD, SITE, ...SCRIPTS, MISSING]) {
    if (known.includes(name)) continue
    const fonts = files.map(([fontWeight, file]) => ({ src: fontPath(file), fontWeight }))
    Font.register({ family: name, fonts })
  }
}

/** Text as a document has it: in NFC, lines ended by line feeds, without controls and the mark of byte order. */
export function written(text: string): string {
  return sendable(text)
    .normalize('NFC')
    .replaceAll('\ufeff', '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\t\r]/g, ' ')
}

async function loadFamilies(families: readonly FontFamily[]): Promise<void> {
  const loads = families.flatMap(({ name: fontFamily }) =>
    WEIGHTS.map((fontWeight) => Font.load({ fontFamily, fontWeight })),
  )
  await Promise.all(loads)
  for (const family of families) {
    const prepare = family === MISSING ? drawCodes : shapeWithHarfBuzz
    for (const weight of WEIGHTS) prepare(programOf(family, weight))
  }
}

function programOf({ name: fontFamily }: FontFamily, fontWeight: number): FontProgram {
  const data = Font.getFont({ fontFamily, fontWeight })?.data
  if (!data) throw new Error(`The font ${fontFamily} ${fontWeight} is not loaded`)
  return data as unknown as FontProgram
}
