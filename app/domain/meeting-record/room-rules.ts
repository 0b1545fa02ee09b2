import { rollAt } from './votes/roll.ts'
import { changesOfPresence, presenceAt, type PresenceAt } from './attendance-intervals.ts'
import { addDays, formatLongDate, type CivilDate } from '../time/civil-date.ts'
import { openSessionVerdict } from './closed-session.ts'
import { eveningEnds } from './meeting.ts'
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
 * Whether the meeting sits as of now: called to order, not adjourned, and its evening not over, which ends eighteen hours
 * after the hour it was called for. While it sits, the time of an act is known.
 */
export function isLive({ meeting, commission }: MeetingRecord, now: Instant): boolean {
  const { convened, adjourned, cancelledAt, startsAt, heldOn } = meeting
  if (!convened || adjourned || cancelledAt !== null) return false
  return startsAt === null
    ? localDate(now, commission.zone) <= addDays(heldOn, 1)
    : isBefore(now, eveningEnds(startsAt))
}

/**
 * The instant by which an act is judged: its own; while the meeting sits, now, also where it is said that the time was
 * not recorded. Null: nobody recorded it, and what the record tells of the evening decides.
 */
export function judgedAt(record: MeetingRecord, moment: Moment, now: Instant): Instant | null {
  if (moment === undefined) return now
  return moment === null && isLive(record, now) ? now : moment
}

/** @returns the recess in which an instant lies; its first and last instant belong to the meeting */
function recessAt(record: MeetingRecord, at: Instant): Recess | undefined {
  return record.recesses.find(
    ({ beganAt, endedAt, ended }) =>
      beganAt !== null && isBefore(beganAt, at) && (!ended || (endedAt !== null && isBefore(at, endedAt))),
  )
}

/**
 * Whether something can be recorded of this meeting at this moment. Nothing is recorded of the future, of a meeting that
 * was never called to order, or of a time when it did not sit.
 * @param inRecess it may also happen while the meeting is in recess; `closed`: in closed session
 */
export function momentVerdict(
  record: MeetingRecord,
  moment: Moment,
  now: Instant,
  { inRecess = false, closed = false }: { inRecess?: boolean; closed?: boolean } = {},
): Verdict {
  const { meeting } = record
  if (meeting.cancelledAt !== null) return refuse('meeting-cancelled', 'The meeting was canceled.')
  if (!meeting.convened) return refuse('not-convened', 'Call the meeting to order first.')
  if (moment === undefined && meeting.adjourned) {
    return refuse(
      'meeting-over',
      'The meeting is adjourned. Give the time at which it happened, or say that it was not recorded.',
    )
  }
  const open = closed ? allowed : openSessionVerdict(record, moment === undefined ? now : moment)
  if (!open.ok) return open
  if (moment === undefined || (moment === null && isLive(record, now))) {
    return !inRecess && openRecess(record)
      ? refuse('in-recess', 'The meeting is in recess. Resume it first.')
      : allowed
  }
  if (moment === null) return allowed
  const time = timeOfMeetingVerdict(record, moment, now)
  if (!time.ok) return time
  if (meeting.calledToOrderAt !== null && isBefore(moment, meeting.calledToOrderAt)) {
    return refuse('before-the-meeting', 'That is before the meeting was called to order.')
  }
  if (meeting.adjournedAt !== null && isBefore(meeting.adjournedAt, moment)) {
    return refuse('after-the-meeting', 'That is after the meeting was adjourned.')
  }
  return !inRecess && recessAt(record, moment)
    ? refuse('in-recess', 'At that time the meeting was in recess.')
    : allowed
}

/**
 * What the record tells of an act whose time nobody recorded: it could have been at any instant between what came before
 * it and the end of the meeting, so it is refused only where it could have been at none.
 * @param at null: between `from` and `until`, as far as they are known
 * @param judge of one instant; of null where the record has no time at all
 */
export function atSomeInstant(
  record: MeetingRecord,
  at: Instant | null,
  from: readonly (Instant | null)[],
  judge: (at: Instant | null) => Verdict,
): Verdict {
  if (at !== null) return judge(at)
  const { calledToOrderAt, adjournedAt } = record.meeting
  const first = [calledToOrderAt, ...from]
    .filter((time) => time !== null)
    .toSorted()
    .at(-1)
  if (first === undefined) return judge(null)
  const changes = [
    adjournedAt,
    ...changesOfPresence(staysOf(record)),
    ...record.outages.map(({ endedAt }) => endedAt),
  ].filter((time) => time !== null)
  const within = changes.filter(
    (time) => isBefore(first, time) && (adjournedAt === null || !isBefore(adjournedAt, time)),
  )
  const verdicts = [first, ...within.toSorted()].map(judge)
  return verdicts.find(({ ok }) => ok) ?? verdicts.at(-1)!
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
  const present = roll.filter((member) => member.standing === 'present')
  return countQuorum({
    seats,
    quorum,
    present: present.map((member) => member.personId),
    recused: roll.filter((member) => member.recused).map((member) => member.personId),
    recusedCount: recusedCountForQuorum,
    inRoom: roomForJustCause(record, present),
  })
}

/**
 * E9. A member may take part remotely for just cause only where "at least a quorum of the members of the legislative body
 * participates in person from a singular physical location … situated within the boundaries of the territory" of the
 * city. Government Code 54953.8.3 (wording GK; a setting, for counsel to confirm).
 * @returns those in the room, or null where nothing asks for them
 */
export function roomForJustCause(
  { attendance, commission }: MeetingRecord,
  present: readonly { personId: string; mode: 'in-person' | 'remote' }[],
): string[] | null {
  const justCause = (personId: string) =>
    attendance.some(
      (stay) =>
        stay.person.id === personId &&
        stay.standing === 'present' &&
        stay.mode === 'remote' &&
        stay.provision === 'just-cause',
    )
  return commission.quorumInRoom &&
    present.some(({ personId, mode }) => mode === 'remote' && justCause(personId))
    ? present.filter(({ mode }) => mode === 'in-person').map(({ personId }) => personId)
    : null
}
