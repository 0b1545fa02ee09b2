import { ledgerOrders, oneOf, readPage, type LedgerOrder } from '../../questions/ledger/ledger-filter.ts'
import { readYear } from '../../time/civil-date.ts'
import type { FollowUpState } from '../follow-up-state.ts'

/** What a list of follow-ups can be narrowed to by where they stand. */
export const followUpGroups = ['open', 'replied', 'closed', 'all'] as const
export type FollowUpGroup = (typeof followUpGroups)[number]

export const followUpGroupNames: Record<FollowUpGroup, string> = {
  open: 'Open',
  replied: 'Open, a reply came',
  closed: 'Closed',
  all: 'All',
}

export const statesOfFollowUpGroup: Record<FollowUpGroup, readonly FollowUpState[]> = {
  open: ['open', 'replied'],
  replied: ['replied'],
  closed: ['closed'],
  all: ['open', 'replied', 'closed'],
}

export type FollowUpFilter = {
  state: FollowUpGroup
  to: string | null
  year: number | null
  sort: LedgerOrder
  page: number
}

/** @returns what a query string asks of the list; what it does not know is as if it were not there */
export function readFollowUpFilter(query: URLSearchParams): FollowUpFilter {
  return {
    state: oneOf(followUpGroups, query.get('state')),
    to: query.get('to')?.slice(0, 160) || null,
    year: readYear(query.get('year')),
    sort: oneOf(ledgerOrders, query.get('sort')),
    page: readPage(query.get('page')),
  }
}
