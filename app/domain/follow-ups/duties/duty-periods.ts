import { addDays, type CivilDate } from '../../time/civil-date.ts'
import type { Holidays } from '../clock/clock-holidays.ts'
import { periodsOf, periodStatuses, type DutyPeriod, type PeriodStatus } from './recurring.ts'
import { dutyKinds, type DutyKind } from './statutory-kinds.ts'

const mostShown = 12

export const dutyOf = (id: string | null): DutyKind | null => dutyKinds.find((kind) => kind.id === id) ?? null

/**
 * The periods of a duty from the year in which it was entered to a year from today. A rule that names no month counts
 * from the day itself, such as the day on which a policy was approved.
 */
export function periodsSince(
  { duty }: DutyKind,
  openedOn: CivilDate,
  today: CivilDate,
  holidays: Holidays,
): DutyPeriod[] {
  const since = duty.opens.includes('BYMONTH') ? `${openedOn.slice(0, 4)}-01-01` : openedOn
  return periodsOf(duty, since, addDays(today, 366), holidays)
}

/** @param evidence `dueOn` of an entry of evidence names its period */
export function dutyStatus(
  kind: DutyKind,
  facts: { openedOn: CivilDate; today: CivilDate; evidence: { dueOn: CivilDate | null; on: CivilDate }[] },
  holidays: Holidays,
): PeriodStatus[] {
  const shown = facts.evidence.flatMap(({ dueOn, on }) => (dueOn ? [{ period: dueOn, on }] : []))
  const periods = periodsSince(kind, facts.openedOn, facts.today, holidays)
  return periodStatuses(kind.duty, periods, shown, facts.today).slice(-mostShown)
}
