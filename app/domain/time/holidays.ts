import { addDays, weekdayOf, type CivilDate } from './civil-date.ts'

export type Holiday = { onDate: CivilDate; name: string }

export function holidayOn(date: CivilDate, holidays: readonly Holiday[]): string | null {
  return holidays.find((holiday) => holiday.onDate === date)?.name ?? null
}

export function isWorkingDay(date: CivilDate, holidays: readonly Holiday[]): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date, holidays) === null
}

export function workingDayOnOrAfter(date: CivilDate, holidays: readonly Holiday[]): CivilDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  return day
}

/**
 * Counts working days as clocks such as "within 20 working days" do: the day of the event is not counted.
 * @param count whole number, at least 0
 * @returns the last day of the period
 */
export function addWorkingDays(from: CivilDate, count: number, holidays: readonly Holiday[]): CivilDate {
  let day = from
  for (let left = count; left > 0; left -= 1) day = workingDayOnOrAfter(addDays(day, 1), holidays)
  return day
}
