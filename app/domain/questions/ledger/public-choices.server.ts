import type { Store } from '../../commands/command.server.ts'
import { compareNames } from '../../text/directory-name.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import { questionGroups, statesOfGroup, type QuestionFilter, type QuestionGroup } from './ledger-filter.ts'
import { keptFigures, mostOften, type Unannounced } from './public-counts.server.ts'

export type QuestionChoices = {
  counts: Record<QuestionGroup, number>
  askers: { slug: string; name: string }[]
  addressees: string[]
  years: number[]
}

/** More than this in one select is no choice. */
const mostAddressees = 100

export async function listChoices(db: Store, unannounced: Unannounced): Promise<QuestionChoices> {
  const kept = await keptFigures(db, 'question', ['state', 'year', 'asker'])
  const states = unannounced.correct('state', kept.state)
  const countOf = (group: QuestionGroup) =>
    statesOfGroup[group].reduce((sum, state) => sum + (states.get(state) ?? 0), 0)
  const often = await mostOften(db, {
    ledger: 'question',
    kind: 'addressee',
    most: mostAddressees + unannounced.size,
  })
  return {
    counts: Object.fromEntries(questionGroups.map((group) => [group, countOf(group)])) as Record<
      QuestionGroup,
      number
    >,
    askers: await namesOf(db, [...unannounced.correct('asker', kept.asker).keys()]),
    addressees: firstNames(unannounced.correct('addressee', often), mostAddressees),
    years: [...unannounced.correct('year', kept.year).keys()]
      .map(Number)
      .toSorted((one, other) => other - one),
  }
}

const mostMeetings = 24

/**
 * The meetings that a list of questions can be narrowed to: the latest two dozen at which something was asked that may be
 * told, those of a year where one is chosen, and always the one that is chosen.
 */
export async function listMeetingsAskedAt(
  db: Store,
  { year, meeting }: Pick<QuestionFilter, 'year' | 'meeting'>,
  now: Instant,
): Promise<{ slug: string; heldOn: CivilDate }[]> {
  const asked = db
    .selectFrom('meeting')
    .select(['slug', 'heldOn'])
    .where('toldFrom', '<=', now)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('question')
          .select('question.id')
          .whereRef('question.meetingId', '=', 'meeting.id')
          .where('question.struckAt', 'is', null),
      ),
    )
  const rows = await asked
    .$if(year !== null, (query) =>
      query.where('heldOn', '>=', `${year}-01-01`).where('heldOn', '<=', `${year}-12-31`),
    )
    .orderBy('heldOn', 'desc')
    .orderBy('slug', 'desc')
    .limit(mostMeetings)
    .execute()
  if (meeting === null || rows.some(({ slug }) => slug === meeting)) return rows
  return [...(await asked.where('slug', '=', meeting).execute()), ...rows]
}

export function firstNames(often: Map<string, number>, most: number): string[] {
  return [...often]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name]) => name)
    .toSorted((one, other) => one.localeCompare(other, 'en'))
}

async function namesOf(db: Store, ids: readonly string[]): Promise<QuestionChoices['askers']> {
  if (ids.length === 0) return []
  const people = await db
    .selectFrom('person')
    .select(['slug', 'name', 'sortName'])
    .where('id', 'in', ids)
    .execute()
  return people.toSorted(compareNames).map(({ slug, name }) => ({ slug, name }))
}
