import type { CivilDate } from './civil-date.ts'
import type { Holiday } from './holidays.ts'

export type LegalCalendar = 'federal' | 'california'

export type LegalHoliday = Holiday & { fallsOn: CivilDate }

export const legalCalendarSources: Record<LegalCalendar, string> = {
  federal:
    '5 U.S.C. 6103(a); Friday for a Saturday and Monday for a Sunday by 5 U.S.C. 6103(b) and Executive Order 11582',
  california:
    'Government Code 6700 and 6701, as Code of Civil Procedure 135 takes them over for counting time (12a); Friday for a Saturday and Monday for a Sunday by Rule of Court 1.11',
}

type Row = readonly [fallsOn: CivilDate, name: string, keptOn?: CivilDate]

/** 5 U.S.C. 6103(a). A day closed by a single executive order is no legal public holiday and not here. */
const federal: Record<number, readonly Row[]> = {
  2025: [
    ['2025-01-01', 'New Year’s Day'],
    ['2025-01-20', 'Martin Luther King Jr. Day'],
    ['2025-02-17', 'Washington’s Birthday'],
    ['2025-05-26', 'Memorial Day'],
    ['2025-06-19', 'Juneteenth'],
    ['2025-07-04', 'Independence Day'],
    ['2025-09-01', 'Labor Day'],
    ['2025-10-13', 'Columbus Day'],
    ['2025-11-11', 'Veterans Day'],
    ['2025-11-27', 'Thanksgiving Day'],
    ['2025-12-25', 'Christmas Day'],
  ],
  2026: [
    ['2026-01-01', 'New Year’s Day'],
    ['2026-01-19', 'Martin Luther King Jr. Day'],
    ['2026-02-16', 'Washington’s Birthday'],
    ['2026-05-25', 'Memorial Day'],
    ['2026-06-19', 'Juneteenth'],
    ['2026-07-04', 'Independence Day', '2026-07-03'],
    ['2026-09-07', 'Labor Day'],
    ['2026-10-12', 'Columbus Day'],
    ['2026-11-11', 'Veterans Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
  ],
  2027: [
    ['2027-01-01', 'New Year’s Day'],
    ['2027-01-18', 'Martin Luther King Jr. Day'],
    ['2027-02-15', 'Washington’s Birthday'],
    ['2027-05-31', 'Memorial Day'],
    ['2027-06-19', 'Juneteenth', '2027-06-18'],
    ['2027-07-04', 'Independence Day', '2027-07-05'],
    ['2027-09-06', 'Labor Day'],
    ['2027-10-11', 'Columbus Day'],
    ['2027-11-11', 'Veterans Day'],
    ['2027-11-25', 'Thanksgiving Day'],
    ['2027-12-25', 'Christmas Day', '2027-12-24'],
  ],
  2028: [
    ['2028-01-01', 'New Year’s Day', '2027-12-31'],
    ['2028-01-17', 'Martin Luther King Jr. Day'],
    ['2028-02-21', 'Washington’s Birthday'],
    ['2028-05-29', 'Memorial Day'],
    ['2028-06-19', 'Juneteenth'],
    ['2028-07-04', 'Independence Day'],
    ['2028-09-04', 'Labor Day'],
    ['2028-10-09', 'Columbus Day'],
    ['2028-11-11', 'Veterans Day', '2028-11-10'],
    ['2028-11-23', 'Thanksgiving Day'],
    ['2028-12-25', 'Christmas Day'],
  ],
}

/**
 * "Every full day designated as a holiday by Section 6700 of the Government Code, including … Thanksgiving Day, is a
 * judicial holiday", with exceptions: see {@link californiaDaysThatCount}. "Every Saturday and the day after
 * Thanksgiving Day are judicial holidays." Code of Civil Procedure 135. 2025 and 2026 agree with the list that the
 * Superior Court of San Bernardino publishes. That a Friday kept for a Saturday ends no period is INF: section 135
 * lets the Judicial Council name the day, and 12a points to 135.
 */
const california: Record<number, readonly Row[]> = {
  2025: [
    ['2025-01-01', 'New Year’s Day'],
    ['2025-01-20', 'Martin Luther King Jr. Day'],
    ['2025-02-12', 'Lincoln Day'],
    ['2025-02-17', 'Presidents’ Day'],
    ['2025-03-31', 'Cesar Chavez Day'],
    ['2025-05-26', 'Memorial Day'],
    ['2025-06-19', 'Juneteenth'],
    ['2025-07-04', 'Independence Day'],
    ['2025-09-01', 'Labor Day'],
    ['2025-09-26', 'Native American Day'],
    ['2025-11-11', 'Veterans Day'],
    ['2025-11-27', 'Thanksgiving Day'],
    ['2025-11-28', 'Day after Thanksgiving'],
    ['2025-12-25', 'Christmas Day'],
  ],
  2026: [
    ['2026-01-01', 'New Year’s Day'],
    ['2026-01-19', 'Martin Luther King Jr. Day'],
    ['2026-02-12', 'Lincoln Day'],
    ['2026-02-16', 'Presidents’ Day'],
    ['2026-03-31', 'Cesar Chavez Day'],
    ['2026-05-25', 'Memorial Day'],
    ['2026-06-19', 'Juneteenth'],
    ['2026-07-04', 'Independence Day', '2026-07-03'],
    ['2026-09-07', 'Labor Day'],
    ['2026-09-25', 'Native American Day'],
    ['2026-11-11', 'Veterans Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-11-27', 'Day after Thanksgiving'],
    ['2026-12-25', 'Christmas Day'],
  ],
  2027: [
    ['2027-01-01', 'New Year’s Day'],
    ['2027-01-18', 'Martin Luther King Jr. Day'],
    ['2027-02-12', 'Lincoln Day'],
    ['2027-02-15', 'Presidents’ Day'],
    ['2027-03-31', 'Cesar Chavez Day'],
    ['2027-05-31', 'Memorial Day'],
    ['2027-06-19', 'Juneteenth', '2027-06-18'],
    ['2027-07-04', 'Independence Day', '2027-07-05'],
    ['2027-09-06', 'Labor Day'],
    ['2027-09-24', 'Native American Day'],
    ['2027-11-11', 'Veterans Day'],
    ['2027-11-25', 'Thanksgiving Day'],
    ['2027-11-26', 'Day after Thanksgiving'],
    ['2027-12-25', 'Christmas Day', '2027-12-24'],
  ],
  2028: [
    ['2028-01-01', 'New Year’s Day', '2027-12-31'],
    ['2028-01-17', 'Martin Luther King Jr. Day'],
    ['2028-02-12', 'Lincoln Day', '2028-02-11'],
    ['2028-02-21', 'Presidents’ Day'],
    ['2028-03-31', 'Cesar Chavez Day'],
    ['2028-05-29', 'Memorial Day'],
    ['2028-06-19', 'Juneteenth'],
    ['2028-07-04', 'Independence Day'],
    ['2028-09-04', 'Labor Day'],
    ['2028-09-22', 'Native American Day'],
    ['2028-11-11', 'Veterans Day', '2028-11-10'],
    ['2028-11-23', 'Thanksgiving Day'],
    ['2028-11-24', 'Day after Thanksgiving'],
    ['2028-12-25', 'Christmas Day'],
  ],
}

/**
 * Holidays by Government Code 6700 that Code of Civil Procedure 135 excepts, so that a period may end on them, besides
 * Good Friday, which is one from noon to three only. Diwali from 2026 on, its exception, and the dates by the moon: GK.
 */
const daysThatCount: Record<number, readonly Row[]> = {
  2025: [
    ['2025-01-29', 'Lunar New Year'],
    ['2025-04-24', 'Genocide Remembrance Day'],
    ['2025-09-09', 'Admission Day'],
    ['2025-10-13', 'Columbus Day'],
  ],
  2026: [
    ['2026-02-17', 'Lunar New Year'],
    ['2026-04-24', 'Genocide Remembrance Day'],
    ['2026-09-09', 'Admission Day'],
    ['2026-10-12', 'Columbus Day'],
    ['2026-11-08', 'Diwali'],
  ],
  2027: [
    ['2027-02-06', 'Lunar New Year'],
    ['2027-04-24', 'Genocide Remembrance Day'],
    ['2027-09-09', 'Admission Day'],
    ['2027-10-11', 'Columbus Day'],
    ['2027-10-29', 'Diwali'],
  ],
  2028: [
    ['2028-01-26', 'Lunar New Year'],
    ['2028-04-24', 'Genocide Remembrance Day'],
    ['2028-09-09', 'Admission Day'],
    ['2028-10-09', 'Columbus Day'],
    ['2028-10-17', 'Diwali'],
  ],
}

const asHoliday = ([fallsOn, name, keptOn = fallsOn]: Row): LegalHoliday => ({
  fallsOn,
  onDate: keptOn,
  name: keptOn === fallsOn ? name : `${name} (observed)`,
})

const listed = (rows: Record<number, readonly Row[]>) => Object.values(rows).flat().map(asHoliday)

const calendars: Record<LegalCalendar, readonly LegalHoliday[]> = {
  federal: listed(federal),
  california: listed(california),
}

/** @returns the holidays of 2025 to 2028 on which no period ends, oldest first */
export function legalHolidays(calendar: LegalCalendar): readonly LegalHoliday[] {
  return calendars[calendar]
}

/** @returns the state's other full-day holidays of a year: offices may close, and a period still ends on them */
export function californiaDaysThatCount(year: number): LegalHoliday[] {
  return (daysThatCount[year] ?? []).map(asHoliday)
}
