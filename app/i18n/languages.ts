/** The languages of the comment pages; English and Spanish are always there, the others where a setting names them. */
export const languages = ['en', 'es', 'hy', 'zh'] as const
export type Language = (typeof languages)[number]

const always: readonly Language[] = ['en', 'es']

/** Each in its own words, and as `lang` says it: the Chinese of this list is written in traditional characters. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  hy: 'Հայերեն',
  zh: '中文',
}
export const languageTags: Record<Language, string> = { en: 'en', es: 'es', hy: 'hy', zh: 'zh-Hant' }

/** @param more what the commission's settings add */
export function offeredLanguages(more: readonly string[]): Language[] {
  return languages.filter((language) => always.includes(language) || more.includes(language))
}

/** @returns the language that an address asks for with `?lang=`, English where it asks for none that is offered */
export function readLanguage(asked: string | null, offered: readonly Language[]): Language {
  return offered.find((language) => language === asked) ?? 'en'
}

const spoken =
  /^\/(?:demands(?:\/[^/]+)?|comments(?:\/[^/]+(?:\/(?:change|withdraw))?)?|meetings\/[^/]+\/comment)\/?$/

/** Whether the pages at this path speak the other languages too. */
export function speaksLanguages(path: string): boolean {
  return spoken.test(path.replace(/\.data$/, ''))
}

/** @returns `address` with what keeps its language; English is what an address without one is in */
export function inLanguage(address: string, language: Language): string {
  if (language === 'en') return address
  const [path = '', query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `${path}?${parameters}`
}

/**
 * The language for a page that was not asked for: an error. As the address says; else the first language of the browser's
 * list that is offered.
 * @param accepts the `Accept-Language` header
 */
export function readerLanguage(
  asked: string | null,
  accepts: string | null,
  offered: readonly Language[],
): Language {
  const named = offered.find((language) => language === asked)
  if (named) return named
  const wanted = (accepts ?? '').slice(0, 500).split(',').map(weighed)
  wanted.sort((a, b) => b.weight - a.weight)
  for (const { tag, weight } of wanted) {
    const language = offered.find((each) => each === tag)
    if (language && weight > 0) return language
  }
  return 'en'
}

function weighed(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';')
  const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: (tag.trim().split('-')[0] ?? '').toLowerCase(), weight: weight >= 0 ? weight : 0 }
}
