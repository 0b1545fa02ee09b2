import { sql } from 'kysely'
import type { Store } from '../command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { AnswerDisposition } from '../meetings/record-parts.ts'
import { isShown } from '../record/told.server.ts'
import type { Instant } from '../time/instant.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import { ledgerPage, statesOfGroup, type QuestionFilter, type QuestionGroup } from './ledger-filter.ts'
import type { QuestionLine } from './public-view.ts'
import { listChoices } from './public-choices.server.ts'
import { standingsHeldBack, type Standing } from './public-standing.server.ts'

/** Days are known to the minute, the day, the month or the year; nobody reads the minute in a list. */
export function precisionOf(stored: string): DatePrecision {
  return stored === 'month' || stored === 'year' ? stored : 'day'
}

/** Questions that anyone may read, with who asked. */
export function shownQuestions(db: Store, now: Instant) {
  return db
    .selectFrom('question')
    .leftJoin('person', 'person.id', 'question.askerId')
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'question', now))
}

/** Only who holds or held a seat has a page. */
const askerSlug = sql<
  string | null
>`case when exists (select 1 from term where term.person_id = person.id) then person.slug end`

/** The state of each as it may be told: rows that a meeting in session moved are judged by what was before. */
function inStates(group: QuestionGroup, heldBack: Map<string, Standing>) {
  const states = statesOfGroup[group]
  const ids = [...heldBack.keys()]
  const among = ids.filter((id) => states.includes(heldBack.get(id)!.state))
  const settled = sql<boolean>`question.state in (${sql.join(states)})`
  if (ids.length === 0) return settled
  const others = sql<boolean>`(question.id not in (${sql.join(ids)}) and ${settled})`
  return among.length === 0 ? others : sql<boolean>`(${others} or question.id in (${sql.join(among)}))`
}

function filtered(
  db: Store,
  { filter, now, heldBack }: { filter: QuestionFilter; now: Instant; heldBack: Map<string, Standing> },
) {
  const { state, by, to, year } = filter
  return shownQuestions(db, now)
    .where(inStates(state, heldBack))
    .$if(by !== null, (query) => query.where('person.slug', '=', by))
    .$if(to !== null, (query) => query.where('question.addressee', '=', to!))
    .$if(year !== null, (query) =>
      query.where('question.askedOn', '>=', `${year}-01-01`).where('question.askedOn', '<=', `${year}-12-31`),
    )
}

/** @returns lines for the questions of a list, each with the last answer that may be told */
async function linesOf(
  db: Store,
  questions: ReturnType<typeof shownQuestions>,
  { now, heldBack }: { now: Instant; heldBack: Map<string, Standing> },
): Promise<QuestionLine[]> {
  const rows = await questions
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.asker'])
    .select(['question.askedOn', 'question.askedPrecision', 'question.state', 'question.answeredOn'])
    .select(['question.settledOn', 'question.basis', 'question.source', 'person.name', 'question.itemId'])
    .select(askerSlug.as('slug'))
    .execute()
  const answers =
    rows.length === 0
      ? []
      : await db
          .selectFrom('answer')
          .select(['questionId', 'disposition', 'remains'])
          .where(
            'questionId',
            'in',
            rows.map(({ id }) => id),
          )
          .where(isShown(db, 'answer', now))
          .orderBy('recordedAt')
          .orderBy('id')
          .execute()
  const last = new Map(answers.map((answer) => [answer.questionId, answer]))
  return rows.map(({ id, asker, name, slug, state, answeredOn, settledOn, askedPrecision, ...row }) => {
    const answer = last.get(id)
    return {
      ...row,
      asker: name === null ? (asker === null ? null : { name: asker, slug: null }) : { name, slug },
      askedPrecision: precisionOf(askedPrecision),
      ...(heldBack.get(id) ?? { state, answeredOn, settledOn }),
      last: answer ? { disposition: answer.disposition as AnswerDisposition, remains: answer.remains } : null,
    }
  })
}

/** One page of the questions that anyone may read, with what the list can be narrowed to. */
export async function getQuestionsForPublic(db: Store, filter: QuestionFilter, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const heldBack = await standingsHeldBack(db, now)
  const all = filtered(db, { filter, now, heldBack })
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const direction = filter.sort === 'oldest' ? 'asc' : 'desc'
  const page = all
    .orderBy('question.askedOn', direction)
    .orderBy('question.number', direction)
    .limit(ledgerPage)
    .offset((filter.page - 1) * ledgerPage)
  return {
    today,
    filter,
    total: Number(total),
    pages: Math.max(1, Math.ceil(Number(total) / ledgerPage)),
    questions: await linesOf(db, page, { now, heldBack }),
    choices: await listChoices(db, { now, heldBack }),
  }
}

/** @returns what was asked at a meeting, in the order of its numbers; nothing before the meeting may be told of */
export async function listAskedAt(db: Store, meetingId: string, now: Instant): Promise<QuestionLine[]> {
  const heldBack = await standingsHeldBack(db, now)
  const asked = shownQuestions(db, now).where('question.meetingId', '=', meetingId).orderBy('question.number')
  return linesOf(db, asked, { now, heldBack })
}

/** @returns the oldest questions that are open, of everyone or of one who asked */
export async function listOldestOpen(
  db: Store,
  { now, most, askerId }: { now: Instant; most: number; askerId?: string },
): Promise<QuestionLine[]> {
  const heldBack = await standingsHeldBack(db, now)
  const open = shownQuestions(db, now)
    .where(inStates('open', heldBack))
    .$if(askerId !== undefined, (query) => query.where('question.askerId', '=', askerId!))
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(most)
  return linesOf(db, open, { now, heldBack })
}
