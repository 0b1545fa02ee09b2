import type { Row } from '#db/schema.ts'
import type { Store, Trx } from '../commands/command.server.ts'
import { NotFound } from '../errors.ts'
import { idsInOffice } from '../people/roster.server.ts'

/** @throws NotFound where there is none, or it was recorded by mistake */
export async function loadQuestion(
  trx: Store,
  by: { id: string } | { number: string },
): Promise<Row<'question'>> {
  const query = trx.selectFrom('question').selectAll().where('struckAt', 'is', null)
  const question = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)
  ).executeTakeFirst()
  if (!question) throw new NotFound('We can’t find that question.')
  return question
}

/** Whether a person is in office on a day, by the rules of terms: also one who holds over until a successor comes. */
export async function holdsSeat(trx: Trx, personId: string | null, on: string): Promise<boolean> {
  if (personId === null) return false
  return (await idsInOffice(trx, on)).includes(personId)
}

/** Where something happened: a meeting that is public later, or between meetings and public at once. */
export async function placeOf(
  trx: Trx,
  given: { meetingId?: string | undefined; onDate?: string | undefined },
  { now, today }: { now: string; today: string },
): Promise<{ meetingId: string | null; onDate: string; publicAt: string | null }> {
  if (!given.meetingId) return { meetingId: null, onDate: given.onDate ?? today, publicAt: now }
  const meeting = await trx
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('id', '=', given.meetingId)
    .executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  return { meetingId: meeting.id, onDate: given.onDate ?? meeting.heldOn, publicAt: null }
}
