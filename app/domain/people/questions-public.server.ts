import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { daysOfYear, yearOf, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { isTold } from './attendance-public.server.ts'

export type AskedQuestion = {
  number: string
  text: string
  askedOn: CivilDate
  askedPrecision: string
  meetingSlug: string | null
  basis: Basis
  source: string | null
}

/** Questions asked at meetings that may be told of, and those that a public report tells of. */
function questionsOfAllYears(db: Kysely<Database>, personId: string, now: Instant) {
  return db
    .selectFrom('question')
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .where('question.askerId', '=', personId)
    .where((eb) =>
      eb.or([
        eb.and([eb('question.meetingId', 'is', null), eb('question.basis', '=', 'reported')]),
        isTold(eb as unknown as ExpressionBuilder<Database, 'meeting'>, now),
      ]),
    )
}

/** @returns the years in which someone asked questions that may be told of */
export async function listQuestionYears(
  db: Kysely<Database>,
  personId: string,
  now: Instant,
): Promise<number[]> {
  const rows = await questionsOfAllYears(db, personId, now).select('question.askedOn').distinct().execute()
  return rows.map(({ askedOn }) => yearOf(askedOn))
}

/** @returns what someone asked in a year, newest first */
export async function listQuestionsOfAsker(
  db: Kysely<Database>,
  personId: string,
  { now, year }: { now: Instant; year: number },
): Promise<AskedQuestion[]> {
  const { from, to } = daysOfYear(year)
  return questionsOfAllYears(db, personId, now)
    .select(['question.number', 'question.text', 'question.askedOn', 'question.askedPrecision'])
    .select(['question.basis', 'question.source', 'meeting.slug as meetingSlug'])
    .where((eb) => eb.between('question.askedOn', from, to))
    .orderBy('question.askedOn', 'desc')
    .orderBy('question.number', 'desc')
    .execute()
}
