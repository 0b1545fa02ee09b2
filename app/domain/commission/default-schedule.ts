import type { RegularSchedule } from '../time/regular-schedule.ts'

type Pattern = Required<Omit<RegularSchedule, 'effectiveOn' | 'monthsOff'>> & { monthsOff: number[] }

export const defaultPattern: Pattern = { nth: 2, weekday: 4, time: '18:00', monthsOff: [] }

export const defaultSchedule: RegularSchedule = { ...defaultPattern, effectiveOn: '0000-01-01' }

export function isDefaultSchedule({ effectiveOn }: RegularSchedule): boolean {
  return effectiveOn === defaultSchedule.effectiveOn
}
