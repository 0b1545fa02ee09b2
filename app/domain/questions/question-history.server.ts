import type { Basis } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { NotFound } from '../errors.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { QuestionEntryKind } from '../meeting-record/entry-kinds.ts'
import { factsOf, questionRows, type QuestionFacts, type View } from './question-rows.server.ts'

export type EntryLine = {
  id: string
  kind: QuestionEntryKind
  on: CivilDate
  text: string | null
  person: string | null
  personId: string | null
  otherNumber: string | null
  correctsId: string | null
  corrected: boolean
  meetingId: string | null
  meetingSlug: string | null
  motion: string | null
  basis: Basis
  source: string | null
  recordedAt: Instant
}

export type QuestionHistory = QuestionFacts & { entries: EntryLine[] }

/** One question with all that happened to it. @throws NotFound where there is none, or none that may be shown */
export async function getQuestionHistory(
  db: Store,
  number: string,
  { now, all = false }: View,
): Promise<QuestionHistory> {
  const query = questionRows(db)
    .where('question.number', '=', number)
    .$if(!all, (narrowed) => narrowed.where(isShown(db, 'question', now)))
  const [question] = await factsOf(db, query, { now, all })
  if (!question) throw new NotFound('We can’t find that question.')
  const entries = await db
    .selectFrom('questionEntry')
    .leftJoin('person', 'person.id', 'questionEntry.personId')
    .leftJoin('question as other', 'other.id', 'questionEntry.otherId')
    .leftJoin('meeting', 'meeting.id', 'questionEntry.meetingId')
    .leftJoin('motion', 'motion.id', 'questionEntry.motionId')
    .select(['questionEntry.id', 'questionEntry.kind', 'questionEntry.onDate as on', 'questionEntry.text'])
    .select(['questionEntry.personId', 'person.name as person', 'other.number as otherNumber'])
    .select(['meeting.slug as meetingSlug', 'motion.text as motion', 'questionEntry.recordedAt'])
    .select(['questionEntry.correctsId', 'questionEntry.meetingId'])
    .select(['questionEntry.basis', 'questionEntry.source'])
    .where('questionEntry.questionId', '=', question.id)
    .$if(!all, (narrowed) => narrowed.where(isShown(db, 'questionEntry', now)))
    .orderBy('questionEntry.recordedAt')
    .orderBy('questionEntry.id')
    .execute()
  const corrected = new Set(entries.map(({ correctsId }) => correctsId))
  return {
    ...question,
    entries: entries.map((row) => ({
      ...row,
      kind: row.kind as QuestionEntryKind,
      corrected: corrected.has(row.id),
    })),
  }
}
