import type { Store } from '../../commands/command.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import { readQuestionFilter } from './ledger-filter.ts'
import { answerTimes, earliestMonth, median, openAges, openOverTime, type Change } from './ledger-figures.ts'
import { keptFigures, type Unannounced } from './public-counts.server.ts'
import { knownOfQuestions, openQuestionFacts, questionsPage, type Known } from './public-questions.server.ts'
import type { PublicQuestionFigures } from './public-view.ts'
import { openStates } from '../question-state.ts'

/** Counts over the whole ledger: how many were open when, and how long answers took. No person is measured. */
export async function getQuestionFigures(db: Store, now: Instant): Promise<PublicQuestionFigures> {
  return figuresOf(db, await knownOfQuestions(db, now))
}

async function figuresOf(
  db: Store,
  { today, now, publicStatuses, unannounced }: Known,
): Promise<PublicQuestionFigures> {
  const kept = await keptFigures(db, 'question', ['state', 'days-to-answer'])
  const states = unannounced.correct('state', kept.state)
  const days = unannounced.correct('days-to-answer', kept['days-to-answer'])
  const asked = [...states.values()].reduce((sum, count) => sum + count, 0)
  const open = await openQuestionFacts(db, { now, publicStatuses })
  const ages = openAges(
    open.map(({ askedOn }) => askedOn),
    today,
  )
  return {
    today,
    overTime: openOverTime(await changesOf(db, today, unannounced), today),
    times: answerTimes(
      asked,
      [...days].map(([value, count]) => ({ value: Number(value), count })),
    ),
    agreed: states.get('agreed') ?? 0,
    inPart: open.filter(({ remains }) => remains !== null).length,
    open: openStates.reduce((sum, state) => sum + (states.get(state) ?? 0), 0),
    oldestOpenDays: ages[0] ?? null,
    medianOpenDays: median(ages.map((value) => ({ value, count: 1 }))),
  }
}

/** The months that are told, and one sum of all before. */
async function changesOf(db: Store, today: CivilDate, unannounced: Unannounced): Promise<Change[]> {
  const earliest = earliestMonth(today)
  const before = earliest.replace(/^\d{4}/, '0000')
  const months = db
    .selectFrom('ledgerFigure')
    .where('ledger', '=', 'question')
    .where('kind', 'in', ['asked-in', 'ended-in'])
  const rows = await months
    .select(['kind', 'key as month', 'count'])
    .where('key', '>=', earliest)
    .unionAll(
      months
        .select((eb) => ['kind', eb.val(before).as('month'), eb.fn.sum<number>('count').as('count')])
        .where('key', '<', earliest)
        .groupBy('kind'),
    )
    .execute()
  const changes = (kind: string, sign: 1 | -1) => {
    const kept = rows.filter((row) => row.kind === kind)
    const months = unannounced.correct(
      kind,
      kept.map(({ month, count }) => [month, Number(count)]),
      (month) => (month < earliest ? before : month),
    )
    return [...months].map(([month, count]) => ({ month, by: sign * count }))
  }
  return [...changes('asked-in', 1), ...changes('ended-in', -1)]
}

/**
 * The page of the ledger and its JSON twin. The figures stand beside the whole ledger only: beside a list that is
 * narrowed they would seem to be of that list.
 */
export async function getQuestionsPage(db: Store, query: URLSearchParams, now: Instant) {
  const filter = readQuestionFilter(query)
  const { by, to, year, page } = filter
  const whole = by === null && to === null && year === null && page === 1
  const known = await knownOfQuestions(db, now)
  return {
    ...(await questionsPage(db, filter, known)),
    figures: whole ? await figuresOf(db, known) : null,
  }
}
