import { newId, type Trx, type Work } from '../command.server.ts'
import { officerOn } from '../people/office.ts'
import { addDays, formatDate, type CivilDate } from '../time/civil-date.ts'
import { holdsSeat } from './load-question.server.ts'
import { openStates } from './question-state.ts'

type Tools = Pick<Work, 'trx' | 'now' | 'stamp' | 'record'> & { today: CivilDate }

/**
 * Passes the open questions of who leaves to the chair in office, each by an entry that says why; to nobody where there
 * is no other chair, so that they stand on the chair's list once there is one. Who still serves keeps theirs until the
 * last day: nothing passes on before it.
 * @param leaving.lastDay the last day served
 */
export async function passOnQuestionsOf(
  { trx, now, stamp, record, today }: Tools,
  leaving: { personId: string; name: string; lastDay: CivilDate },
): Promise<void> {
  const { personId, name, lastDay } = leaving
  const from = lastDay < today ? today : addDays(lastDay, 1)
  if (lastDay > today || (await holdsSeat(trx, personId, from))) return
  const questions = await trx
    .selectFrom('question')
    .select(['id', 'number'])
    .where('ownerId', '=', personId)
    .where('state', 'in', openStates)
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()
  if (questions.length === 0) return
  const heirId = await chairInOffice(trx, from)
  const text = `${name} served until ${formatDate(lastDay)}.`
  const entries = questions.map(({ id }) => ({
    id: newId(),
    questionId: id,
    kind: 'passed-on' as const,
    onDate: today,
    text,
    personId: heirId,
    otherId: null,
    meetingId: null,
    itemId: null,
    motionId: null,
    recordedAt: now,
    publicAt: now,
    ...stamp,
  }))
  await trx.insertInto('questionEntry').values(entries).execute()
  await trx
    .updateTable('question')
    .set({ ownerId: heirId })
    .where(
      'id',
      'in',
      questions.map(({ id }) => id),
    )
    .execute()
  for (const [index, { id, number }] of questions.entries()) {
    await record({
      subject: { kind: 'question', id },
      summary: `Question ${number}: passed on ${heirId ? 'to the chair' : 'to nobody, as no chair is in office'}`,
      reason: text,
      after: entries[index],
    })
  }
}

/** The chair on a day, who holds a seat then: not one who leaves. */
async function chairInOffice(trx: Trx, on: CivilDate): Promise<string | null> {
  const chair = officerOn(await trx.selectFrom('officeTerm').selectAll().execute(), 'chair', on)
  return chair && (await holdsSeat(trx, chair.personId, on)) ? chair.personId : null
}
