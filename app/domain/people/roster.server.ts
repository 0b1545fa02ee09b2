import type { Kysely } from 'kysely'
import type { Basis, Database, Row } from '#db/schema.ts'
import { compareNames } from '../text/directory-name.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Office } from '../meeting-record/offices.ts'
import { officerOn } from './office.ts'
import { membersOn, seatsOn, type TermFacts } from './terms.ts'

export type RosterPerson = {
  id: string
  slug: string
  name: string
  sortName: string
  basis: Basis
  source: string | null
}

const nobody = { name: '' }

export type RosterLine = {
  seat: { id: string; number: number; name: string; nominatorKind: string; nominator: string } | null
  person: RosterPerson | null
  term: (TermFacts & { id: string; basis: Basis; source: string | null }) | null
  /** The term is over and no successor has come. */
  holdingOver: boolean
  office: Office | null
}

export type Roster = {
  date: CivilDate
  lines: RosterLine[]
  seats: number
  vacancies: number
}

export async function idsInOffice(db: Kysely<Database>, date: CivilDate): Promise<string[]> {
  return membersOn(await db.selectFrom('seat').selectAll().execute(), await listTerms(db), date)
}

export async function listTerms(db: Kysely<Database>): Promise<Row<'term'>[]> {
  return db.selectFrom('term').selectAll().orderBy('id').execute()
}

/**
 * The commission on a day: the roll of a meeting, the list in its minutes, the public page of commissioners.
 * @param date civil date
 * @param options.before a meeting: offices as it began, without those that its own elections gave
 */
export async function rosterOn(
  db: Kysely<Database>,
  date: CivilDate,
  { before = null }: { before?: string | null } = {},
): Promise<Roster> {
  const seats = await db.selectFrom('seat').selectAll().orderBy('number').execute()
  const terms = await listTerms(db)
  const offices = await officesWithout(db, before)
  const people = await db
    .selectFrom('person')
    .select(['id', 'slug', 'name', 'sortName', 'basis', 'source'])
    .where('id', 'in', (query) => query.selectFrom('term').select('personId'))
    .execute()

  const personOf = new Map(people.map((person) => [person.id, person]))
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
  const officeOf = (personId: string): Office | null => {
    if (officerOn(offices, 'chair', date)?.personId === personId) return 'chair'
    return officerOn(offices, 'vice-chair', date)?.personId === personId ? 'vice-chair' : null
  }

  const seated = seatsOn(seats, terms, date).map(({ seatId, holder }): RosterLine => {
    const { id, number, name, nominatorKind, nominator } = seatOf.get(seatId)!
    const term = (holder?.term ?? null) as Row<'term'> | null
    return {
      seat: { id, number, name, nominatorKind, nominator },
      person: (term && personOf.get(term.personId)) ?? null,
      term,
      holdingOver: holder?.holdingOver ?? false,
      office: term && officeOf(term.personId),
    }
  })
  const withSeat = new Set(seated.map((line) => line.person?.id))
  const seatless = membersOn(seats, terms, date)
    .filter((personId) => !withSeat.has(personId))
    .map((personId): RosterLine => {
      const own = terms.filter((term) => term.seatId === null && term.personId === personId)
      return {
        seat: null,
        person: personOf.get(personId) ?? null,
        term: own.findLast((term) => (term.startsOn ?? '') <= date) ?? null,
        holdingOver: false,
        office: officeOf(personId),
      }
    })
    .toSorted((one, other) => compareNames(one.person ?? nobody, other.person ?? nobody))
  return {
    date,
    lines: [...seated, ...seatless],
    seats: seated.length,
    vacancies: seated.filter((line) => line.person === null).length,
  }
}

/** Every term of office, but those that elections of a meeting began; null leaves out none. */
async function officesWithout(db: Kysely<Database>, meetingId: string | null): Promise<Row<'officeTerm'>[]> {
  return db
    .selectFrom('officeTerm')
    .selectAll()
    .$if(meetingId !== null, (query) =>
      query.where('id', 'not in', (begun) =>
        begun
          .selectFrom('officeChange')
          .select('officeTermId')
          .where('meetingId', '=', meetingId!)
          .where('change', '=', 'begun'),
      ),
    )
    .execute()
}
