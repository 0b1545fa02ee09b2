import { z } from 'zod'
import { localDate, localTime, type Instant, type Zone } from '../time/instant.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { parseWallTime, whichTimes, type WhichTime } from '../time/wall-time.ts'
import { notSettled, typedInstant } from '../typed-time.ts'
import type { FactField, FactKind } from './fact-kind.ts'
import { timeOfEvening } from '../meeting-record/moment-field.ts'
import { day, key } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

/** A column's value, or of a moment whether it happened and when, null where nobody recorded the time. */
export type FactValue = string | number | null | { happened: boolean; at: Instant | null }
export type FactChanges = Record<string, FactValue>
export type FactRow = Record<string, string | number | null>

const reason = z
  .string('Enter the reason')
  .overwrite(trimmed)
  .min(3, 'Enter the reason')
  .max(500, 'Use 500 characters or fewer for the reason')

export const StrikeForm = z.object({ reason, key })

const timeWhich = z.enum(whichTimes, 'Choose which one is meant').optional()
const momentChoices = ['no', 'unknown', 'at'] as const

function schemaOf(field: FactField): z.ZodType {
  switch (field.type) {
    case 'moment':
      return z
        .object({
          when: z.enum(momentChoices, 'Choose when').default('unknown'),
          time: z
            .string()
            .overwrite(trimmed)
            .max(20, 'Enter a time, for example 18:02')
            .refine((time) => parseWallTime(time) !== null, 'Enter a time, for example 18:02')
            .optional(),
          timeWhich,
        })
        .refine(({ when, time }) => when !== 'at' || time !== undefined, {
          path: ['time'],
          message: 'Enter the time, or choose that it was not recorded',
        })
        .default({ when: 'unknown' })
    case 'choice': {
      const one = z.enum(
        field.choices.map((choice) => choice.value),
        `Choose: ${field.label.toLowerCase()}`,
      )
      return field.required ? one : one.optional()
    }
    case 'yes-no':
      return z.enum(['yes', 'no']).optional()
    case 'date':
      return day.optional()
    case 'day-and-hour':
      return z
        .object({
          date: day.optional(),
          time: z.iso.time({ precision: -1, error: 'Enter a time, for example 18:00' }).optional(),
          timeWhich,
        })
        .refine(({ date, time }) => (date === undefined) === (time === undefined), {
          path: ['time'],
          message: 'Enter the day and the hour, or leave both empty',
        })
        .default({})
    case 'member':
      return z.string().overwrite(trimmed).max(60).optional()
    default: {
      const words = z
        .string(`Enter: ${field.label.toLowerCase()}`)
        .overwrite(trimmed)
        .max(field.most, `Use ${field.most} characters or fewer`)
      return field.required ? words.min(1, `Enter: ${field.label.toLowerCase()}`) : words.optional()
    }
  }
}

/** The form that corrects one kind of fact: a field for each column, and the reason. */
export function correctionSchema(kind: FactKind) {
  const fields = Object.fromEntries(kind.fields.map((field) => [field.column, schemaOf(field)]))
  return z.object({ ...fields, reason, key }) as unknown as z.ZodType<
    { reason: string; key?: string } & Record<string, unknown>
  >
}

type Evening = { heldOn: CivilDate; startsAt: Instant | null; zone: Zone }

/**
 * What a correction's form says, column by column. A time left as it was keeps its seconds.
 * @param row the fact as it stands
 * @throws Invalid where a time does not exist that night, or comes twice and nobody said which is meant
 */
export function changesFrom(
  kind: FactKind,
  form: Record<string, unknown>,
  row: FactRow,
  evening: Evening,
): FactChanges {
  return Object.fromEntries(
    kind.fields.map((field): [string, FactValue] => {
      const given = form[field.column]
      if (field.type === 'yes-no') return [field.column, given === undefined ? null : given === 'yes' ? 1 : 0]
      if (field.type === 'day-and-hour') {
        const {
          date,
          time,
          timeWhich: which,
        } = given as { date?: string; time?: string; timeWhich?: WhichTime }
        if (!date || !time) return [field.column, null]
        return [field.column, typedInstant({ date, time, which }, evening.zone, `${field.column}.time`)]
      }
      if (field.type !== 'moment') return [field.column, (given as string | undefined) || null]
      const {
        when,
        time,
        timeWhich: which,
      } = given as { when: (typeof momentChoices)[number]; time?: string; timeWhich?: WhichTime }
      if (when !== 'at' || time === undefined) return [field.column, { happened: when !== 'no', at: null }]
      const before = row[field.column]
      const same = typeof before === 'string' && localTime(before, evening.zone) === time
      if (same && which === undefined) return [field.column, { happened: true, at: before }]
      const settled = timeOfEvening({ time, which }, evening)
      if (!settled.ok) throw notSettled(settled, `${field.column}.time`)
      return [field.column, { happened: true, at: settled.instant }]
    }),
  )
}

export function fieldsOf(kind: FactKind, row: FactRow, zone: Zone): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of kind.fields) {
    const value = row[field.column] ?? null
    if (field.type === 'moment') {
      const happened = field.mark ? row[field.mark] === 1 : true
      values[`${field.column}.when`] = !happened ? 'no' : value === null ? 'unknown' : 'at'
      values[`${field.column}.time`] = value === null ? '' : localTime(String(value), zone)
    } else if (field.type === 'day-and-hour') {
      values[`${field.column}.date`] = value === null ? '' : localDate(String(value), zone)
      values[`${field.column}.time`] = value === null ? '' : localTime(String(value), zone)
    } else if (field.type === 'yes-no') {
      values[field.column] = value === null ? '' : value === 1 ? 'yes' : 'no'
    } else values[field.column] = value === null ? '' : String(value)
  }
  return values
}

/** @returns columns to be written, with the marks that belong to moments; only those that differ from `row` */
export function columnsFrom(kind: FactKind, changes: FactChanges, row: FactRow): FactRow {
  const columns: FactRow = {}
  for (const field of kind.fields) {
    const value = changes[field.column]
    if (value === undefined) continue
    if (typeof value !== 'object' || value === null) columns[field.column] = value
    else {
      columns[field.column] = value.happened ? value.at : null
      if (field.type === 'moment' && field.mark) columns[field.mark] = value.happened ? 1 : 0
    }
  }
  return Object.fromEntries(Object.entries(columns).filter(([column, value]) => row[column] !== value))
}
