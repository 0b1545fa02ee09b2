import type { Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { getSettings, getSettingsNow } from '../commission/queries.server.ts'
import { NotFound } from '../errors.ts'
import { listOldestOpen } from '../questions/ledger/public-questions.server.ts'
import type { QuestionLine } from '../questions/ledger/public-view.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import {
  listAttendanceForPublic,
  listAttendanceYears,
  type AttendanceLine,
  type AttendanceYear,
} from './attendance-public.server.ts'
import {
  listElectionVotesForPublic,
  listElectionYears,
  type PublicElectionVote,
} from './elections-public.server.ts'
import type { Office } from '../meeting-record/offices.ts'
import { rosterOn } from '../people/roster.server.ts'
import { listQuestionsOfAsker, listQuestionYears, type AskedQuestion } from './questions-public.server.ts'
import { listVotesForPublic, listVoteYears, type PublicVote } from './votes-public.server.ts'

/** Nobody has more open questions than this at once. */
const mostOpen = 200

export type PublicSeat = { number: number; name: string; nominator: string } | null

export type PublicTerm = {
  seat: PublicSeat
  startsOn: CivilDate | null
  startsPrecision: 'day' | 'month' | 'year' | null
  endsOn: CivilDate | null
  endedOn: CivilDate | null
  endReason: string | null
  basis: Basis
  source: string | null
}

export type PublicCommissionerLine = {
  seat: PublicSeat
  vacant: boolean
  slug: string | null
  name: string | null
  office: string | null
  endsOn: CivilDate | null
  holdingOver: boolean
  basis: Basis | null
  source: string | null
}

const publicSeat = (seat: { number: number; name: string; nominator: string } | null): PublicSeat =>
  seat && { number: seat.number, name: seat.name, nominator: seat.nominator }

export async function listCommissionersForPublic(db: Kysely<Database>, date: CivilDate) {
  const { officerTitles } = await getSettings(db, date)
  const roster = await rosterOn(db, date)
  const commissioners = roster.lines.map(
    ({ seat, person, term, holdingOver, office }): PublicCommissionerLine => ({
      seat: publicSeat(seat),
      vacant: person === null,
      slug: person?.slug ?? null,
      name: person?.name ?? null,
      office: titleOf(office, officerTitles),
      endsOn: term?.endsOn ?? null,
      holdingOver,
      basis: person?.basis ?? null,
      source: person?.source ?? null,
    }),
  )
  return { date, seats: roster.seats, vacancies: roster.vacancies, commissioners }
}

function titleOf(office: Office | null, titles: { chair: string; viceChair: string }): string | null {
  return office === null ? null : office === 'chair' ? titles.chair : titles.viceChair
}

export type PublicCommissioner = {
  slug: string
  name: string
  spellings: string[]
  basis: Basis
  source: string | null
  office: string | null
  serving: boolean
  terms: PublicTerm[]
  offices: { title: string; fromOn: CivilDate; toOn: CivilDate | null; basis: Basis; source: string | null }[]
  attendanceYears: AttendanceYear[]
  year: number | null
  years: number[]
  attendance: AttendanceLine[]
  votes: PublicVote[]
  electionVotes: PublicElectionVote[]
  questions: AskedQuestion[]
  openQuestions: QuestionLine[]
}

/**
 * Everything public about someone who is or was a commissioner, with one year of what they did.
 * @param on today, a civil date; `now` is the instant by which an edition counts as public; `year` is the newest unless
 * asked for
 * @throws NotFound for anyone who never held a seat
 */
export async function getCommissionerForPublic(
  db: Kysely<Database>,
  slug: string,
  { on, now, year: asked = null }: { on: CivilDate; now: Instant; year?: number | null },
): Promise<PublicCommissioner> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'slug', 'name', 'basis', 'source'])
    .where('slug', '=', slug)
    .where('id', 'in', (query) => query.selectFrom('term').select('personId'))
    .executeTakeFirst()
  if (!person) throw new NotFound('No commissioner has this address.')
  const { officerTitles } = await getSettings(db, on)
  const roster = await rosterOn(db, on)
  const attendanceYears = await listAttendanceYears(db, person.id, now)
  const attended = attendanceYears.map(({ year }) => year)
  const when = { now, besides: attended }
  const years = descending([
    ...attended,
    ...(await listVoteYears(db, person.id, when)),
    ...(await listElectionYears(db, person.id, when)),
    ...(await listQuestionYears(db, person.id, when)),
  ])
  if (asked !== null && !years.includes(asked))
    throw new NotFound('No record of this commissioner is of that year.')
  const year = asked ?? years[0] ?? null
  const line = roster.lines.find((candidate) => candidate.person?.id === person.id)
  return {
    slug: person.slug,
    name: person.name,
    spellings: await spellingsOf(db, person),
    basis: person.basis,
    source: person.source,
    office: titleOf(line?.office ?? null, officerTitles),
    serving: line !== undefined,
    terms: await termsOf(db, person.id),
    offices: (await officesOf(db, person.id)).map(({ office, ...rest }) => ({
      title: titleOf(office, officerTitles)!,
      ...rest,
    })),
    attendanceYears,
    year,
    years,
    openQuestions: await listOldestOpen(db, { now, most: mostOpen, askerId: person.id }),
    ...(year === null
      ? { attendance: [], votes: [], electionVotes: [], questions: [] }
      : {
          attendance: await listAttendanceForPublic(db, person.id, { now, year }),
          votes: await listVotesForPublic(db, person.id, { now, year }),
          electionVotes: await listElectionVotesForPublic(db, person.id, { now, year }),
          questions: await listQuestionsOfAsker(db, person.id, { now, year }),
        }),
  }
}

const descending = (years: number[]) => [...new Set(years)].toSorted((one, other) => other - one)

async function spellingsOf(db: Kysely<Database>, person: { id: string; name: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('personSpelling')
    .select('spelling')
    .where('personId', '=', person.id)
    .where('spelling', '!=', person.name)
    .orderBy('spelling')
    .execute()
  return rows.map((row) => row.spelling)
}

async function termsOf(db: Kysely<Database>, personId: string): Promise<PublicTerm[]> {
  const rows = await db
    .selectFrom('term')
    .leftJoin('seat', 'seat.id', 'term.seatId')
    .select(['seat.number', 'seat.name', 'seat.nominator'])
    .select([
      'term.startsOn',
      'term.startsPrecision',
      'term.endsOn',
      'term.endedOn',
      'term.endReason',
      'term.basis',
      'term.source',
    ])
    .where('term.personId', '=', personId)
    .orderBy('term.startsOn')
    .orderBy('term.id')
    .execute()
  return rows.map(({ number, name, nominator, ...term }) => ({
    seat: number === null || name === null || nominator === null ? null : { number, name, nominator },
    ...term,
  }))
}

async function officesOf(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('officeTerm')
    .select(['office', 'fromOn', 'toOn', 'basis', 'source'])
    .where('personId', '=', personId)
    .orderBy('fromOn')
    .execute()
}

export async function commissionersJson(db: Kysely<Database>, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  return listCommissionersForPublic(db, today)
}

/** The JSON twin of `/commissioners/SLUG`. @throws NotFound */
export async function commissionerJson(
  db: Kysely<Database>,
  slug: string,
  { now, year }: { now: Instant; year: number | null },
): Promise<PublicCommissioner> {
  const { today } = await getSettingsNow(db, now)
  return getCommissionerForPublic(db, slug, { on: today, now, year })
}
