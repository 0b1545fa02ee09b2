import type { Store } from '../commands/command.server.ts'
import { findAgendaLine } from '../editions/frozen-agenda.server.ts'
import { NotFound } from '../errors.ts'
import { listTakenUpAt } from '../follow-ups/ledger/public-follow-ups.server.ts'
import { listAskedAt } from '../questions/ledger/public-questions.server.ts'
import { correctingAnswers } from '../questions/answer-correction.ts'
import { isPublic, isShown, isAnnounced } from '../meeting-record/announced.server.ts'
import type { Instant } from '../time/instant.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'

/**
 * Everything public of one presentation, or of another item: its papers, what was said of it, the questions that it
 * raised with their answers, and what is to come back.
 * @throws NotFound also where the meeting or the item is not public
 */
export async function getPresentationForPublic(
  db: Store,
  { slug, itemId }: { slug: string; itemId: string },
  now: Instant,
) {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'slug', 'kind', 'heldOn', 'basis', 'source'])
    .select((eb) => eb.case().when(isAnnounced(eb, now)).then(1).else(0).end().as('announced'))
    .where('slug', '=', slug)
    .where((eb) => isPublic(eb, now))
    .executeTakeFirst()
  if (!meeting) throw new NotFound('No meeting is published at this address.')
  const { id: meetingId, announced: announcedNumber, ...rest } = meeting
  const announced = Number(announcedNumber) === 1
  const item = await db
    .selectFrom('agendaItem')
    .select('title')
    .where('id', '=', itemId)
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  const line = item && (await findAgendaLine(db, meetingId, itemId))
  if (!item || (!line && !announced)) throw new NotFound('This meeting has no such presentation.')
  const mine = (row: { itemId: string | null }) => row.itemId === itemId
  return {
    meeting: rest,
    item: {
      id: itemId,
      number: line?.number ?? null,
      title: line?.title ?? item.title,
      description: line?.description ?? null,
      presenters: line?.presenters ?? [],
      files: line?.files ?? [],
    },
    given: announced ? await givenOf(db, itemId) : [],
    questions: (await listAskedAt(db, meetingId, now)).filter(mine),
    answers: await answersOf(db, itemId, now),
    followUps: (await listTakenUpAt(db, meetingId, now)).filter(mine),
  }
}

async function givenOf(db: Store, itemId: string) {
  return db
    .selectFrom('presentation')
    .select(['givenBy', 'title', 'organization', 'onBehalfOf', 'summary', 'basis', 'source'])
    .where('itemId', '=', itemId)
    .orderBy('id')
    .execute()
}

async function answersOf(db: Store, itemId: string, now: Instant) {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('question', 'question.id', 'answer.questionId')
    .select(['question.number', 'answer.disposition', 'answer.answerer', 'answer.onBehalfOf', 'answer.text'])
    .select(['answer.id', 'answer.remains', 'answer.correctsId', 'answer.promisedOn'])
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select((eb) => eb.fn.coalesce('answer.answeredOn', 'meeting.heldOn', 'question.askedOn').as('on'))
    .where('question.itemId', '=', itemId)
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'answer', now))
    .orderBy('answer.recordedAt')
    .orderBy('answer.id')
    .execute()
  const correctedBy = correctingAnswers(rows)
  return rows.map((row) => ({
    ...row,
    disposition: row.disposition as AnswerDisposition,
    correctedBy: correctedBy(row.id),
  }))
}
