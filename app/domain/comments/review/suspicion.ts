/**
 * Why a comment waits for a person before it goes on. Nothing here looks at what is said or for whom it speaks:
 * Government Code 54954.3(c), "shall not prohibit public criticism". What waits keeps its place and is never dropped.
 */
export const suspicions = [
  'filled-trap',
  'too-quick',
  'no-form',
  'flood',
  'many-links',
  'sent-twice',
] as const
export type Suspicion = (typeof suspicions)[number]

export const suspicionWords: Record<Suspicion, string> = {
  'filled-trap': 'A field that is hidden from people was filled in.',
  'too-quick': 'It was sent within two seconds of opening the page.',
  'no-form': 'It did not come from the sign-up page.',
  flood: 'Many comments came from one network address within a minute.',
  'many-links': 'It has as many links as advertising often does.',
  'sent-twice': 'The same text was sent under the same name before.',
}

/** Why the clerk sets one aside: what it is, never what it thinks. */
export const asideReasons = ['automated', 'advertising', 'sent-twice', 'threat'] as const
export type AsideReason = (typeof asideReasons)[number]

export const asideWords: Record<AsideReason, string> = {
  automated: 'Sent by a program',
  advertising: 'Advertising',
  'sent-twice': 'The same comment was sent twice',
  threat: 'A threat; handed to staff',
}

const leastMilliseconds = 2000

/**
 * @param facts `openedAt` is when the form was made, in milliseconds since 1970; null where nothing says so
 * @returns the first ground to look twice, or null
 */
export function suspicionOf(facts: {
  trap: string
  openedAt: number | null
  nowMilliseconds: number
  flood: boolean
}): Suspicion | null {
  if (facts.trap !== '') return 'filled-trap'
  if (facts.openedAt === null) return 'no-form'
  if (facts.nowMilliseconds - facts.openedAt < leastMilliseconds) return 'too-quick'
  return facts.flood ? 'flood' : null
}

/** What stands before an address of the web, or at the end of one, in a word without white space. */
const address =
  /https?:\/\/|www\.|[\p{L}\d]\.(?:com|net|org|info|biz|shop|store|site|online|top|xyz|club|io|ru|cn)(?![\p{L}\d])/iu

/** @returns how many addresses of the web stand in a text; those of mailboxes are none */
export function linksIn(text: string): number {
  const words = text.split(/\s/u).filter((word) => address.test(word))
  return words.reduce((count, word) => {
    const begun = word.split(/https?:\/\//iu).length - 1
    return count + (begun > 0 ? begun : word.includes('@') ? 0 : 1)
  }, 0)
}

/**
 * N3. A text with many links waits for a person, whatever it says and whomever it is for.
 * @param most the setting: so many wait, and with 0 none do
 */
export function linksVerdict(text: string | null, most: number): Suspicion | null {
  return text !== null && most > 0 && linksIn(text) >= most ? 'many-links' : null
}
