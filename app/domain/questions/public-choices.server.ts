import { sql } from 'kysely'
import type { Store } from '../command.server.ts'
import { isShown } from '../record/told.server.ts'
import type { Instant } from '../time/instant.ts'
import { questionGroups, statesOfGroup, type QuestionGroup } from './ledger-filter.ts'
import { answerTimes, median, openAges, openOverTime, type Course } from './ledger-figures.ts'
import { standingsHeldBack, type Standing } from './public-standing.server.ts'
import { claims, openStates } from './question-state.ts'
import { getSettingsNow } from '../commission/queries.server.ts'

export type QuestionChoices = {
  counts: Record<QuestionGroup, number>
  askers: { slug: string; name: string }[]
  addressees: string[]
  years: number[]
}

/** More than this in one select is no choice. */
const mostAddressees = 100

const shown = (db: Store, now: Instant) =>
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

export type QuestionFigures = Awaited<ReturnType<typeof getQuestionFigures>>

/** Counts over the whole ledger: how many were open when, and how long answers took. No person is measured. */
export async function getQuestionFigures(db: Store, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const heldBack = await standingsHeldBack(db, now)
  const rows = await shown(db, now)
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.questionId', '=', 'question.id')
        .on('answer.disposition', 'in', claims)
        .on(isShown(db, 'answer', now)),
    )
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select(['question.id', 'question.askedOn', 'question.state', 'question.settledOn'])
    .select(sql<string | null>`min(coalesce(answer.answered_on, meeting.held_on))`.as('firstAnsweredOn'))
    .groupBy(['question.id', 'question.askedOn', 'question.state', 'question.settledOn'])
    .execute()
  const standing = rows.map((row) => ({ ...row, ...heldBack.get(row.id) }))
  const ages = openAges(
    standing
      .filter(({ state }) => (openStates as readonly string[]).includes(state))
      .map(({ askedOn }) => askedOn),
    today,
  )
  return {
    today,
    overTime: openOverTime(coursesOf(standing), today),
    times: answerTimes(rows),
    agreed: standing.filter(({ state }) => state === 'agreed').length,
    open: ages.length,
    oldestOpenDays: ages[0] ?? null,
    medianOpenDays: median(ages),
  }
}

function coursesOf(rows: readonly { askedOn: string; settledOn: string | null }[]): Course[] {
  const courses = new Map<string, Course>()
  for (const { askedOn, settledOn } of rows) {
    const [askedIn, endedIn] = [askedOn.slice(0, 7), settledOn?.slice(0, 7) ?? null]
    const key = `${askedIn} ${endedIn}`
    const course = courses.get(key) ?? { askedIn, endedIn, count: 0 }
    courses.set(key, { ...course, count: course.count + 1 })
  }
  return [...courses.values()]
}
