/** What people often publish without meaning to (W2). The author is asked once, and decides; nothing is altered. */
export const personalKinds = ['phone', 'email', 'street', 'ssn', 'a-number', 'status'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** What was seen, in the words in which it stands, so that its author finds it. */
export type Seen = { kind: PersonalKind; words: string }

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** Nine figures in the groups of a Social Security card. */
const ssn = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g
/** The number of an immigration file: A and eight or nine figures. */
const aNumber = /(?<![\p{L}\d])A[\s#-]{0,3}(?:\d{8,9}|\d{2,3}[\s-]\d{3}[\s-]\d{3})(?!\d)/gu
/** Ten figures of North America, or a number with its country. */
const phone =
  /(?<![\d-])(?:(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]?)\d{3}[\s.-]?\d{4}|\+\d{1,3}(?:[\s.-]?\d{2,4}){3,4})(?![\d-])/g

const streetKinds =
  'Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir'
const street = new RegExp(
  `(?<![\\d.])\\d{1,5}\\s+(?:[NSEW]\\.?\\s+)?(?:\\p{Lu}[\\p{L}'’.]*\\s+){1,4}(?:${streetKinds})\\b`,
  'gu',
)
const calle =
  /(?:calle|avenida|av\.|bulevar|callejón)\s+(?:\p{L}+\s+){0,4}?(?:(?:n[úu]m(?:ero|\.)?|no\.|#)\s*)?\d{1,5}(?!\d)|\d{1,5}\s+de\s+la\s+(?:calle|avenida)\s+\p{L}+/giu

/** Words that say what someone's papers are. Alone they are the matter of many items, so a person must stand beside them. */
const papers =
  /undocumented|no papers|without papers|illegal(?:ly)?|immigration (?:status|case)|green card|visa|asylum|daca|deport(?:ed|ation)|removal (?:order|proceedings)|work permit|overstayed|indocumentad[oa]s?|sin papeles|no teng[oa] papeles|ilegal(?:mente)?|estatus migratorio|situaci[óo]n migratoria|tarjeta verde|residencia|asilo|deportad[oa]|deportaci[óo]n|permiso de trabajo/iu
const person =
  /(?<!\p{L})(?:I|I['’]m|my|me|mine|he|his|him|she|her|we|our|us|their neighbou?r|brother|sister|mother|father|husband|wife|son|daughter|cousin|uncle|aunt|neighbou?r|friend|coworker|yo|mi|mis|m[íi]o|soy|estoy|tengo|nuestr[oa]s?|[ée]l|ella|su|herman[oa]|madre|padre|mam[áa]|pap[áa]|espos[oa]|hij[oa]|prim[oa]|t[íi][oa]|vecin[oa]|amig[oa])(?!\p{L})/iu
/** Names of what the commission itself deals with; nobody's papers. */
const matters =
  /(?:U|T|U and T|U o T|U y T)[- ]visas?|visas? (?:U|T)(?!\p{L})|su (?:comisi[óo]n|departamento|polic[íi]a)|our (?:city|police|department|commission)/giu

/**
 * @param texts what becomes public: the text, and the names
 * @returns each kind once, in the order of {@link personalKinds}
 */
export function personalDataIn(texts: readonly (string | null)[]): Seen[] {
  const seen = new Map<PersonalKind, string>()
  for (const text of texts) {
    if (!text) continue
    let rest = text
    // What was taken for one thing is not taken for another: the figures of a Social Security number are no telephone.
    for (const [kind, pattern] of patterns) {
      rest = rest.replace(pattern, (words) => {
        if (!seen.has(kind)) seen.set(kind, words.trim())
        return ' '
      })
    }
    const status = statusIn(text)
    if (status && !seen.has('status')) seen.set('status', status)
  }
  return personalKinds.flatMap((kind) => (seen.has(kind) ? [{ kind, words: seen.get(kind)! }] : []))
}

const patterns: [PersonalKind, RegExp][] = [
  ['email', email],
  ['ssn', ssn],
  ['a-number', aNumber],
  ['street', street],
  ['street', calle],
  ['phone', phone],
]

/** A sentence in which someone's papers are told, not longer than a line. */
function statusIn(text: string): string | null {
  const sentence = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .find((each) => papers.test(each.replace(matters, ' ')) && person.test(each.replace(matters, ' ')))
  if (!sentence) return null
  const words = sentence.trim()
  return words.length <= 120 ? words : `${words.slice(0, 119)}…`
}
