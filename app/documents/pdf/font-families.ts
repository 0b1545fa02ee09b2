import { createRequire } from 'node:module'

export type FontFamily = {
  name: string
  /** Files of the package that has them, by weight. */
  files: [weight: number, file: string][]
  /** The letters that are drawn with this family, and for which it is loaded; null for one that is always there. */
  letters: RegExp | null
  /** Spaces and signs between its words are its own too: a phrase is then one piece of text, quickly laid out and read whole. */
  keepsPhrases: boolean
}

const family = (name: string, folder: string, stem: string, bold: [number, string] = [700, 'Bold']) => ({
  name,
  files: [
    [400, `${folder}/400Regular/${stem}_400Regular.ttf`],
    [bold[0], `${folder}/${bold[0]}${bold[1]}/${stem}_${bold[0]}${bold[1]}.ttf`],
  ] as FontFamily['files'],
})

const script = (
  name: string,
  folder: string,
  stem: string,
  letters: RegExp,
  keepsPhrases = true,
): FontFamily => ({ ...family(name, folder, stem), letters, keepsPhrases })

/** What the record is set in: Latin, Greek, Cyrillic. */
export const RECORD: FontFamily = {
  ...family('Noto Serif', 'noto-serif', 'NotoSerif', [600, 'SemiBold']),
  letters: null,
  keepsPhrases: false,
}

/** What stands around it; it draws Devanagari too. */
export const SITE = script('Noto Sans', 'noto-sans', 'NotoSans', /\p{Script=Devanagari}/u)

/** Japanese forms of the signs that Chinese writes otherwise; for texts that have kana. */
export const JAPANESE = script(
  'BIZ UDPGothic',
  'biz-udpgothic',
  'BIZUDPGothic',
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  false,
)

/** 10.5 MB a weight. It has the traditional signs too, in the forms of the mainland. */
export const CHINESE = script(
  'Noto Sans SC',
  'noto-sans-sc',
  'NotoSansSC',
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
  false,
)

/** Signs in one colour. */
export const EMOJI = script(
  'Noto Emoji',
  'noto-emoji',
  'NotoEmoji',
  /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u,
  false,
)

export const ARABIC = script(
  'Noto Naskh Arabic',
  'noto-naskh-arabic',
  'NotoNaskhArabic',
  /\p{Script_Extensions=Arabic}/u,
)

export const HEBREW = script('Noto Sans Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew', /\p{Script=Hebrew}/u)

/** Families of scripts, in the order in which a letter is looked for. */
export const SCRIPTS: readonly FontFamily[] = [
  script('Noto Sans Armenian', 'noto-sans-armenian', 'NotoSansArmenian', /\p{Script=Armenian}/u),
  script('Noto Sans Georgian', 'noto-sans-georgian', 'NotoSansGeorgian', /\p{Script=Georgian}/u),
  ARABIC,
  HEBREW,
  script('Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai', /\p{Script=Thai}|\u0e3f/u),
  script('Noto Sans Lao', 'noto-sans-lao', 'NotoSansLao', /\p{Script=Lao}/u),
  script('Noto Sans Khmer', 'noto-sans-khmer', 'NotoSansKhmer', /\p{Script=Khmer}/u),
  script('Noto Sans Myanmar', 'noto-sans-myanmar', 'NotoSansMyanmar', /\p{Script=Myanmar}/u),
  script('Noto Sans Tamil', 'noto-sans-tamil', 'NotoSansTamil', /\p{Script=Tamil}/u),
  script('Noto Sans Bengali', 'noto-sans-bengali', 'NotoSansBengali', /\p{Script=Bengali}/u),
  script('Noto Sans Gurmukhi', 'noto-sans-gurmukhi', 'NotoSansGurmukhi', /\p{Script=Gurmukhi}/u),
  script('Noto Sans Ethiopic', 'noto-sans-ethiopic', 'NotoSansEthiopic', /\p{Script=Ethiopic}/u),
  script('Nanum Gothic', 'nanum-gothic', 'NanumGothic', /\p{Script=Hangul}/u),
  JAPANESE,
  CHINESE,
  EMOJI,
]

/** Draws the code of a character that no other family has. */
export const MISSING: FontFamily = { ...SITE, name: 'Missing characters', letters: null }

const require = createRequire(import.meta.url)

/** @returns where the file of a family lies on the disk */
export function fontPath(file: string): string {
  return require.resolve(`@expo-google-fonts/${file}`)
}
