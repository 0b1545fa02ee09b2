import { sql, type Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { precisionOf } from '../questions/ledger/public-questions.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import { daysOfYear, type CivilDate } from '../time/civil-date.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import type { Instant } from '../time/instant.ts'
import { titleOf } from '../text/short-title.ts'

export type AskedQuestion = {
  number: string
  title: string
  text: string
  askedOn: CivilDate
  askedPrecision: DatePrecision
  meetingSlug: string | null
  basis: Basis
  source: string | null
}

function questionsOfAllYears(db: Kysely<Database>, personId: string, now: Instant) {
  return db
    .selectFrom('question')
    .where('question.askerId', '=', personId)
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'question', now))
}

const yearAsked = sql<string>`substr(question.asked_on, 1, 4)`

export async function listQuestionYears(
  db: Kysely<Database>,
  personId: string,
  { now, besides }: { now: Instant; besides: readonly number[] },
): Promise<number[]> {
  const rows = await questionsOfAllYears(db, personId, now)
    .select(yearAsked.as('year'))
    .distinct()
    .$if(besides.length > 0, (query) => query.where(yearAsked, 'not in', besides.map(String)))
    .execute()
  return rows.map(({ year }) => Number(year))
}

export async function listQuestionsOfAsker(
  db: Kysely<Database>,
  personId: string,
  { now, year }: { now: Instant; year: number },
): Promise<AskedQuestion[]> {
  const { from, to } = daysOfYear(year)
  const rows = await questionsOfAllYears(db, personId, now)
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .select(['question.number', 'question.title', 'question.text'])
    .select(['question.askedOn', 'question.askedPrecision'])
    .select(['question.basis', 'question.source', 'meeting.slug as meetingSlug'])
    .where((eb) => eb.between('question.askedOn', from, to))
    .orderBy('question.askedOn', 'desc')
    .orderBy('question.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, title: titleOf(row), askedPrecision: precisionOf(row.askedPrecision) }))
}
