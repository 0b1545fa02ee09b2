import { z } from 'zod'
import { parseCivilDate, type CivilDate } from '../time/civil-date.ts'
import { parseWallTime, whichTimes, type WhichTime } from '../time/wall-time.ts'
import { meetingKinds, type MeetingKind } from '../meeting-record/meeting.ts'
import { trimmed } from '../text/empty-text.ts'

const words = (most: number, what: string) =>
  z.string().overwrite(trimmed).max(most, `Use ${most} characters or fewer for ${what}`).optional()

const particulars = {
  heldOn: z
    .string('Enter the date')
    .overwrite(trimmed)
    .max(20, 'Enter a date, for example 2026-12-10')
    .refine((text) => parseCivilDate(text) !== null, 'Enter a date, for example 2026-12-10'),
  time: z
    .string()
    .overwrite(trimmed)
    .max(20, 'Enter a time, for example 18:00')
    .refine((text) => parseWallTime(text) !== null, 'Enter a time, for example 18:00')
    .optional(),
  timeWhich: z.enum(whichTimes, 'Choose which one is meant').optional(),
  place: words(300, 'the place'),
  remoteAccess: words(1000, 'how to take part remotely'),
  plannedMinutes: z.coerce
    .number('Enter whole minutes, for example 150')
    .int('Enter whole minutes, for example 150')
    .min(15, 'Enter 15 minutes or more')
    .max(720, 'Enter 720 minutes or fewer')
    .optional(),
  calledBy: words(200, 'who called the meeting'),
  purpose: words(1000, 'the purpose'),
}

export const ScheduleMeetingForm = z.object({
  kind: z.enum(meetingKinds, 'Choose what kind of meeting it is'),
  ...particulars,
  adjournedFromId: z.string().overwrite(trimmed).max(60).optional(),
  /** Items of the last meeting that were continued or not reached come along unless this says no. */
  carryOver: z.enum(['yes', 'no']).default('yes'),
})

export const ChangeMeetingForm = z.object(particulars)

export const CancelMeetingForm = z.object({
  reason: z
    .string('Enter the reason')
    .overwrite(trimmed)
    .min(1, 'Enter the reason')
    .max(500, 'Use 500 characters or fewer for the reason'),
})

export type MeetingParticulars = {
  heldOn: CivilDate
  time?: string | null
  /** Which of the two is meant where the time comes twice that night. */
  timeWhich?: WhichTime | undefined
  place?: string | null
  remoteAccess?: string | null
  plannedMinutes?: number | null
  /** Special and emergency meetings: the presiding officer or a majority of the members. */
  calledBy?: string | null
  purpose?: string | null
}

export type ScheduleMeetingInput = MeetingParticulars & {
  kind: MeetingKind
  /** An adjourned meeting: the one that was adjourned to it. */
  adjournedFromId?: string | null
  carryOver?: 'yes' | 'no'
  agenda?: 'template' | 'empty'
}

export type ChangeMeetingInput = MeetingParticulars & { meetingId: string }
