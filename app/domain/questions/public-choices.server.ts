import { sql } from 'kysely'
import type { Store } from '../command.server.ts'
import { isShown } from '../record/told.server.ts'
import type { Instant } from '../time/instant.ts'
import { questionGroups, statesOfGroup, type QuestionGroup } from './ledger-filter.ts'
import type { Standing } from './public-standing.server.ts'

export type QuestionChoices = {
  counts: Record<QuestionGroup, number>
  askers: { slug: string; name: string }[]
  addressees: string[]
  years: number[]
}

/** More than this in one select is no choice. */
const mostAddressees = 100

/** Questions that anyone may read. */
export const shown = (db: Store, now: Instant) =>
  db
    .selectFrom('question')
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'question', now))

/** What the list of questions can be narrowed to: one reading of the whole ledger, grouped. */
export async function listChoices(
  db: Store,
  { now, heldBack }: { now: Instant; heldBack: Map<string, Standing> },
): Promise<QuestionChoices> {
  const moved = sql<string | null>`case when ${
    heldBack.size === 0 ? sql`1 = 0` : sql`question.id in (${sql.join([...heldBack.keys()])})`
  } then question.id end`
  const groups = await shown(db, now)
    .select(['question.state', 'question.askerId', 'question.addressee'])
    .select(sql<string>`substr(question.asked_on, 1, 4)`.as('year'))
    .select(moved.as('moved'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['question.state', 'question.askerId', 'question.addressee', 'year', 'moved'])
    .execute()
  const askerIds = new Set(groups.map(({ askerId }) => askerId))
  const askers = await db
    .selectFrom('person')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', (query) => query.selectFrom('question').select('askerId').distinct())
    .orderBy('sortName')
    .execute()
  const counts = Object.fromEntries(questionGroups.map((group) => [group, 0])) as Record<
    QuestionGroup,
    number
  >
  for (const { state, moved: id, count } of groups) {
    const stands = id === null ? state : heldBack.get(id)!.state
    for (const group of questionGroups) {
      if (statesOfGroup[group].includes(stands)) counts[group] += Number(count)
    }
  }
  const often = new Map<string, number>()
  for (const { addressee, count } of groups) {
    often.set(addressee, (often.get(addressee) ?? 0) + Number(count))
  }
  return {
    counts,
    askers: askers.filter(({ id }) => askerIds.has(id)).map(({ slug, name }) => ({ slug, name })),
    addressees: [...often.keys()]
      .toSorted((one, other) => often.get(other)! - often.get(one)!)
      .slice(0, mostAddressees)
      .toSorted((one, other) => one.localeCompare(other, 'en')),
    years: [...new Set(groups.map(({ year }) => Number(year)))].toSorted((one, other) => other - one),
  }
}
