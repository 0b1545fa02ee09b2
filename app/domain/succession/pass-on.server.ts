import { newId, type Trx, type Work } from '../commands/command.server.ts'
import { officerOn } from '../people/office.ts'
import { idsInOffice } from '../people/roster.server.ts'
import { addDays, formatDate, type CivilDate } from '../time/civil-date.ts'
import { holdsSeat } from '../questions/load-question.server.ts'
import { openStates } from '../questions/question-state.ts'

type Tools = Pick<Work, 'trx' | 'now' | 'stamp' | 'record'> & { today: CivilDate }

/**
 * Passes the open questions of who leaves to the chair in office, each by an entry that says why; to nobody where there
 * is no other chair, so that they stand on the chair's list once there is one. Who still serves keeps theirs until the
 * last day: nothing passes on before it.
 * @param leaving.lastDay the last day served
 */
export async function passOnQuestionsOf(
  tools: Tools,
  leaving: { personId: string; name: string; lastDay: CivilDate },
): Promise<void> {
  const { trx, today } = tools
  const { personId, name, lastDay } = leaving
  const from = lastDay < today ? today : addDays(lastDay, 1)
  if (lastDay > today || (await holdsSeat(trx, personId, from))) return
  await passOn(tools, {
    owners: [personId],
    heirId: await chairInOffice(trx, from),
    text: `${name} served until ${formatDate(lastDay)}.`,
  })
}

/**
 * The same for everyone who was in office today before the terms changed, and is not any more: a successor came, or a
 * term was corrected.
 * @param before the ids of who was
 */
export async function passOnQuestionsOfOthers(
  tools: Tools,
  before: readonly string[],
  why: string,
): Promise<void> {
  const { trx, today } = tools
  const serving = new Set(await idsInOffice(trx, today))
  const owners = before.filter((id) => !serving.has(id))
  if (owners.length > 0) await passOn(tools, { owners, heirId: await chairInOffice(trx, today), text: why })
}

export async function passOnToChair(tools: Tools, personId: string, why: string): Promise<void> {
  const { trx, today } = tools
  if ((await chairInOffice(trx, today)) !== personId) return
  await passOn(tools, { owners: 'nobody', heirId: personId, text: why })
}

async function passOn(
  { trx, now, stamp, record, today }: Tools,
  { owners, heirId, text }: { owners: readonly string[] | 'nobody'; heirId: string | null; text: string },
): Promise<void> {
  const serving = owners === 'nobody' ? await idsInOffice(trx, today) : []
  const questions = await trx
    .selectFrom('question')
    .select(['id', 'number'])
    .where((eb) =>
      owners === 'nobody'
        ? eb.or([eb('ownerId', 'is', null), eb('ownerId', 'not in', serving)])
        : eb('ownerId', 'in', owners),
    )
    .where('state', 'in', openStates)
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()
  if (questions.length === 0) return
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
      summary: `Question ${number}: passed on ${heirId ? 'to the chair' : 'to no one, as no chair is in office'}`,
      reason: text,
      after: entries[index],
    })
  }
}

async function chairInOffice(trx: Trx, on: CivilDate): Promise<string | null> {
  const chair = officerOn(await trx.selectFrom('officeTerm').selectAll().execute(), 'chair', on)
  return chair && (await holdsSeat(trx, chair.personId, on)) ? chair.personId : null
}
