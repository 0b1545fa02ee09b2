import type { ObservedHoliday } from '../../commission/holidays.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { newId, type Trx, type Work } from '../../commands/command.server.ts'
import { clockHolidays } from './clock-holidays.ts'
import type { Clock } from './clock.ts'
import { movedDates, type OpenDate } from './moved-dates.ts'
import { clockEvents, entriesFrom, settleFollowUp } from '../settle-follow-up.server.ts'

/**
 * Moves the computed dates that are open when a holiday is entered or taken out, in the transaction that does so: each
 * with an entry that says from when to when and why. A date that moves without a word is wrong to who wrote it down.
 */
export async function moveOpenDates(
  { trx, now, stamp, record }: Work,
  before: readonly ObservedHoliday[],
  after: readonly ObservedHoliday[],
): Promise<void> {
  const open = await openDates(trx)
  const moves = movedDates(open, clockHolidays(before), clockHolidays(after))
  if (moves.length === 0) return
  const { today } = await getSettingsNow(trx, now)
  const numbers = new Map(open.map(({ id, number }) => [id, number]))
  const entries = moves.map(({ id, to, sentence }) => ({
    id: newId(),
    followUpId: id,
    kind: 'moved',
    onDate: today,
    text: sentence,
    dueOn: to?.latest ?? null,
    recordedAt: now,
    publicAt: now,
    ...stamp,
  }))
  await trx.insertInto('followUpEntry').values(entries).execute()
  for (const entry of entries) {
    await settleFollowUp(trx, entry.followUpId)
    await record({
      subject: { kind: 'follow-up', id: entry.followUpId },
      summary: `Follow-up ${numbers.get(entry.followUpId)}: date moved by a holiday`,
      reason: entry.text,
      after: entry,
    })
  }
}

async function openDates(trx: Trx): Promise<(OpenDate & { number: string })[]> {
  const rows = await trx
    .selectFrom('followUp')
    .select(['id', 'number', 'clock'])
    .where('clock', 'is not', null)
    .where('state', '<>', 'closed')
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()
  const entries = await trx
    .selectFrom('followUpEntry')
    .innerJoin('followUp', 'followUp.id', 'followUpEntry.followUpId')
    .select(['followUpEntry.id', 'followUpEntry.followUpId', 'followUpEntry.kind', 'followUpEntry.onDate'])
    .select(['followUpEntry.datePrecision', 'followUpEntry.recordedAt', 'followUpEntry.correctsId'])
    .select(['followUpEntry.dueOn', 'followUpEntry.days'])
    .where('followUp.clock', 'is not', null)
    .where('followUp.state', '<>', 'closed')
    .orderBy('followUpEntry.recordedAt')
    .orderBy('followUpEntry.id')
    .execute()
  const of = new Map<string, typeof entries>()
  for (const entry of entries) of.set(entry.followUpId, [...(of.get(entry.followUpId) ?? []), entry])
  return rows.map(({ id, number, clock }) => ({
    id,
    number,
    clock: JSON.parse(clock!) as Clock,
    events: clockEvents(entriesFrom(of.get(id) ?? [])),
  }))
}
