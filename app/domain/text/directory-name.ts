import { familyNameStart } from './family-name.ts'

/** A person as stored: the name as printed, and how lists have it, by the clerk's hand or as it was derived once. */
export type Listed = { name: string; sortName?: string | null }

/** Titles before a name, in small letters without full stops. What is a given name as well (Dean, Earl) is left out. */
const TITLES = new Set(
  (
    'mr mrs ms mx miss dr prof professor rev reverend fr father sister brother pastor bishop rabbi imam hon honorable ' +
    'judge chief captain capt lt lieutenant sgt sergeant cpl corporal col colonel gen officer det detective cmdr ' +
    'commander commissioner councilmember councilwoman councilman councillor mayor supervisor sen senator rep ' +
    'representative assemblymember assemblywoman assemblyman chair chairwoman chairman chairperson sheriff sra srta ' +
    'sir dame atty attorney'
  ).split(' '),
)

/** Words before a title: Deputy Chief, Vice Mayor. */
const BEFORE_TITLES = new Set(['deputy', 'vice', 'assistant', 'acting', 'interim', 'the', 'former'])

/** What follows a name, in small letters without full stops. */
const GENERATIONS = new Set('jr sr 2nd 3rd 4th esq ret retired phd psyd edd pharmd'.split(' '))

/** What follows a name in capitals: Do is a family name, DO a degree. */
const CAPITALS = new Set(
  'II III IV VI VII VIII MD DDS DMD DO DVM JD LLM RN NP PA PE CPA MA MS MBA MPA MPH MSW LCSW LMFT MFT AIA SJ OP ESQ USN USMC'.split(
    ' ',
  ),
)

const SAYS_SOMETHING = /[\p{L}\p{N}&]/u
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f|\u20e3/gu
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g

/**
 * A name as a directory has it: "Dr. Martin Luther King Jr." is "King, Martin Luther, Jr.". Titles go, and neither suffixes nor
 * brackets nor pictures lead. What is written "family, given" already, or has one word only, stays.
 */
export function directoryName(name: string): string {
  const notes = name.match(BRACKETED) ?? []
  const bare = tidy(name.replaceAll(BRACKETED, ' ').replaceAll(PICTURES, ''))
  const [main, ...tail] = bare.split(',').map(tidy)
  const words = main!.split(' ').filter((word) => SAYS_SOMETHING.test(word))
  const suffixes = [...takeSuffixes(words), ...tail.filter((part) => part !== '')]
  if (tail.some((part) => !isSuffix(part) && !isTitle(part))) return bare
  const untitled = withoutTitles(words)
  const titles = words.slice(0, words.length - untitled.length)
  const start = familyNameStart(untitled)
  const family = untitled.slice(start.at, start.at + start.length).join(' ')
  if (family === '') return tidy(name)
  const given = [...untitled.slice(0, start.at), ...untitled.slice(start.at + start.length)]
  const first = given.length > 0 ? given : titles
  const rest = tidy([...first, ...notes].join(' '))
  return [family, rest, ...suffixes].filter((part) => part !== '').join(', ')
}

/** How lists have a person: as the clerk entered it, else as a directory has the name. */
export function listedAs({ name, sortName }: Listed): string {
  const derived = directoryName(name)
  return sortName == null || sortName === '' || sortName === lastWordFirst(name) ? derived : sortName
}

/** The family name alone, for "Commissioner Juniper". */
export function familyNameOf(person: Listed): string {
  return listedAs(person).split(',')[0]!.trim()
}

const letters = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true })
const signs = new Intl.Collator('en')

/** The order in which names are listed: by family name, then by what follows it; accents, apostrophes and case count last. */
export function compareNames(one: Listed, other: Listed): number {
  const [a, b] = [keysOf(one), keysOf(other)]
  return (
    letters.compare(a.family, b.family) ||
    letters.compare(a.rest, b.rest) ||
    signs.compare(one.name, other.name) ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
  )
}

function keysOf(person: Listed): { family: string; rest: string } {
  const listed = listedAs(person)
    .normalize('NFKC')
    .replaceAll(/['’‘ʻʼʽʾʿ`´′‛＇]/g, '')
  const comma = listed.indexOf(',')
  const [family, rest] = comma < 0 ? [listed, ''] : [listed.slice(0, comma), listed.slice(comma + 1)]
  return { family: fromFirstLetter(family), rest: rest.trim() }
}

function fromFirstLetter(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u)
  return at < 0 ? text : text.slice(at)
}

/** How names were derived before: the last word first, whatever it was. */
function lastWordFirst(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${last}, ${words.slice(0, -1).join(' ')}`
}

/** Takes the suffixes off the end of `words`. One word at least stays, and before a V two. */
function takeSuffixes(words: string[]): string[] {
  const taken: string[] = []
  while (words.length > 1) {
    const last = words.at(-1)!
    if (!isSuffix(last) && !(last === 'V' && words.length > 2)) break
    taken.unshift(words.pop()!)
  }
  return taken
}

function isSuffix(text: string): boolean {
  return tidy(text)
    .split(' ')
    .every((word) => GENERATIONS.has(plain(word)) || CAPITALS.has(word.replaceAll('.', '')) || word === '')
}

function isTitle(text: string): boolean {
  return text.split(' ').every((word) => TITLES.has(plain(word)) || BEFORE_TITLES.has(plain(word)))
}

function withoutTitles(words: readonly string[]): string[] {
  let at = 0
  while (at < words.length - 1) {
    const word = plain(words[at]!)
    const next = plain(words[at + 1]!)
    const leads = BEFORE_TITLES.has(word) && (TITLES.has(next) || BEFORE_TITLES.has(next))
    if (!leads && !TITLES.has(word)) break
    at++
  }
  return words.slice(at)
}

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '')

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
