import { perform, type CommandContext, type Trx, type Work } from '../commands/command.server.ts'
import { Conflict, NotFound } from '../errors.ts'
import { moveOpenDates } from '../follow-ups/clock/move-open-dates.server.ts'
import { moveAnswerDates } from '../demands/move-answer-dates.server.ts'
import { formatDate } from '../time/civil-date.ts'
import type { AddHolidayInput } from '../commission/forms.ts'
import { holidayCalendar, type ObservedHoliday } from '../commission/holidays.ts'
import { listHolidays } from '../commission/queries.server.ts'

export async function addHoliday(
  context: CommandContext,
  input: AddHolidayInput,
): Promise<{ onDate: string }> {
  return perform(context, 'commission.add-holiday', (work) =>
    movingOpenDates(work, async ({ trx, stamp, record }) => {
      const known = await holidayRow(trx, input.onDate)
      if (known) throw new Conflict(`${formatDate(input.onDate)} is a holiday already: ${known.name}.`, known)
      await trx
        .insertInto('holiday')
        .values({ onDate: input.onDate, name: input.name, keptBy: input.keptBy.join(','), ...stamp })
        .execute()
      await record({
        subject: { kind: 'holiday', id: input.onDate },
        summary: `Added the holiday ${input.name}, ${formatDate(input.onDate)}`,
        after: input,
      })
      return { onDate: input.onDate }
    }),
  )
}

/**
 * Enters the computed holidays of a year that are not there yet.
 * @returns those that were added, oldest first
 */
export async function addHolidaysOfYear(
  context: CommandContext,
  { year }: { year: number },
): Promise<ObservedHoliday[]> {
  return perform(context, 'commission.add-holiday', (work) =>
    movingOpenDates(work, async ({ trx, stamp, record }) => {
      const known = await trx
        .selectFrom('holiday')
        .select('onDate')
        .where('onDate', '>=', `${year}-01-01`)
        .where('onDate', '<=', `${year}-12-31`)
        .execute()
      const taken = new Set(known.map((row) => row.onDate))
      const added = holidayCalendar(year).filter((holiday) => !taken.has(holiday.onDate))
      if (added.length > 0) {
        await trx
          .insertInto('holiday')
          .values(added.map((holiday) => ({ ...holiday, keptBy: holiday.keptBy.join(','), ...stamp })))
          .execute()
      }
      await record({
        subject: { kind: 'holidays', id: String(year) },
        summary: `Added ${added.length} computed holidays of ${year}`,
        after: added,
      })
      return added
    }),
  )
}

/** Takes a holiday out. @throws NotFound when that day is none */
export async function removeHoliday(context: CommandContext, { onDate }: { onDate: string }): Promise<void> {
  await perform(context, 'commission.remove-holiday', (work) =>
    movingOpenDates(work, async ({ trx, record }) => {
      const known = await holidayRow(trx, onDate)
      if (!known) throw new NotFound('No holiday is entered for this date.')
      await trx.deleteFrom('holiday').where('onDate', '=', onDate).execute()
      await record({
        subject: { kind: 'holiday', id: onDate },
        summary: `Removed the holiday ${known.name}, ${formatDate(onDate)}`,
        before: known,
      })
    }),
  )
}

async function holidayRow(trx: Trx, onDate: string) {
  return trx.selectFrom('holiday').selectAll().where('onDate', '=', onDate).executeTakeFirst()
}

/** Runs `change`, then moves the computed dates of follow-ups and demands that the changed table gives. */
async function movingOpenDates<Result>(work: Work, change: (work: Work) => Promise<Result>): Promise<Result> {
  const before = await listHolidays(work.trx)
  const result = await change(work)
  const after = await listHolidays(work.trx)
  await moveOpenDates(work, before, after)
  await moveAnswerDates(work, after)
  return result
}
