import type { Actor, Store } from '../commands/command.server.ts'
import { concerns } from './concerns.ts'

export type Organization = { name: string; ours: (words: string) => boolean }

/** Whether an answer is one that the organization gave, by the person on record or by the words that name who answered. */
export function isAnswerOf(
  answer: { answerer: string; onBehalfOf: string | null; organization: string | null },
  { name, ours }: Organization,
): boolean {
  return answer.organization === name || ours(answer.answerer) || ours(answer.onBehalfOf ?? '')
}

export async function organizationOf(db: Store, { personId }: Actor): Promise<Organization | null> {
  if (personId === null) return null
  const people = await db
    .selectFrom('person as own')
    .innerJoin('person', 'person.organization', 'own.organization')
    .select(['own.organization', 'person.name'])
    .where('own.id', '=', personId)
    .execute()
  const name = people[0]?.organization
  if (!name) return null
  const names = people.map((person) => person.name)
  return { name, ours: (words) => concerns(words, name, names) }
}
