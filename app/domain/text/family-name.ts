/** Where among the words of a name its family name stands. */
export type FamilyName = { at: number; length: number }

/** Words that belong to the family name after them, in small letters: "de la Cruz" is under D, as people here expect. */
const PARTICLES = new Set(
  (
    'de del dela della delle di da das do dos du des d la las le los van von vom zu zum zur der den ter ten te af av al el bin ' +
    'ibn bint abu ap st san santa santo mac mc'
  ).split(' '),
)

/** Those that are a family name's only in small letters; with a capital they are given names as well. */
const ONLY_SMALL = new Set([
  'al',
  'el',
  'da',
  'do',
  'te',
  'ben',
  'bin',
  'san',
  'santa',
  'santo',
  'd',
  'av',
  'af',
  'mac',
  'den',
  'ten',
  'der',
])

/** Between the two family names of one person: Ortega y Gasset. */
const BETWEEN = new Set(['y', 'e', 'i'])

/** Family names that come first, where the rest of the name shows where it is from. */
const VIETNAMESE = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong lam mai trinh luong cao'.split(
    ' ',
  ),
)
const KOREAN = new Set(
  'kim lee yi park pak choi jung jeong chung kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song hong'.split(
    ' ',
  ),
)

/** Scripts in whose names the family name comes first. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u

/** Letters that only Vietnamese has. */
const VIETNAMESE_LETTER = /[ăđơưẠ-ỹ]/iu

/** @returns the place of the family name: mostly the last word with its particles, in some names the first */
export function familyNameStart(words: readonly string[]): FamilyName {
  if (words.length < 2) return { at: 0, length: words.length }
  if (comesFirst(words)) return { at: 0, length: 1 }
  let at = words.length - 1
  if (at > 1 && BETWEEN.has(words[at - 1]!)) at -= 2
  while (at > 1 && isParticle(words[at - 1]!, words[at]!)) at--
  if (at === 1 && words.length > 2 && isParticle(words[0]!, words[1]!) && startsSmall(words[0]!)) at = 0
  return { at, length: words.length - at }
}

/** A capital Le before a Vietnamese family name is a name itself. */
function isParticle(word: string, next: string): boolean {
  const small = bare(word)
  if (!PARTICLES.has(small) || (VIETNAMESE.has(small) && VIETNAMESE.has(bare(next)))) return false
  return startsSmall(word) || !ONLY_SMALL.has(small)
}

const startsSmall = (word: string): boolean => word[0] === word[0]!.toLowerCase()

function comesFirst(words: readonly string[]): boolean {
  if (words.every((word) => FAMILY_FIRST.test(word))) return true
  const [first, second] = [bare(words[0]!), bare(words[1]!)]
  if (VIETNAMESE.has(first) && words.length > 2) {
    return VIETNAMESE_LETTER.test(words.join('')) || second === 'thi' || second === 'van'
  }
  if (VIETNAMESE.has(first) && VIETNAMESE_LETTER.test(words.join(''))) return !VIETNAMESE.has(second)
  return KOREAN.has(first) && words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1]!)
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.’']/g, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
}
