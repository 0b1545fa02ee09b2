import { z } from 'zod'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import { addHours, isBefore, type Instant, type Zone } from '../time/instant.ts'
import {
  parseWallTime,
  settleWallTime,
  wallTimeToInstant,
  whichTimes,
  type NotSettled,
  type WhichTime,
} from '../time/wall-time.ts'
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
  /** Which of the two is meant where the time comes twice, on the night the clocks go back. */
  timeWhich: z.enum(whichTimes, 'Choose which one is meant').optional(),
}

export type MomentField = { when: (typeof moments)[number]; time?: string; timeWhich?: WhichTime }

type Evening = { heldOn: CivilDate; startsAt: Instant | null; zone: Zone }

/**
 * @param time `HH:MM` on the wall of the meeting's evening; one more than six hours before the start is after midnight
 * @returns the instant, or what to ask of a time that does not exist that night or comes twice
 */
export function timeOfEvening(
  { time, which }: { time: string; which?: WhichTime | undefined },
  { heldOn, startsAt, zone }: Evening,
): { ok: true; instant: Instant } | NotSettled {
  const sameDay = wallTimeToInstant(heldOn, time, zone).instant
  const date = startsAt !== null && isBefore(sameDay, addHours(startsAt, -6)) ? addDays(heldOn, 1) : heldOn
  return settleWallTime({ date, time, which }, zone)
}

/** @returns the moment that a form names, or what to ask of its time; a time without the choice "at" counts as one */
export function momentOf(
  { when, time, timeWhich }: MomentField,
  evening: Evening,
): { ok: true; at: Moment } | NotSettled {
  if (when === 'unknown') return { ok: true, at: null }
  if (!time) return { ok: true, at: undefined }
  const settled = timeOfEvening({ time, which: timeWhich }, evening)
  return settled.ok ? { ok: true, at: settled.instant } : settled
}
