import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { NotFound } from '../errors.ts'
import { compareNames } from '../text/directory-name.ts'
import { nameMatches, sameName } from './name-matching.ts'

export type PersonWithSpellings = Row<'person'> & { spellings: string[] }

export async function listPeople(db: Kysely<Database>): Promise<PersonWithSpellings[]> {
  const people = await db.selectFrom('person').selectAll().orderBy('id').execute()
  const spellings = await db.selectFrom('personSpelling').selectAll().orderBy('spelling').execute()
  return people.toSorted(compareNames).map((person) => ({
    ...person,
    spellings: spellings
      .filter((row) => row.personId === person.id && row.spelling !== person.name)
      .map((row) => row.spelling),
  }))
}

export async function getPerson(db: Kysely<Database>, slug: string): Promise<PersonWithSpellings> {
  const person = await db.selectFrom('person').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!person) throw new NotFound('We can’t find that person.')
  const spellings = await db
    .selectFrom('personSpelling')
    .select('spelling')
    .where('personId', '=', person.id)
    .where('spelling', '!=', person.name)
    .orderBy('spelling')
    .execute()
  return { ...person, spellings: spellings.map((row) => row.spelling) }
}

/** @returns the person printed by exactly this name, whatever its accents and capitals; undefined where none or two are */
export async function findPersonByName(
  db: Kysely<Database>,
  name: string,
): Promise<Row<'person'> | undefined> {
  const spellings = await db.selectFrom('personSpelling').select(['personId', 'spelling']).execute()
  const ids = new Set(
    spellings.filter(({ spelling }) => sameName(spelling, name)).map(({ personId }) => personId),
  )
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return undefined
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function searchPeople(db: Kysely<Database>, query: string): Promise<PersonWithSpellings[]> {
  const people = await listPeople(db)
  return people.filter((person) =>
    [person.name, ...person.spellings].some((name) => nameMatches(name, query)),
  )
}

export async function getService(db: Kysely<Database>, personId: string) {
  const terms = await db
    .selectFrom('term')
    .leftJoin('seat', 'seat.id', 'term.seatId')
    .selectAll('term')
    .select(['seat.name as seatName', 'seat.number as seatNumber'])
    .where('term.personId', '=', personId)
    .orderBy('term.startsOn')
    .orderBy('term.id')
    .execute()
  const offices = await db
    .selectFrom('officeTerm')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('fromOn')
    .execute()
  return { terms, offices }
}

/** @throws NotFound */
export async function getSeat(db: Kysely<Database>, number: number): Promise<Row<'seat'>> {
  const seat = await db.selectFrom('seat').selectAll().where('number', '=', number).executeTakeFirst()
  if (!seat) throw new NotFound('We can’t find that seat.')
  return seat
}

/** @returns every seat in order, those that were abolished too: what a term that is mended may have been in */
export async function listSeats(
  db: Kysely<Database>,
): Promise<Pick<Row<'seat'>, 'id' | 'number' | 'name' | 'abolishedOn'>[]> {
  return db.selectFrom('seat').select(['id', 'number', 'name', 'abolishedOn']).orderBy('number').execute()
}

export async function listTermsOfSeat(db: Kysely<Database>, seatId: string) {
  return db
    .selectFrom('term')
    .innerJoin('person', 'person.id', 'term.personId')
    .selectAll('term')
    .select(['person.name', 'person.slug'])
    .where('term.seatId', '=', seatId)
    .orderBy('term.startsOn', 'desc')
    .orderBy('term.id', 'desc')
    .execute()
}

export async function findTerm(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('term')
    .innerJoin('person', 'person.id', 'term.personId')
    .leftJoin('seat', 'seat.id', 'term.seatId')
    .selectAll('term')
    .select(['person.name', 'person.slug', 'seat.name as seatName', 'seat.number as seatNumber'])
    .where('term.id', '=', id)
    .executeTakeFirst()
}

export async function findOfficeTerm(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('officeTerm')
    .innerJoin('person', 'person.id', 'officeTerm.personId')
    .selectAll('officeTerm')
    .select(['person.name', 'person.slug'])
    .where('officeTerm.id', '=', id)
    .executeTakeFirst()
}
