import { keptByThe, type ObservedHoliday } from '../../commission/holidays.ts'
import type { Holiday } from '../../time/holidays.ts'
import { legalHolidays } from '../../time/legal-holidays.ts'

/**
 * Whose days a clock leaves out.
 * - `federal`: the legal public holidays of 5 U.S.C. 6103.
 * - `california`: the days on which no period set by state law ends, Code of Civil Procedure 12a and 135, and those on
 *   which the city is closed, 12b.
 * - `city`: the city's own closed days, for what is agreed or chosen here.
 */
export type HolidayCalendar = 'federal' | 'california' | 'city'

export type Holidays = Record<HolidayCalendar, readonly Holiday[]>

/**
 * @param kept the commission's own table. What the laws list for 2025 to 2028 stands without it; it adds days that were
 * proclaimed since, and the years after.
 * @returns what every clock is reckoned with
 */
export function clockHolidays(kept: readonly ObservedHoliday[]): Holidays {
  const city = keptByThe('city', kept)
  return {
    federal: [...legalHolidays('federal'), ...keptByThe('federal', kept)],
    california: [...legalHolidays('california'), ...keptByThe('state', kept), ...city],
    city,
  }
}
