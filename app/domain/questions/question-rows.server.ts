import { sql } from 'kysely'
import type { Basis } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import { idsInOffice } from '../people/roster.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import { correctingAnswers, type CorrectedBy } from './answer-correction.ts'
import { precisionOf } from './ledger/public-questions.server.ts'
import type { QuestionState } from './question-state.ts'
import { titleOf } from '../text/short-title.ts'

export type AnswerLine = {
  id: string
  answerer: string
  onBehalfOf: string | null
  text: string
  disposition: AnswerDisposition
  remains: string | null
  on: CivilDate
  meetingSlug: string | null
  files: { id: string; fileName: string; title: string }[]
  basis: Basis
  source: string | null
  recordedAt: Instant
  /** The day for which an answer is promised. */
  promisedOn: CivilDate | null
  correctsId: string | null
  /** The later answer that corrected it. */
  correctedBy: CorrectedBy
  /** Of whom is who gave it, where that is a person of the record. */
  organization: string | null
}

export type QuestionFacts = {
  id: string
  number: string
  title: string
  text: string
  addressee: string
  askerId: string | null
  asker: string | null
  askedOn: CivilDate
  askedPrecision: DatePrecision
  state: QuestionState
  answeredOn: CivilDate | null
  settledOn: CivilDate | null
  /** What who asked said remains of it, having accepted an answer in part. */
  remains: string | null
  ownerId: string | null
  owner: string | null
  /** The owner while in office: who says whether it was answered. Null where that is the chair's. */
  judge: string | null
  meetingSlug: string | null
  basis: Basis
  source: string | null
  answers: AnswerLine[]
}

export function questionRows(db: Store) {
  return db
    .selectFrom('question')
    .leftJoin('person as asks', 'asks.id', 'question.askerId')
    .leftJoin('person as owns', 'owns.id', 'question.ownerId')
    .leftJoin('meeting', 'meeting.id', 'question.meetingId')
    .where('question.struckAt', 'is', null)
}

/** Whether who says if a question was answered is in office. @param members the ids of all who are, by the rules of terms */
export function ownerServes(members: readonly string[]) {
  return members.length === 0
    ? sql<boolean>`1 = 0`
    : sql<boolean>`(question.owner_id is not null and question.owner_id in (${sql.join(members)}))`
}

/** Whether a meeting was held and is over since the day of the answer that waits for a word. */
export function heldSinceAnswer(today: CivilDate) {
  return sql<boolean>`exists (select 1 from meeting as later where later.held_on > question.answered_on
    and later.held_on <= ${today} and later.adjourned = 1 and later.cancelled_at is null)`
}

/** As anyone may read it at a moment; or `all` of it, as the clerk has it. */
export type View = { now: Instant; all?: boolean }

export async function factsOf(
  db: Store,
  query: ReturnType<typeof questionRows>,
  { now, all = false }: View,
): Promise<QuestionFacts[]> {
  const { today } = await getSettingsNow(db, now)
  const rows = await query
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.askerId'])
    .select('question.title')
    .select(['question.askedOn', 'question.askedPrecision', 'question.state', 'question.answeredOn'])
    .select(['question.settledOn', 'question.remains', 'question.ownerId'])
    .select(['question.basis', 'question.source'])
    .select(['owns.name as owner', 'meeting.slug as meetingSlug'])
    .select((eb) => eb.fn.coalesce('asks.name', 'question.asker').as('asker'))
    .select(ownerServes(await idsInOffice(db, today)).as('served'))
    .execute()
  const answers = await answersOf(
    db,
    rows.map(({ id }) => id),
    all ? null : now,
  )
  return rows.map(({ served, ...row }) => ({
    ...row,
    title: titleOf(row),
    judge: served ? row.owner : null,
    askedPrecision: precisionOf(row.askedPrecision),
    answers: answers
      .filter(({ questionId }) => questionId === row.id)
      .map(({ questionId: _questionId, ...answer }) => answer),
  }))
}

async function answersOf(db: Store, questionIds: readonly string[], shownAt: Instant | null) {
  if (questionIds.length === 0) return []
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .leftJoin('person', 'person.id', 'answer.answererId')
    .select(['answer.id', 'answer.questionId', 'answer.answerer', 'answer.onBehalfOf', 'answer.text'])
    .select(['answer.disposition', 'answer.remains', 'answer.basis', 'answer.source', 'answer.recordedAt'])
    .select(['answer.promisedOn', 'answer.correctsId', 'person.organization'])
    .select('meeting.slug as meetingSlug')
    .select((eb) => eb.fn.coalesce('answer.answeredOn', 'meeting.heldOn', 'question.askedOn').as('on'))
    .where('answer.questionId', 'in', questionIds)
    .$if(shownAt !== null, (query) => query.where(isShown(db, 'answer', shownAt!)))
    .orderBy('answer.recordedAt')
    .orderBy('answer.id')
    .execute()
  if (rows.length === 0) return []
  const files = await db
    .selectFrom('answerFile')
    .select(['id', 'answerId', 'fileName', 'title'])
    .where(
      'answerId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  const correctedBy = correctingAnswers(rows)
  return rows.map((row) => ({
    ...row,
    correctedBy: correctedBy(row.id),
    disposition: row.disposition as AnswerDisposition,
    files: files
      .filter(({ answerId }) => answerId === row.id)
      .map(({ answerId: _answerId, ...file }) => file),
  }))
}
