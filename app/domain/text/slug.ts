import anyAscii from 'any-ascii'

/** Armenian as its readers here spell it in Latin letters; anyascii follows the scholars. */
const armenian: Record<string, string> = {
  թ: 't',
  ժ: 'zh',
  խ: 'kh',
  ծ: 'ts',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  յ: 'y',
  շ: 'sh',
  չ: 'ch',
  ջ: 'j',
  ռ: 'r',
  ց: 'ts',
  ւ: 'v',
  փ: 'p',
  ք: 'k',
  օ: 'o',
  է: 'e',
  ը: 'y',
  և: 'ev',
}

const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu
const APOSTROPHES = /['’‘ʻʼʽʾʿ`´′‛＇".]/g

/**
 * A name or title in letters that an address can hold, romanized where it is in another script: "Raúl Ibáñez" is
 * "raul-ibanez", "王小明" is "wang-xiao-ming". Null where nothing is left, as of a name of pictures: then it is asked for.
 * @param longest letters of the result at most
 */
export function slugOf(text: string, longest = 80): string | null {
  const syllables = text
    .normalize('NFC')
    .replaceAll(PICTURES, ' ')
    .toLowerCase()
    .replaceAll('ու', 'u')
    .replaceAll(/[\u0561-\u0587]/g, (letter) => armenian[letter] ?? letter)
    .replaceAll(/[\p{Script=Han}\p{Script=Hangul}]/gu, (sign) => ` ${anyAscii(sign)} `)
  const slug = anyAscii(syllables.replaceAll(APOSTROPHES, ''))
    .toLowerCase()
    .replaceAll(APOSTROPHES, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest + 1)
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '')
  return slug === '' ? null : slug
}

/** @returns `slug`, or the first of slug-2, slug-3 … that is not in `taken`: addresses are never reused */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
