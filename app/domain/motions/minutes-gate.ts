import {
  instantOfAct,
  laterMeetingVerdict,
  type ActOnMinutes,
  type Sitting,
} from '../editions/later-meeting.ts'
import type { ItemRecord, MeetingFacts, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, type Verdict } from '../verdict.ts'

export type SittingMeeting = Pick<
  MeetingFacts,
  'id' | 'heldOn' | 'startsAt' | 'calledToOrderAt' | 'adjournedAt'
>

/** @returns when a meeting sat */
export function sittingOf({ id, heldOn, startsAt, calledToOrderAt, adjournedAt }: SittingMeeting): Sitting {
  return { meetingId: id, heldOn, startsAt, calledToOrderAt, adjournedAt }
}

/** @returns a vote on minutes with its instant: when it was closed, else opened, else moved, else when its meeting began */
export function actOf({ meeting }: MeetingRecord, motion: MotionRecord): ActOnMinutes {
  const at = motion.voteClosedAt ?? motion.voteOpenedAt ?? motion.madeAt
  return { meetingId: meeting.id, heldOn: meeting.heldOn, at: instantOfAct(at, meeting) }
}

/** Motions that approve or correct the minutes which their item names. */
const onMinutes: readonly MotionKind[] = ['main', 'substitute', 'amend-previously-adopted']

/** E14: whether a motion on this item may act on the minutes that it names, at `at`. */
export function minutesGate(
  { meeting }: MeetingRecord,
  item: ItemRecord,
  { kind }: { kind: MotionKind },
  at: Instant | null,
): Verdict {
  if (item.approves === null || !onMinutes.includes(kind)) return allowed
  const act = { meetingId: meeting.id, heldOn: meeting.heldOn, at: instantOfAct(at, meeting) }
  return laterMeetingVerdict(sittingOf(item.approves), act)
}
