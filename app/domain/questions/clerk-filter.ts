import { oneOf, readPage } from './ledger/ledger-filter.ts'

/** What the clerk's list can be narrowed to: all of it, or what waits for something. */
export const clerkGroups = ['open', 'unanswered', 'unjudged', 'orphaned', 'ended', 'all'] as const
export type ClerkGroup = (typeof clerkGroups)[number]

export const clerkGroupNames: Record<ClerkGroup, string> = {
  open: 'Everything open',
  unanswered: 'Waits for an answer',
  unjudged: 'Answered, and not judged',
  orphaned: 'Belongs to nobody in office',
  ended: 'Ended',
  all: 'Everything',
}

export type ClerkFilter = {
  group: ClerkGroup
  /** Who was asked, word for word. */
  to: string | null
  /** From 1 on. */
  page: number
}

/** @returns what a query string asks of the list; what it does not know is as if it were not there */
export function readClerkFilter(query: URLSearchParams): ClerkFilter {
  return {
    group: oneOf(clerkGroups, query.get('group')),
    to: query.get('to')?.slice(0, 160) || null,
    page: readPage(query.get('page')),
  }
}
