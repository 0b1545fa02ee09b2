import { meetingKindNames, type MeetingKind } from '../../meeting-record/meeting.ts'
import { formatDate } from '../../time/civil-date.ts'

export type MinutesChoice = { id: string; kind: MeetingKind; heldOn: string; approved: boolean }

/** @returns "Regular meeting, October 8, 2026", and of approved minutes that a vote can only correct them */
export function minutesOptions(choices: readonly MinutesChoice[]): { value: string; label: string }[] {
  return choices.map(({ id, kind, heldOn, approved }) => ({
    value: id,
    label: `${meetingKindNames[kind]}, ${formatDate(heldOn)}${approved ? ': approved, to be corrected' : ''}`,
  }))
}
