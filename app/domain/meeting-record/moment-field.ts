import { z } from 'zod'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { addHours, isBefore, type Instant, type Zone } from '../time/instant.ts'
import { parseWallTime, wallTimeToInstant } from '../time/wall-time.ts'
import type { Moment } from './room-rules.ts'
import { trimmed } from '../text/empty-text.ts'

export const moments = ['now', 'at', 'unknown'] as const

/** The fields of a form that say when: now, at a time on the wall, or that nobody recorded it. */
export const momentFields = {
  when: z.enum(moments, 'Choose when it happened').default('now'),
  time: z
    .string()
    .overwrite(trimmed)
    .max(20, 'Enter a time, for example 18:02')
    .refine((text) => parseWallTime(text) !== null, 'Enter a time, for example 18:02')
    .optional(),
}

export type MomentField = { when: (typeof moments)[number]; time?: string }

type Evening = { heldOn: CivilDate; startsAt: Instant | null; zone: Zone }

/**
 * @param time `HH:MM` on the wall of the meeting's evening; one more than six hours before the start is after midnight
 */
export function timeOfEvening(time: string, { heldOn, startsAt, zone }: Evening): Instant {
  const sameDay = wallTimeToInstant(heldOn, time, zone).instant
  return startsAt !== null && isBefore(sameDay, addHours(startsAt, -6))
    ? wallTimeToInstant(addDays(heldOn, 1), time, zone).instant
    : sameDay
}

/** @returns the moment that a form names; a time without the choice "at" counts as one */
export function momentOf({ when, time }: MomentField, evening: Evening): Moment {
  if (when === 'unknown') return null
  return time ? timeOfEvening(time, evening) : undefined
}
