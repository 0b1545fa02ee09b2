import type { Based } from './basis.ts'

export type SettingTable = Based & {
  id: string
  key: string
  value: string
  effectiveOn: string
  setAt: string
}

export type HolidayTable = Based & {
  onDate: string
  name: string
  /** One or more of federal, state, city, with commas between. */
  keptBy: string
}

export type CommissionTables = {
  setting: SettingTable
  holiday: HolidayTable
}
