import type { Zone } from '../time/instant.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { noticeDeadline, type NoticeDeadline } from './notice-clock.ts'

/**
 * The deadline of a meeting's notice by the law and by the commission's own longer hours, where its settings give any.
 * An adjourned regular meeting "is a regular meeting for all purposes". Government Code 54955.
 * @returns null where the time of the meeting is not known
 */
export function meetingDeadline(
  meeting: { kind: MeetingKind; startsAt: string | null },
  settings: { timeZone: Zone; noticeHours: { regular: number; special: number } },
): NoticeDeadline | null {
  const { kind, startsAt } = meeting
  if (startsAt === null) return null
  const { regular, special } = settings.noticeHours
  const hours = { regular, adjourned: regular, special, emergency: undefined }[kind]
  return noticeDeadline({ kind, startsAt, zone: settings.timeZone, ...(hours ? { hours } : {}) })
}
