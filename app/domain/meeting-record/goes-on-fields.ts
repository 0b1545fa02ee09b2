import { z } from 'zod'
import { maybe } from '../text/form-pieces.ts'
import { parseCivilDate } from '../time/civil-date.ts'
import { whichTimes, type WhichTime } from '../time/wall-time.ts'

/** The fields that say to when and where something goes on: `to` is a day that was offered, `other` for the one in `toDate`, or nothing. */
export const goesOnFields = {
  to: z
    .string()
    .max(20)
    .regex(/^(other|\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?)$/, 'Choose to which day')
    .optional(),
  toDate: z.iso.date('Enter a date').optional(),
  toTime: z.iso.time({ precision: -1, error: 'Enter a time, for example 18:00' }).optional(),
  toTimeWhich: z.enum(whichTimes, 'Choose which one is meant').optional(),
  toPlace: maybe(300),
}
export type GoesOn = { to?: string; toDate?: string; toTime?: string; toTimeWhich?: WhichTime }

/** @returns the day and hour that a form states, null where it states none; without an hour, that of regular meetings */
export function statedTime({
  to,
  toDate,
  toTime,
  toTimeWhich: which,
}: GoesOn): { date: string; time?: string; which?: WhichTime | undefined } | null {
  const [day, hour] = to === undefined || to === 'other' ? [toDate, undefined] : to.split('T')
  const time = toTime ?? hour
  return day ? { date: day, ...(time ? { time } : {}), which } : null
}

/** Refines a form with {@link goesOnFields}: what is said of the day and the hour fits together. */
export function checkGoesOn({ to, toDate, toTime }: GoesOn, context: z.core.$RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const offered = to !== undefined && to !== 'other'
  if (offered && parseCivilDate(to.slice(0, 10)) === null) wrong('to', 'Choose to which day')
  if (to === 'other' && !toDate) wrong('toDate', 'Enter the day, or choose another answer')
  if (offered && toDate && toDate !== to.slice(0, 10))
    wrong('toDate', 'Leave this empty, or choose another day')
  if (!offered && toTime && !toDate) wrong('toDate', 'Enter the day of that hour')
}
