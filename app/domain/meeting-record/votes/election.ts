import { isBefore, type Instant } from '../../time/instant.ts'
import type { Office } from '../offices.ts'
import type { UnrecordedFact } from '../unrecorded.ts'
import type { Origin, PersonRef } from '../record-parts.ts'

export const electionRules = ['majority', 'plurality'] as const
export type ElectionRule = (typeof electionRules)[number]

export const electionBegins = ['at-once', 'end-of-meeting', 'on-date'] as const
export type ElectionBegins = (typeof electionBegins)[number]

export type ElectionChoice = 'named' | 'abstain' | 'recused' | 'absent'
export type ElectionVote = {
  person: PersonRef
  choice: ElectionChoice
  /** Whom the member named. */
  candidate: PersonRef | null
  castAt: Instant | null
}

export type Nomination = Origin & {
  id: string
  person: PersonRef
  nominator: PersonRef | null
  nominatedAt: Instant | null
  /** Said aloud that they do not stand, before a round or after one. */
  declined: boolean
  declinedAt: Instant | null
  outFromRound: number | null
  recordedAt: Instant
}

export type ElectionRound = Origin & {
  id: string
  number: number
  openedAt: Instant | null
  closed: boolean
  closedAt: Instant | null
  /** What the clerk said that the source is silent on. */
  unrecorded: UnrecordedFact[]
  /** Members of whom no vote is recorded. */
  unknown: PersonRef[]
  votes: ElectionVote[]
  recordedAt: Instant
}

export type Election = Origin & {
  id: string
  itemId: string
  office: Office
  rule: ElectionRule
  begins: ElectionBegins
  beginsOn: string | null
  endsOn: string | null
  openedAt: Instant | null
  nominationsClosed: boolean
  nominationsClosedAt: Instant | null
  consent: boolean
  consentAt: Instant | null
  nominations: Nomination[]
  rounds: ElectionRound[]
}

type Cast = { choice: ElectionChoice; candidateId: string | null }

export type Count = {
  /** Most votes first; every candidate of the round is among them. */
  votes: { personId: string; count: number }[]
  voting: number
  abstained: number
  /** Votes that it takes for a majority of those voting. */
  needed: number | null
  electedId: string | null
  /** Why nobody is elected. */
  none: 'tie' | 'no-majority' | 'no-votes' | null
}

/**
 * E7. Each member names a person aloud: "No legislative body shall take action by secret ballot", Government Code
 * 54953(c)(1), and the vote or abstention of each member present is reported, (c)(2). Robert's Rules (GK): a majority is
 * more than half of those who named somebody, abstentions are no votes; a plurality is more than anybody else. Nobody is
 * elected on a tie, and nobody without a vote.
 */
export function countRound(cast: readonly Cast[], candidates: readonly string[], rule: ElectionRule): Count {
  const named = cast.flatMap(({ choice, candidateId }) => (choice === 'named' ? [candidateId] : []))
  const votes = candidates
    .map((personId) => ({ personId, count: named.filter((one) => one === personId).length }))
    .toSorted((one, other) => other.count - one.count)
  const voting = votes.reduce((sum, { count }) => sum + count, 0)
  const abstained = cast.filter(({ choice }) => choice === 'abstain').length
  const needed = rule === 'majority' ? Math.floor(voting / 2) + 1 : null
  const [first, second] = votes
  const counted = { votes, voting, abstained, needed }
  if (!first || first.count === 0) return { ...counted, electedId: null, none: 'no-votes' }
  if (second && second.count === first.count) return { ...counted, electedId: null, none: 'tie' }
  return needed !== null && first.count < needed
    ? { ...counted, electedId: null, none: 'no-majority' }
    : { ...counted, electedId: first.personId, none: null }
}

/** @returns whether votes that nobody recorded could have elected another, or nobody, or somebody */
export function couldElectAnother(
  cast: readonly Cast[],
  candidates: readonly string[],
  rule: ElectionRule,
  unknown: number,
): boolean {
  const { electedId } = countRound(cast, candidates, rule)
  return candidates.some((candidateId) => {
    const more = Array.from({ length: unknown }, () => ({ choice: 'named' as const, candidateId }))
    return countRound([...cast, ...more], candidates, rule).electedId !== electedId
  })
}

/**
 * @returns the candidates of a round by its number: nominated before it was taken, and not out by then; in the order of
 * nomination
 */
export function candidatesOf(
  { nominations, rounds }: Pick<Election, 'nominations' | 'rounds'>,
  round: number,
): PersonRef[] {
  const taken = rounds.find(({ number }) => number === round)
  return nominations
    .filter(({ outFromRound }) => outFromRound === null || outFromRound > round)
    .filter(({ recordedAt }) => taken === undefined || !isBefore(taken.recordedAt, recordedAt))
    .map(({ person }) => person)
}

/** @returns the number of the round that would come next */
export function nextRound(election: Pick<Election, 'rounds'>): number {
  return (election.rounds.at(-1)?.number ?? 0) + 1
}

export function countOf(election: Election, round: ElectionRound): Count {
  return countRound(
    round.votes.map(({ choice, candidate }) => ({ choice, candidateId: candidate?.id ?? null })),
    candidatesOf(election, round.number).map(({ id }) => id),
    election.rule,
  )
}

/** @returns who is elected: by general consent the one candidate, else by the last round, once it is closed; null before */
export function electedOf(election: Election): PersonRef | null {
  if (election.consent) return candidatesOf(election, nextRound(election))[0] ?? null
  const last = election.rounds.at(-1)
  if (!last?.closed) return null
  const { electedId } = countOf(election, last)
  return election.nominations.find(({ person }) => person.id === electedId)?.person ?? null
}

export function openRoundOf(election: Pick<Election, 'rounds'>): ElectionRound | undefined {
  return election.rounds.find(({ closed }) => !closed)
}

/** @returns the item with an election in which members are naming now; one question at a time in the whole meeting */
export function itemVotingOnElection<Item extends { elections: Election[] }>(
  items: readonly Item[],
): Item | undefined {
  return items.find(({ elections }) => elections.some((one) => openRoundOf(one) !== undefined))
}
