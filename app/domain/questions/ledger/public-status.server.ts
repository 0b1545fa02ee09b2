import type { Store } from '../../commands/command.server.ts'
import type { AnswerDisposition } from '../../meeting-record/record-parts.ts'
import { isShown, announcedMeetings } from '../../meeting-record/announced.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { QuestionEntryKind } from '../../meeting-record/entry-kinds.ts'
import { questionState, type Happened, type QuestionState } from '../question-state.ts'

export type QuestionStatus = {
  state: QuestionState
  answeredOn: CivilDate | null
  settledOn: CivilDate | null
  /** What who asked said remains of it, having accepted an answer in part. */
  remains: string | null
}

/**
 * Where questions stand as far as anyone may know it: a question to which something happened at a meeting that may not
 * be told of yet, such as one in session, still stands as it did before. Of all others what is settled is what is shown.
 */
export async function publicQuestionStatuses(db: Store, now: Instant): Promise<Map<string, QuestionStatus>> {
  const unannounced = announcedMeetings(db, now, false)
  const rows = await db
    .selectFrom('questionEntry')
    .select('questionId')
    .where('meetingId', 'in', unannounced)
    .union(db.selectFrom('answer').select('questionId').where('meetingId', 'in', unannounced))
    .execute()
  const ids = rows.map(({ questionId }) => questionId)
  if (ids.length === 0) return new Map()
  const happened = await happenedForPublic(db, ids, now)
  return new Map(ids.map((id) => [id, questionState(happened.get(id) ?? [])]))
}

async function happenedForPublic(
  db: Store,
  ids: readonly string[],
  now: Instant,
): Promise<Map<string, Happened[]>> {
  const answers = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select([
      'answer.id',
      'answer.questionId',
      'answer.disposition',
      'answer.recordedAt',
      'answer.answeredOn',
      'answer.correctsId',
    ])
    .select(['meeting.heldOn', 'question.askedOn'])
    .where('answer.questionId', 'in', ids)
    .where(isShown(db, 'answer', now))
    .execute()
  const entries = await db
    .selectFrom('questionEntry')
    .select(['id', 'questionId', 'kind', 'onDate', 'text', 'recordedAt', 'correctsId'])
    .where('questionId', 'in', ids)
    .where(isShown(db, 'questionEntry', now))
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const found = new Map<string, Happened[]>(ids.map((id) => [id, []]))
  for (const { questionId, disposition, answeredOn, heldOn, askedOn, ...answer } of answers) {
    found.get(questionId)!.push({
      ...answer,
      kind: 'answer',
      disposition: disposition as AnswerDisposition,
      on: answeredOn ?? heldOn ?? askedOn,
    })
  }
  for (const { questionId, kind, onDate, ...entry } of entries) {
    found.get(questionId)!.push({ ...entry, kind: kind as QuestionEntryKind, on: onDate })
  }
  return found
}

export async function publicQuestionStatus(db: Store, id: string, now: Instant): Promise<QuestionStatus> {
  return questionState((await happenedForPublic(db, [id], now)).get(id)!)
}
