import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { sendable } from '#app/domain/text/sendable.ts'
import type { FontProgram } from './pdfkit.ts'
import { rememberShapes } from './shaping-cache.ts'

export type FontRole = 'record' | 'site'

const FAMILIES = {
  record: 'Noto Serif',
  site: 'Noto Sans',
  armenian: 'Noto Sans Armenian',
  chinese: 'Noto Sans SC',
  emoji: 'Noto Emoji',
} as const

const FILES: Record<keyof typeof FAMILIES, { weight: number; file: string }[]> = {
  record: [
    { weight: 400, file: 'noto-serif/400Regular/NotoSerif_400Regular.ttf' },
    { weight: 600, file: 'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf' },
  ],
  site: [
    { weight: 400, file: 'noto-sans/400Regular/NotoSans_400Regular.ttf' },
    { weight: 700, file: 'noto-sans/700Bold/NotoSans_700Bold.ttf' },
  ],
  armenian: [
    { weight: 400, file: 'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf' },
    { weight: 700, file: 'noto-sans-armenian/700Bold/NotoSansArmenian_700Bold.ttf' },
  ],
  chinese: [
    { weight: 400, file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
    { weight: 700, file: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
  ],
  emoji: [
    { weight: 400, file: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf' },
    { weight: 700, file: 'noto-emoji/700Bold/NotoEmoji_700Bold.ttf' },
  ],
}

/** Scripts whose letters only the Chinese font has; it is 10.5 MB a weight, so it is loaded where the text needs it. */
const CHINESE_FONT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Signs that only the emoji font has, in one colour; loaded where the text needs it. */
const EMOJI_FONT = /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u

/** What gives an emoji colour or a frame, which one in one colour lacks. */
const EMOJI_VARIATION = /[\u20e3\ufe0e\ufe0f\p{Emoji_Modifier}]/gu

/** Layout loses the second of two emoji unless a letter of another font stands between them; this one has no width. */
const APART = '\u200c'

/** Between Chinese signs and after their punctuation, not before it. */
const AFTER_CHINESE = /(?<=\p{Script=Han}[,.;:!?]?|[\u3000-\u30ff])(?![\u3000-\u303f\uff00-\uff20,.;:!?)\]])/u

/** Shown in place of a character that no embedded font has. */
const REPLACEMENT = '\ufffd'

export type Fonts = {
  /** Families in the order in which a letter is looked for, for the style of a text. */
  family: Record<FontRole, string[]>
  /** The same as font programs, for text drawn without layout. */
  programs(role: FontRole, weight: 400 | 600 | 700): FontProgram[]
  /** Text of which every letter can be drawn: in NFC, with U+FFFD for what no font has. */
  drawable(text: string): string
}

/** Registers and loads the fonts that `text` (all the text of a document) needs. */
export async function loadFonts(text: string): Promise<Fonts> {
  register()
  const fallbacks = [
    FAMILIES.armenian,
    ...(CHINESE_FONT.test(text) ? [FAMILIES.chinese] : []),
    ...(EMOJI_FONT.test(text) ? [FAMILIES.emoji] : []),
  ]
  const family = {
    record: [FAMILIES.record, FAMILIES.site, ...fallbacks],
    site: [FAMILIES.site, ...fallbacks],
  }
  const loads = [...new Set([...family.record, ...family.site])].flatMap((fontFamily) =>
    [400, 600, 700].map((fontWeight) => Font.load({ fontFamily, fontWeight })),
  )
  await Promise.all(loads)
  const program = (fontFamily: string, fontWeight: number): FontProgram => {
    const data = Font.getFont({ fontFamily, fontWeight })?.data
    if (!data) throw new Error(`The font ${fontFamily} ${fontWeight} is not loaded`)
    const found = data as unknown as FontProgram
    rememberShapes(found)
    return found
  }
  const programs = (role: FontRole, weight: number): FontProgram[] =>
    family[role].map((name) => program(name, weight))
  for (const role of ['record', 'site'] as const) for (const weight of [400, 600, 700]) programs(role, weight)
  const covering = programs('record', 400)
  const covered = new Set<string>('\n')
  return {
    family,
    programs,
    drawable: (value) => replaceUncovered(sendable(value).normalize('NFC'), covering, covered),
  }
}

function register(): void {
  const known = Font.getRegisteredFontFamilies()
  const require = createRequire(import.meta.url)
  for (const key of Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]) {
    if (known.includes(FAMILIES[key])) continue
    const fonts = FILES[key].map(({ weight, file }) => ({
      src: require.resolve(`@expo-google-fonts/${file}`),
      fontWeight: weight,
    }))
    Font.register({ family: FAMILIES[key], fonts })
  }
  Font.registerHyphenationCallback(breakOpportunities)
}

/**
 * Where a word may be broken at the end of a line: never with a hyphen that the record does not have; between Chinese
 * characters; and inside an address or another very long word. An empty part is a place to break.
 */
export function breakOpportunities(word: string | null): string[] {
  if (!word) return []
  if (CHINESE_FONT.test(word)) {
    const parts = word.split(AFTER_CHINESE)
    return withGaps(parts.filter(Boolean))
  }
  if (word.length <= 28) return [word]
  return withGaps(word.split(/(?<=[/?&=_.@-])/).flatMap((part) => part.match(/.{1,28}/gsu) ?? []))
}

function withGaps(parts: string[]): string[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]))
}

function replaceUncovered(text: string, programs: FontProgram[], covered: Set<string>): string {
  const isCovered = (character: string): boolean => {
    if (covered.has(character)) return true
    const codePoint = character.codePointAt(0)!
    if (codePoint < 0x20 || !programs.some((program) => program.hasGlyphForCodePoint(codePoint))) return false
    covered.add(character)
    return true
  }
  if (!EMOJI_FONT.test(text) && [...text].every(isCovered)) return text
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  return [...graphemes]
    .map(({ segment }) => {
      const isEmoji = EMOJI_FONT.test(segment)
      const signs = isEmoji ? segment.replace(EMOJI_VARIATION, '') : segment
      if ([...signs].every(isCovered)) return isEmoji ? `${signs}${APART}` : signs
      return /^\s+$/.test(segment) ? ' ' : REPLACEMENT
    })
    .join('')
}
