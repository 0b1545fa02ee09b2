import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { MeetingRows } from './build-record.ts'
import { unrecordedWords } from '../meeting-record/unrecorded.ts'
import type { PersonRef, RosterMember } from '../meeting-record/record-types.ts'

/** Those who act in the record without being on the roster of the day, together with those who are. */
export async function peopleNamed(
  db: Kysely<Database>,
  rows: MeetingRows,
  members: RosterMember[],
  caller: string | null,
): Promise<Map<string, PersonRef>> {
  const people = new Map<string, PersonRef>(
    members.map(({ id, name, sortName }) => [id, { id, name, sortName }]),
  )
  const ids = [
    caller,
    ...rows.attendance.map((row) => row.personId),
    ...rows.recusals.map((row) => row.personId),
    ...rows.pulls.map((row) => row.personId),
    ...rows.closedVotes.map((row) => row.personId),
    ...rows.votes.map((row) => row.personId),
    ...rows.motions.flatMap((row) => [
      row.moverId,
      row.seconderId,
      row.dividedBy,
      ...unrecordedWords(row.unknownVotes),
    ]),
    ...rows.nominations.flatMap((row) => [row.personId, row.nominatorId]),
    ...rows.electionVotes.map((row) => row.personId),
    ...rows.rounds.flatMap((row) => unrecordedWords(row.unknownVotes)),
    ...rows.questions.map((row) => row.askerId),
  ].filter((id): id is string => id !== null && !people.has(id))
  if (ids.length === 0) return people
  const found = await db
    .selectFrom('person')
    .select(['id', 'name', 'sortName'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  for (const person of found) people.set(person.id, person)
  return people
}
