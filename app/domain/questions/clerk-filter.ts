import { oneOf, readPage } from './ledger/ledger-filter.ts'

export const clerkGroups = ['open', 'unanswered', 'unjudged', 'orphaned', 'ended', 'all'] as const
export type ClerkGroup = (typeof clerkGroups)[number]

export const clerkGroupNames: Record<ClerkGroup, string> = {
  open: 'Everything open',
  unanswered: 'Waiting for an answer',
  unjudged: 'Answered, waiting for a decision',
  orphaned: 'The commissioner has left office',
  ended: 'Ended',
  all: 'Everything',
}

export type ClerkFilter = {
  group: ClerkGroup
  to: string | null
  page: number
}

export function readClerkFilter(query: URLSearchParams): ClerkFilter {
  return {
    group: oneOf(clerkGroups, query.get('group')),
    to: query.get('to')?.slice(0, 160) || null,
    page: readPage(query.get('page')),
  }
}
