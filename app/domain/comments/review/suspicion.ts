/**
 * Why a comment waits for a person before it goes on. Nothing here looks at what is said or for whom it speaks:
 * Government Code 54954.3(c), "shall not prohibit public criticism". What waits keeps its place and is never dropped.
 */
export const suspicions = ['filled-trap', 'too-quick', 'no-form', 'flood', 'sent-twice'] as const
export type Suspicion = (typeof suspicions)[number]

export const suspicionWords: Record<Suspicion, string> = {
  'filled-trap': 'A field that people do not see was filled in.',
  'too-quick': 'It was sent within two seconds of opening the page.',
  'no-form': 'It did not come from the sign-up page.',
  flood: 'Very many came from one network address within a minute.',
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
