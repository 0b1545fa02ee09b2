import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { loadSettings } from '../commission/queries.server.ts'
import { quorumOf, settingsOn } from '../commission/settings.ts'
import { frozenTitles } from '../editions/frozen-agenda.server.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'
import { daysOfYear, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { isPublic } from '../meeting-record/announced.server.ts'
import { isOver } from './attendance-public.server.ts'
import { listCoveredItems, type CoveredItems } from './consent-public.server.ts'
import { countOf, listWordingsAsAmended, type CountedBy } from './wordings-public.server.ts'

export type PublicVote = {
  meetingSlug: string
  heldOn: CivilDate
  item: { number: string; title: string } | null
  /** What a vote on a consent calendar covered; null for any other vote. */
  onConsent: CoveredItems | null
  /** As amended, where the clerk confirmed its words; then `moved` has those in which it was moved. */
  motion: string
  moved: string | null
  bearsOn: { as: 'amendment' | 'substitute'; motion: string } | null
  /** `not-recorded`: nobody recorded how the member voted. */
  choice: Choice | 'not-recorded'
  result: string
  basis: Basis
  source: string | null
}

/**
 * How a member voted in a year, newest first, with what came of each motion. Only votes that were closed, at meetings that are
 * public and over; a motion taken back was not decided and is not told.
 */
export async function listVotesForPublic(
  db: Kysely<Database>,
  personId: string,
  { now, year }: { now: Instant; year: number },
): Promise<PublicVote[]> {
  const { from, to } = daysOfYear(year)
  const own = await db
    .selectFrom('motion')
    .leftJoin('vote', (join) =>
      join.onRef('vote.motionId', '=', 'motion.id').on('vote.personId', '=', personId),
    )
    .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
    .innerJoin('agendaItem', 'agendaItem.id', 'motion.itemId')
    .leftJoin('motion as parent', 'parent.id', 'motion.parentId')
    .select(['motion.itemId', 'motion.meetingId', 'parent.text as parentText', 'agendaItem.kind as itemKind'])
    .select(['vote.choice', 'motion.id', 'motion.kind', 'motion.text', 'motion.votingBasis', 'motion.seats'])
    .select(['motion.withNotice', 'motion.offAgendaException', 'motion.basis', 'motion.source'])
    .select(['motion.decidedBy', 'motion.decidedOutcome', 'motion.textAsAmended', 'motion.amendedAfter'])
    .select(['meeting.slug', 'meeting.heldOn'])
    .select('motion.unknownVotes')
    .where('motion.voteClosed', '=', 1)
    .where('motion.withdrawn', '=', 0)
    .where(({ eb, or }) =>
      or([eb('vote.personId', 'is not', null), eb('motion.unknownVotes', 'like', `%${personId}%`)]),
    )
    // The motions of the year are few; all votes of a member are not.
    .where('motion.id', 'in', (query) =>
      query
        .selectFrom('motion')
        .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
        .select('motion.id')
        .where((eb) => eb.and([isOverAndPublic(eb, now), eb.between('meeting.heldOn', from, to)])),
    )
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('motion.meetingId')
    .orderBy('motion.position', 'desc')
    .execute()
  if (own.length === 0) return []
  const votes = await db
    .selectFrom('vote')
    .select(['motionId', 'choice'])
    .where(
      'motionId',
      'in',
      own.map((row) => row.id),
    )
    .execute()
  const titles = await frozenTitles(db, [...new Set(own.map((row) => row.meetingId))])
  const covered = await listCoveredItems(db, own, titles)
  const castOn = new Map<string, { choice: Choice }[]>(own.map(({ id }) => [id, []]))
  for (const { motionId, choice } of votes) castOn.get(motionId)?.push({ choice })
  const rows = await loadSettings(db)
  const by = (heldOn: CivilDate): CountedBy => {
    const settings = settingsOn(rows, heldOn)
    return { votingBasis: settings.votingBasis, quorumOf: (seats) => quorumOf(settings, seats) }
  }
  const wordings = await listWordingsAsAmended(
    db,
    own.map((row) => ({ ...row, by: by(row.heldOn) })),
  )
  return own.map((row) => {
    const cast = castOn.get(row.id) ?? []
    const { result } = countOf(row, cast, by(row.heldOn))
    const { slug, heldOn, text, choice, basis, source } = row
    const [number, title] = [titles.numbers.get(row.itemId), titles.items.get(row.itemId)]
    return {
      meetingSlug: slug,
      heldOn,
      item: number === undefined || title === undefined ? null : { number, title },
      onConsent: covered.get(row.id) ?? null,
      motion: wordings.get(row.id) ?? text,
      moved: wordings.has(row.id) ? text : null,
      bearsOn: bearsOn(row),
      choice: choice ?? 'not-recorded',
      result,
      basis,
      source,
    }
  })
}

function bearsOn({ kind, parentText }: { kind: string; parentText: string | null }): PublicVote['bearsOn'] {
  if (parentText === null || (kind !== 'amendment' && kind !== 'substitute')) return null
  return { as: kind, motion: parentText }
}

const yearHeld = sql<string>`substr(meeting.held_on, 1, 4)`

/**
 * @param besides years that need not be looked into
 * @returns the years in which a member cast votes that may be told of, newest first
 */
export async function listVoteYears(
  db: Kysely<Database>,
  personId: string,
  { now, besides }: { now: Instant; besides: readonly number[] },
): Promise<number[]> {
  // Of each meeting one vote is looked for, not all of them read.
  const rows = await db
    .selectFrom('meeting')
    .select(yearHeld.as('year'))
    .distinct()
    .$if(besides.length > 0, (query) => query.where(yearHeld, 'not in', besides.map(String)))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('motion')
          .innerJoin('vote', 'vote.motionId', 'motion.id')
          .select('motion.id')
          .whereRef('motion.meetingId', '=', 'meeting.id')
          .where(({ eb }) => isDecidedBy(eb, personId)),
      ),
    )
    .where((eb) => isOverAndPublic(eb, now))
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => Number(year))
}

function isDecidedBy(eb: ExpressionBuilder<Database, 'vote' | 'motion'>, personId: string) {
  return eb.and([
    eb('vote.personId', '=', personId),
    eb('motion.voteClosed', '=', 1),
    eb('motion.withdrawn', '=', 0),
  ])
}

function isOverAndPublic(eb: ExpressionBuilder<Database, 'meeting'>, now: Instant) {
  return eb.and([isPublic(eb, now), isOver(eb, now)])
}
