import { sql, type RawBuilder } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import type { AnswerDisposition } from '../../meeting-record/record-parts.ts'
import { isShown } from '../../meeting-record/announced.server.ts'
import type { Instant } from '../../time/instant.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { DatePrecision } from '../../time/partial-date.ts'
import { ledgerPage, statesOfGroup, type QuestionFilter, type QuestionGroup } from './ledger-filter.ts'
import type { QuestionLine } from './public-view.ts'
import { listChoices, listMeetingsAskedAt } from './public-choices.server.ts'
import { unannouncedQuestions, type Unannounced } from './public-counts.server.ts'
import { publicQuestionStatuses, type QuestionStatus } from './public-status.server.ts'
import { titleOf } from '../../text/short-title.ts'

/** Days are known to the minute, the day, the month or the year; nobody reads the minute in a list. */
export function precisionOf(stored: string): DatePrecision {
  return stored === 'month' || stored === 'year' ? stored : 'day'
}

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
function inStates(group: QuestionGroup, publicStatuses: Map<string, QuestionStatus>) {
  const states = statesOfGroup[group]
  const ids = [...publicStatuses.keys()]
  const among = ids.filter((id) => states.includes(publicStatuses.get(id)!.state))
  const settled = settledIn[group]
  if (ids.length === 0) return settled
  const others = sql<boolean>`(question.id not in (${sql.join(ids)}) and ${settled})`
  return among.length === 0 ? others : sql<boolean>`(${others} or question.id in (${sql.join(among)}))`
}

const open = sql<boolean>`question.state in (${sql.join(statesOfGroup.open)})`

/** The few by their state; most have ended, and those are read in order until a page is full. */
const settledIn: Record<QuestionGroup, RawBuilder<boolean>> = {
  open,
  unanswered: sql<boolean>`question.state = 'asked'`,
  answered: sql<boolean>`question.state = 'answered'`,
  ended: sql<boolean>`not (${open})`,
  all: sql<boolean>`1 = 1`,
}

function filtered(
  db: Store,
  {
    filter,
    now,
    publicStatuses,
  }: { filter: QuestionFilter; now: Instant; publicStatuses: Map<string, QuestionStatus> },
) {
  const { state, by, to, meeting, year } = filter
  return shownQuestions(db, now)
    .where(inStates(state, publicStatuses))
    .$if(by !== null, (query) => query.where('person.slug', '=', by))
    .$if(to !== null, (query) => query.where('question.addressee', '=', to!))
    .$if(meeting !== null, (query) =>
      query.where('question.meetingId', 'in', (eb) =>
        eb.selectFrom('meeting').select('meeting.id').where('meeting.slug', '=', meeting!),
      ),
    )
    .$if(year !== null, (query) =>
      query.where('question.askedOn', '>=', `${year}-01-01`).where('question.askedOn', '<=', `${year}-12-31`),
    )
}

async function linesOf(
  db: Store,
  questions: ReturnType<typeof shownQuestions>,
  { now, publicStatuses: known }: { now: Instant; publicStatuses?: Map<string, QuestionStatus> },
): Promise<QuestionLine[]> {
  const rows = await questions
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.asker'])
    .select(['question.askedOn', 'question.askedPrecision', 'question.state', 'question.answeredOn'])
    .select(['question.settledOn', 'question.remains', 'question.basis', 'question.source'])
    .select(['question.itemId', 'question.title', 'person.name', askerSlug.as('slug')])
    .execute()
  if (rows.length === 0) return []
  const publicStatuses = known ?? (await publicQuestionStatuses(db, now))
  const answers = await db
    .selectFrom('answer')
    .select(['questionId', 'disposition', 'remains', 'promisedOn'])
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
  return rows.map(({ id, asker, name, slug, askedPrecision, ...row }) => {
    const answer = last.get(id)
    return {
      ...row,
      title: titleOf(row),
      asker: name === null ? (asker === null ? null : { name: asker, slug: null }) : { name, slug },
      askedPrecision: precisionOf(askedPrecision),
      ...publicStatuses.get(id),
      last: answer
        ? {
            disposition: answer.disposition as AnswerDisposition,
            remains: answer.remains,
            promisedOn: answer.promisedOn,
          }
        : null,
    }
  })
}

export type Known = {
  today: CivilDate
  now: Instant
  publicStatuses: Map<string, QuestionStatus>
  unannounced: Unannounced
}

export async function knownOfQuestions(db: Store, now: Instant): Promise<Known> {
  const { today } = await getSettingsNow(db, now)
  const publicStatuses = await publicQuestionStatuses(db, now)
  return { today, now, publicStatuses, unannounced: await unannouncedQuestions(db, { now, publicStatuses }) }
}

export async function getQuestionsForPublic(db: Store, filter: QuestionFilter, now: Instant) {
  return questionsPage(db, filter, await knownOfQuestions(db, now))
}

export async function questionsPage(db: Store, filter: QuestionFilter, known: Known) {
  const { today, now, publicStatuses, unannounced } = known
  const narrowing = await listChoices(db, unannounced)
  const choices = { ...narrowing, meetings: await listMeetingsAskedAt(db, filter, now) }
  const all = filtered(db, { filter, now, publicStatuses })
  const narrowed = [filter.by, filter.to, filter.meeting, filter.year].some((asked) => asked !== null)
  const total = narrowed ? await countOf(all) : choices.counts[filter.state]
  const direction = filter.sort === 'oldest' ? 'asc' : 'desc'
  const page = all
    .orderBy('question.askedOn', direction)
    .orderBy('question.number', direction)
    .limit(ledgerPage)
    .offset((filter.page - 1) * ledgerPage)
  return {
    today,
    filter,
    total,
    pages: Math.max(1, Math.ceil(total / ledgerPage)),
    questions: await linesOf(db, page, { now, publicStatuses }),
    choices,
  }
}

async function countOf(questions: ReturnType<typeof shownQuestions>): Promise<number> {
  const counted = questions.select(({ fn }) => fn.countAll<number>().as('total'))
  return Number((await counted.executeTakeFirstOrThrow()).total)
}

export async function openQuestionFacts(
  db: Store,
  { now, publicStatuses }: { now: Instant; publicStatuses: Map<string, QuestionStatus> },
): Promise<{ askedOn: CivilDate; remains: string | null }[]> {
  const rows = await shownQuestions(db, now)
    .where(inStates('open', publicStatuses))
    .select(['question.id', 'question.askedOn', 'question.remains'])
    .execute()
  return rows.map(({ id, askedOn, remains }) => ({
    askedOn,
    remains: (publicStatuses.get(id) ?? { remains }).remains,
  }))
}

/** @returns what was asked at a meeting, in the order of its numbers; nothing before the meeting may be told of */
export async function listAskedAt(db: Store, meetingId: string, now: Instant): Promise<QuestionLine[]> {
  const asked = shownQuestions(db, now).where('question.meetingId', '=', meetingId).orderBy('question.number')
  return linesOf(db, asked, { now })
}

export async function listOldestOpen(
  db: Store,
  { now, most, askerId }: { now: Instant; most: number; askerId?: string },
): Promise<QuestionLine[]> {
  const publicStatuses = await publicQuestionStatuses(db, now)
  const open = shownQuestions(db, now)
    .where(inStates('open', publicStatuses))
    .$if(askerId !== undefined, (query) => query.where('question.askerId', '=', askerId!))
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(most)
  return linesOf(db, open, { now, publicStatuses })
}
