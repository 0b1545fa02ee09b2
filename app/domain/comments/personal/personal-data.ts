import { streetAddressesIn, type Span } from './street-addresses.ts'

/** What people often publish without meaning to (W2). The author is asked once, and decides; nothing is altered. */
export const personalKinds = ['phone', 'email', 'street', 'ssn', 'a-number', 'status'] as const
export type PersonalKind = (typeof personalKinds)[number]

export type Seen = { kind: PersonalKind; words: string }

/** As the clerk reads them; authors read theirs in their language. */
export const personalWords: Record<PersonalKind, string> = {
  phone: 'a phone number',
  email: 'an e-mail address',
  street: 'a street address',
  ssn: 'what looks like a Social Security number',
  'a-number': 'what looks like an A-number',
  status: 'words about someone’s immigration status',
}

/** @returns "a phone number (“626-555-0142”), a street address (“…”)" */
export function seenInWords(seen: readonly Seen[]): string {
  return seen.map(({ kind, words }) => `${personalWords[kind]} (“${words}”)`).join(', ')
}

/** Every run of what a mailbox's name is made of, with the rest of an address where one follows. */
const email = /[\p{L}\d._%+-]+(?:@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)?/gu
/** Nine figures in the groups of a Social Security card. */
const ssn = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g
/** The number of an immigration file: A and eight or nine figures. */
const aNumber = /(?<![\p{L}\d])A[\s#-]{0,3}(?:\d{8,9}|\d{2,3}[\s-]\d{3}[\s-]\d{3})(?!\d)/gu
/** Ten figures of North America, or a number with its country. */
const phone =
  /(?<![\d-])(?:(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]?)\d{3}[\s.-]?\d{4}|\+\d{1,3}(?:[\s.-]?\d{2,4}){3,4})(?![\d-])/g
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
    for (const [kind, find] of finders) {
      const spans = find(rest)
      if (spans.length === 0) continue
      const [first] = spans as [Span]
      if (!seen.has(kind)) seen.set(kind, rest.slice(first.from, first.to).trim())
      rest = without(rest, spans)
    }
    const status = statusIn(text)
    if (status && !seen.has('status')) seen.set('status', status)
  }
  return personalKinds.flatMap((kind) => (seen.has(kind) ? [{ kind, words: seen.get(kind)! }] : []))
}

const finders: [PersonalKind, (text: string) => Span[]][] = [
  ['email', (text) => spansOf(email, text).filter(({ from, to }) => text.slice(from, to).includes('@'))],
  ['ssn', (text) => spansOf(ssn, text)],
  ['a-number', (text) => spansOf(aNumber, text)],
  ['street', streetAddressesIn],
  ['phone', (text) => spansOf(phone, text)],
]

function spansOf(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }))
}

function without(text: string, spans: readonly Span[]): string {
  const kept = spans.map(({ from }, index) => text.slice(spans[index - 1]?.to ?? 0, from))
  return [...kept, text.slice(spans.at(-1)!.to)].join(' ')
}

/** A sentence in which someone's papers are told, not longer than a line. */
function statusIn(text: string): string | null {
  const pieces = text.split(/([.!?])\s+|\n+/u)
  const sentence = pieces
    .flatMap((piece, index) => (index % 2 === 0 ? [`${piece}${pieces[index + 1] ?? ''}`] : []))
    .find((each) => papers.test(each.replace(matters, ' ')) && person.test(each.replace(matters, ' ')))
  if (!sentence) return null
  const words = sentence.trim()
  return words.length <= 120 ? words : `${words.slice(0, 119)}…`
}
