const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const armenian: Record<string, string> = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  ւ: 'v',
  փ: 'p',
  ք: 'k',
  օ: 'o',
  ֆ: 'f',
  և: 'ev',
}

/**
 * Brings spellings of one name together: case, accents, apostrophes and spacing do not count, so that Ibáñez, Ibanez and
 * IBÁÑEZ are alike. Scripts other than Latin stay as they are.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => latin[letter] ?? letter)
    .replace(/['’‘ʼ.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other)
}

/** @returns whether every word of `query` begins a word of `name`: "ib" and "raul ib" find "Raúl Ibáñez" */
export function nameMatches(name: string, query: string): boolean {
  const words = foldName(name).split(' ')
  return foldName(query)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)))
}

/**
 * @returns the name in letters an address can hold: "Raúl Ibáñez" → "raul-ibanez", "Անի Պետրոսյան" →
 * "ani-petrosyan". Where nothing is left, as of a Chinese name, `fallback`.
 */
export function slugOf(name: string, fallback: string): string {
  const letters = foldName(name)
    .replace(/ու/gu, 'u')
    .replace(/[\u0561-\u0587]/gu, (letter) => armenian[letter] ?? '')
  const slug = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return slug === '' ? fallback : slug
}

/** @returns `slug`, or the first of slug-2, slug-3 … that is not in `taken`: addresses are never reused */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

/** @returns the name as lists sort it, family name first: "Raúl Ibáñez" → "Ibáñez, Raúl"; one word stays */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${last}, ${words.slice(0, -1).join(' ')}`
}
