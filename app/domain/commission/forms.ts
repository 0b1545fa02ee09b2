import { z } from 'zod'
import { parseCivilDate } from '../time/civil-date.ts'
import { holidayKeepers } from './holidays.ts'
import { settingSchemas } from './setting-schemas.ts'
import type { SettingKey } from './settings.ts'
import { trimmed } from '../text/empty-text.ts'

const day = z
  .string({ error: 'Enter a date' })
  .overwrite(trimmed)
  .max(20, 'Enter a date that exists, as year, month and day')
  .refine((text) => parseCivilDate(text) !== null, 'Enter a date that exists, as year, month and day')

export function settingFormSchema(key: SettingKey) {
  return z.object({
    value: settingSchemas[key] as z.ZodType<unknown>,
    effectiveOn: day,
    reason: z.string().overwrite(trimmed).max(500, 'Use at most 500 characters').optional(),
  })
}

export const AddHolidaySchema = z.object({
  onDate: day,
  name: z
    .string({ error: 'Enter the holiday’s name' })
    .overwrite(trimmed)
    .min(1)
    .max(100, 'Use at most 100 characters'),
  keptBy: z
    .array(z.enum(holidayKeepers), { error: 'Choose who keeps it' })
    .min(1, 'Choose who keeps it')
    .max(holidayKeepers.length),
})
export type AddHolidayInput = z.output<typeof AddHolidaySchema>

export const AddHolidaysOfYearSchema = z.object({
  year: z
    .number({ error: 'Enter a year' })
    .int()
    .min(1990, 'Enter a year from 1990')
    .max(2200, 'Enter a year up to 2200'),
})

export const RemoveHolidaySchema = z.object({ onDate: day })
