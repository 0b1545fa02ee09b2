import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { loadSettings } from '../commission/queries.server.ts'
import { settingsOn } from '../commission/settings.ts'
import { frozenTitles } from '../editions/frozen-agenda.server.ts'
import { countWords, officeTitle, outcomeWords } from '../elections/election-words.ts'
import { electionsOf } from '../meeting-record/votes/build-elections.ts'
import {
  countOf,
  electedOf,
  type Election,
  type ElectionChoice,
  type ElectionRound,
} from '../meeting-record/votes/election.ts'
import { daysOfYear, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { isPublic } from '../meeting-record/announced.server.ts'
import { isOver } from './attendance-public.server.ts'

export type PublicElectionVote = {
  meetingSlug: string
  heldOn: CivilDate
  item: { number: string; title: string } | null
  /** What the commission calls the office. */
  office: string
  round: number
  /** How many rounds of the election are closed. */
  rounds: number
  /** `not-recorded`: nobody recorded whom the member named. */
  choice: ElectionChoice | 'not-recorded'
  /** Whom the member named; null for any other choice. */
  named: string | null
  result: string
  basis: Basis
  source: string | null
}

/**
 * Whom a member named in the elections of a year, newest first, with what came of each round: the vote or abstention of
 * each member is reported, Government Code 54953(c)(2). Only rounds that are closed, at meetings that are public and over.
 */
export async function listElectionVotesForPublic(
  db: Kysely<Database>,
  personId: string,
  { now, year }: { now: Instant; year: number },
): Promise<PublicElectionVote[]> {
  const { from, to } = daysOfYear(year)
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'slug', 'heldOn'])
    .where((eb) => eb.and([isOver(eb, now), isPublic(eb, now), eb.between('heldOn', from, to)]))
    .where((eb) => hasClosedRoundOf(eb, personId))
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .execute()
  if (meetings.length === 0) return []
  const ids = meetings.map(({ id }) => id)
  const elections = await electionsAt(db, ids)
  const titles = await frozenTitles(db, ids)
  const settings = await loadSettings(db)
  return meetings.flatMap(({ id: meetingId, slug, heldOn }) =>
    (elections.get(meetingId) ?? []).toReversed().flatMap((election) => {
      const { officerTitles } = settingsOn(settings, heldOn)
      const [number, title] = [titles.numbers.get(election.itemId), titles.items.get(election.itemId)]
      const closed = election.rounds.filter((round) => round.closed)
      return closed.toReversed().flatMap((round): PublicElectionVote[] => {
        const own = choiceIn(round, personId)
        if (own === null) return []
        return [
          {
            meetingSlug: slug,
            heldOn,
            item: number === undefined || title === undefined ? null : { number, title },
            office: officeTitle({ commission: { officerTitles } }, election.office),
            round: round.number,
            rounds: closed.length,
            ...own,
            result: resultWords(election, round, closed.at(-1) === round),
            basis: round.basis,
            source: round.source,
          },
        ]
      })
    }),
  )
}

/** @returns the years in which a round of an election that may be told of has the member in it */
export async function listElectionYears(
  db: Kysely<Database>,
  personId: string,
  { now }: { now: Instant },
): Promise<number[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('heldOn')
    .where((eb) => hasClosedRoundOf(eb, personId))
    .where((eb) => eb.and([isOver(eb, now), isPublic(eb, now)]))
    .execute()
  return [...new Set(rows.map(({ heldOn }) => Number(heldOn.slice(0, 4))))]
}

function hasClosedRoundOf(eb: ExpressionBuilder<Database, 'meeting'>, personId: string) {
  return eb(
    'meeting.id',
    'in',
    eb
      .selectFrom('electionRound')
      .leftJoin('electionVote', (join) =>
        join
          .onRef('electionVote.roundId', '=', 'electionRound.id')
          .on('electionVote.personId', '=', personId),
      )
      .select('electionRound.meetingId')
      .where('electionRound.closed', '=', 1)
      .where((where) =>
        where.or([
          where('electionVote.personId', 'is not', null),
          where('electionRound.unknownVotes', 'like', `%${personId}%`),
        ]),
      ),
  )
}

/** @returns the elections of each meeting in their order */
async function electionsAt(
  db: Kysely<Database>,
  meetingIds: readonly string[],
): Promise<Map<string, Election[]>> {
  const elections = await db
    .selectFrom('election')
    .selectAll()
    .where('meetingId', 'in', meetingIds)
    .orderBy('position')
    .execute()
  const nominations = await db
    .selectFrom('nomination')
    .selectAll()
    .where('meetingId', 'in', meetingIds)
    .orderBy('id')
    .execute()
  const rounds = await db
    .selectFrom('electionRound')
    .selectAll()
    .where('meetingId', 'in', meetingIds)
    .orderBy('number')
    .execute()
  const electionVotes = await db
    .selectFrom('electionVote')
    .innerJoin('electionRound', 'electionRound.id', 'electionVote.roundId')
    .selectAll('electionVote')
    .where('electionRound.meetingId', 'in', meetingIds)
    .execute()
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'name', 'sortName']).execute()).map((one) => [one.id, one]),
  )
  return new Map(
    meetingIds.map((meetingId) => [
      meetingId,
      electionsOf(
        {
          elections: elections.filter((one) => one.meetingId === meetingId),
          nominations,
          rounds,
          electionVotes,
        },
        people,
        [],
      ),
    ]),
  )
}

function choiceIn(
  round: ElectionRound,
  personId: string,
): Pick<PublicElectionVote, 'choice' | 'named'> | null {
  const vote = round.votes.find(({ person }) => person.id === personId)
  if (vote) return { choice: vote.choice, named: vote.candidate?.name ?? null }
  return round.unknown.some(({ id }) => id === personId) ? { choice: 'not-recorded', named: null } : null
}

/** What came of a round; after the last one also that the commission then elected by general consent. */
function resultWords(election: Election, round: ElectionRound, last: boolean): string {
  const names = new Map(election.nominations.map(({ person }) => [person.id, person.name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const count = countOf(election, round)
  const counted = `${outcomeWords(count, nameOf)} (${countWords(count, nameOf)})`
  const after = last && election.consent ? electedOf(election) : null
  return after ? `${counted}. Then ${after.name} was elected by general consent` : counted
}
