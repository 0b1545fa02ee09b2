/** The language that words are marked with, or null where their script does not tell one, or that of the text around. */
export type Languages = (words: string) => string | null

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Scripts of one language, or of one that is by far the most spoken here; each with the language's letters that others lack. */
const SCRIPTS: readonly [letters: RegExp, language: string][] = [
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Hangul}/u, 'ko'],
  [KANA, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/u, 'ur'],
  [/[\u067e\u0686\u0698\u06a9\u06af\u06cc]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Greek}/u, 'el'],
  [/[іїєґІЇЄҐ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

/** The language that a script stands for in the commission's documents, or null where it does not tell. */
export function languageOfScript(text: string): string | null {
  return SCRIPTS.find(([letters]) => letters.test(text))?.[1] ?? null
}

/**
 * The languages of the words of one text, within text in `language`. Signs that languages share are of the one that the
 * whole text shows: Han in a text with kana is Japanese, Arabic letters in one with Urdu or Persian letters are of it.
 */
export function languagesOf(text: string, language: string): Languages {
  const surrounding = language.split('-')[0]
  const shared = new Map<string, string | null>()
  if (KANA.test(text)) shared.set('zh', 'ja')
  const arabic = languageOfScript(text.replaceAll(/\P{Script=Arabic}/gu, ''))
  for (const one of ['ar', 'fa', 'ur']) shared.set(one, arabic)
  const cyrillic = languageOfScript(text.replaceAll(/\P{Script=Cyrillic}/gu, ''))
  for (const one of ['ru', 'uk']) shared.set(one, cyrillic)
  return (words) => {
    const own = languageOfScript(words)
    const found = own === null ? null : (shared.get(own) ?? own)
    return found === surrounding ? null : found
  }
}
