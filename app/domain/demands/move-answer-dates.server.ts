import type { ObservedHoliday } from '../commission/holidays.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { Work } from '../commands/command.server.ts'
import { clockHolidays } from '../follow-ups/clock/clock-holidays.ts'
import { writeDemandEntry } from './add-demand-entry.server.ts'
import { answerPeriod, answerSentence } from './demand-clocks.ts'
import { isOpen } from './demand-state.ts'
import { entriesOf, standingOf } from './load-demand.server.ts'

/**
 * Moves the last days for the commission that are open when a holiday is entered or taken out, in the transaction that does
 * so: each with an entry that says so.
 */
export async function moveAnswerDates(work: Work, after: readonly ObservedHoliday[]): Promise<void> {
  const { trx, now } = work
  const rows = await trx.selectFrom('demand').selectAll().orderBy('number').execute()
  const entries = await entriesOf(
    trx,
    rows.map(({ id }) => id),
  )
  const holidays = clockHolidays(after)
  const { today } = await getSettingsNow(trx, now)
  for (const row of rows) {
    const own = entries.filter(({ demandId }) => demandId === row.id)
    const standing = standingOf(row, own)
    const found = answerPeriod(standing.facts, holidays)
    if (!isOpen(standing) || found.on === standing.answerBy) continue
    await writeDemandEntry(
      work,
      { row, entries: own, standing },
      { kind: 'moved', onDate: today, text: answerSentence(standing.facts, found), dueOn: found.on },
    )
  }
}
