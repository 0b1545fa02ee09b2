import { addMonths, type CivilDate } from './civil-date.ts'
import { counted } from './duration.ts'
import { firstDayOf, lastDayOf, type PartialDate } from './partial-date.ts'
import { calendarDaysBetween } from './working-days.ts'

/** More days than this are told in months or years, with the days beside them. */
const mostDays = 90
const mostMonths = 36

/**
 * How long something is waited for, as letters and public pages say it.
 * @returns "12 days", "more than 17 months (518 to 547 days)"; null where it may have gone today
 */
export function waitWords(sent: PartialDate, today: CivilDate): string | null {
  const last = lastDayOf(sent)
  if (last >= today) return null
  const least = calendarDaysBetween(last, today)
  const most = calendarDaysBetween(firstDayOf(sent), today)
  const days = least === most ? counted(most, 'day') : `${figure(least)} to ${figure(most)} days`
  if (least <= mostDays) return days
  let months = 0
  while (addMonths(last, months + 1) <= today) months += 1
  const whole = months < mostMonths ? counted(months, 'month') : counted(Math.floor(months / 12), 'year')
  // Of a letter of some month or year even the shortest wait is told, and of whole years what goes on is dropped.
  const exact = least === most && months < mostMonths && addMonths(last, months) === today
  return `${exact ? '' : 'more than '}${whole} (${least === most ? `${figure(most)} days` : days})`
}

const figure = (count: number): string => count.toLocaleString('en-US')
