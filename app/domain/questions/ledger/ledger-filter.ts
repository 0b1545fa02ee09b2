import { readYear } from '../../time/civil-date.ts'
import type { QuestionState } from '../question-state.ts'

export const questionGroups = ['open', 'unanswered', 'answered', 'ended', 'all'] as const
export type QuestionGroup = (typeof questionGroups)[number]

export const questionGroupNames: Record<QuestionGroup, string> = {
  open: 'Open',
  unanswered: 'Open, no full answer yet',
  answered: 'Open, answered, awaiting the commissioner',
  ended: 'Ended',
  all: 'All',
}

export const statesOfGroup: Record<QuestionGroup, readonly QuestionState[]> = {
  open: ['asked', 'answered'],
  unanswered: ['asked'],
  answered: ['answered'],
  ended: ['agreed', 'withdrawn', 'merged', 'closed'],
  all: ['asked', 'answered', 'agreed', 'withdrawn', 'merged', 'closed'],
}

export const ledgerOrders = ['oldest', 'newest'] as const
export type LedgerOrder = (typeof ledgerOrders)[number]

export const ledgerOrderNames: Record<LedgerOrder, string> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
}

export const ledgerPage = 50

export type QuestionFilter = {
  state: QuestionGroup
  by: string | null
  to: string | null
  meeting: string | null
  year: number | null
  sort: LedgerOrder
  page: number
}

export function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice {
  return choices.find((choice) => choice === text) ?? choices[0]!
}

export function readPage(text: string | null): number {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
}

const most = 160

export function readQuestionFilter(query: URLSearchParams): QuestionFilter {
  return {
    state: oneOf(questionGroups, query.get('state')),
    by: query.get('by')?.slice(0, most) || null,
    to: query.get('to')?.slice(0, most) || null,
    meeting: query.get('meeting')?.slice(0, most) || null,
    year: readYear(query.get('year')),
    sort: oneOf(ledgerOrders, query.get('sort')),
    page: readPage(query.get('page')),
  }
}

const usual: Record<string, unknown> = { state: 'open', sort: 'oldest', page: 1 }

export function pageHref(path: string, filter: Record<string, string | number | null>, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, page })) {
    if (value !== null && value !== usual[name]) query.set(name, String(value))
  }
  const words = query.toString()
  return words === '' ? path : `${path}?${words}`
}
