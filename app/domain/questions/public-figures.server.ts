import { sql } from 'kysely'
import type { Store } from '../command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { isShown } from '../record/told.server.ts'
import type { Instant } from '../time/instant.ts'
import { readQuestionFilter } from './ledger-filter.ts'
import { answerTimes, median, openAges, openOverTime, type Course } from './ledger-figures.ts'
import { shown } from './public-choices.server.ts'
import { getQuestionsForPublic } from './public-questions.server.ts'
import type { QuestionFiguresTold } from './public-view.ts'
import { standingsHeldBack } from './public-standing.server.ts'
import { claims, openStates } from './question-state.ts'

/** Counts over the whole ledger: how many were open when, and how long answers took. No person is measured. */
export async function getQuestionFigures(db: Store, now: Instant): Promise<QuestionFiguresTold> {
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

/**
 * The page of the ledger and its JSON twin. The figures stand beside the whole ledger only: beside a list that is
 * narrowed they would seem to be of that list.
 */
export async function getQuestionsPage(db: Store, query: URLSearchParams, now: Instant) {
  const filter = readQuestionFilter(query)
  const { by, to, year, page } = filter
  const whole = by === null && to === null && year === null && page === 1
  return {
    ...(await getQuestionsForPublic(db, filter, now)),
    figures: whole ? await getQuestionFigures(db, now) : null,
  }
}
