import { rollAt } from './votes/roll.ts'
import { presenceAt, type PresenceAt } from './attendance-intervals.ts'
import { addDays, formatLongDate, type CivilDate } from '../time/civil-date.ts'
import { isBefore, localDate, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { countQuorum, type QuorumCount } from './quorum.ts'
import type { ItemRecord, MeetingRecord, Recess, Stay } from './record-types.ts'

/**
 * When something happened: an instant; null where nobody recorded it; left out, now. Only what happens now is kept from
 * happening after the meeting; what is entered afterwards from paper carries its time or says that there is none.
 */
export type Moment = Instant | null | undefined

export function openRecess(record: MeetingRecord): Recess | undefined {
  return record.recesses.find((recess) => !recess.ended)
}

/**
 * Whether something can be recorded of this meeting at this moment. Nothing is recorded of the future, of a meeting that
 * was never called to order, or of a time when it did not sit.
 * @param inRecess it may also happen while the meeting is in recess
 */
export function momentVerdict(
  record: MeetingRecord,
  moment: Moment,
  now: Instant,
  { inRecess = false }: { inRecess?: boolean } = {},
): Verdict {
  const { meeting } = record
  if (meeting.cancelledAt !== null) return refuse('meeting-cancelled', 'The meeting was cancelled.')
  if (!meeting.convened) return refuse('not-convened', 'Call the meeting to order first.')
  if (moment === null) return allowed
  if (moment === undefined) {
    if (meeting.adjourned) {
      return refuse(
        'meeting-over',
        'The meeting is adjourned. Give the time at which it happened, or say that it was not recorded.',
      )
    }
    return !inRecess && openRecess(record)
      ? refuse('in-recess', 'The meeting is in recess. Resume it first.')
      : allowed
  }
  const time = timeOfMeetingVerdict(record, moment, now)
  if (!time.ok) return time
  if (meeting.calledToOrderAt !== null && isBefore(moment, meeting.calledToOrderAt)) {
    return refuse('before-the-meeting', 'That is before the meeting was called to order.')
  }
  return meeting.adjournedAt !== null && isBefore(meeting.adjournedAt, moment)
    ? refuse('after-the-meeting', 'That is after the meeting was adjourned.')
    : allowed
}

/** A meeting is held on its day or was held before; none is held ahead of it, not on paper either. */
export function dayHasComeVerdict(heldOn: CivilDate, today: CivilDate): Verdict {
  return heldOn > today
    ? refuse(
        'day-to-come',
        `The meeting is on ${formatLongDate(heldOn)}. It can be called to order from that day on.`,
      )
    : allowed
}

/** Whether a time can belong to this meeting at all: past, on its day or in the night after it. */
export function timeOfMeetingVerdict(record: MeetingRecord, at: Instant, now: Instant): Verdict {
  const { heldOn } = record.meeting
  if (isBefore(now, at)) return refuse('still-to-come', 'That time is still to come.')
  const date = localDate(at, record.commission.zone)
  return date === heldOn || date === addDays(heldOn, 1)
    ? allowed
    : refuse('another-day', 'That is not on the day of the meeting.')
}

/** Orders two times of one thing; a time that was not recorded fits anywhere. */
export function inOrderVerdict(first: Instant | null, second: Instant | null, sentence: string): Verdict {
  return first !== null && second !== null && isBefore(second, first)
    ? refuse('out-of-order', sentence)
    : allowed
}

export function openItem(record: MeetingRecord): ItemRecord | undefined {
  return record.items.findLast((item) => isOpen(item))
}

export function isOpen(item: ItemRecord): boolean {
  return item.opened && item.outcome === null
}

export function staysOf(record: MeetingRecord): (Stay & { personId: string })[] {
  return record.attendance.map((stay) => ({ ...stay, personId: stay.person.id }))
}

export function presentAt(record: MeetingRecord, at: Instant): PresenceAt {
  return presenceAt(staysOf(record), at)
}

/**
 * The quorum as it stands on an item.
 * @param at null where the time was not recorded: then all whose presence the record leaves open count as present
 */
export function quorumOn(record: MeetingRecord, item: ItemRecord | null, at: Instant | null): QuorumCount {
  const { seats, quorum, recusedCountForQuorum } = record.commission
  const roll = rollAt(record, item, at)
  return countQuorum({
    seats,
    quorum,
    present: roll.filter((member) => member.standing === 'present').map((member) => member.personId),
    recused: roll.filter((member) => member.recused).map((member) => member.personId),
    recusedCount: recusedCountForQuorum,
  })
}
