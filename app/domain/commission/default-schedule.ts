import type { RegularSchedule } from '../time/regular-schedule.ts'

type Pattern = Required<Omit<RegularSchedule, 'effectiveOn' | 'monthsOff'>> & { monthsOff: number[] }

/** When the commission meets until a schedule is entered. */
export const defaultPattern: Pattern = { nth: 2, weekday: 4, time: '18:00', monthsOff: [] }

/** The same as dated data, in force from before every day that can be entered. */
export const defaultSchedule: RegularSchedule = { ...defaultPattern, effectiveOn: '0000-01-01' }

/** @returns whether nobody entered this schedule */
export function isDefaultSchedule({ effectiveOn }: RegularSchedule): boolean {
  return effectiveOn === defaultSchedule.effectiveOn
}
