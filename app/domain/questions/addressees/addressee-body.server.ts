import type { Store } from '../../commands/command.server.ts'
import { getSettings } from '../../commission/queries.server.ts'
import { idsInOffice } from '../../people/roster.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { namesOfBody, type Body } from './addressee-rules.ts'

/** @returns the commission as an addressee could mean it, with everyone in office on any of the days */
export async function bodyOn(db: Store, days: readonly CivilDate[]): Promise<Body> {
  const ids: string[] = []
  for (const day of new Set(days)) ids.push(...(await idsInOffice(db, day)))
  // PostgreSQL takes no empty list.
  const whom = [...ids, '']
  const people = await db.selectFrom('person').select('name').where('id', 'in', whom).execute()
  const spellings = await db
    .selectFrom('personSpelling')
    .select('spelling')
    .where('personId', 'in', whom)
    .execute()
  const { name, officerTitles } = await getSettings(db, days.at(-1)!)
  return {
    members: [...people.map((person) => person.name), ...spellings.map(({ spelling }) => spelling)],
    bodyNames: namesOfBody(name),
    titles: [officerTitles.chair, officerTitles.viceChair],
  }
}
