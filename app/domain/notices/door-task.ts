import type { EditionSeries } from '../editions/edition.ts'
import { formatDateTime, isBefore, type Instant, type Zone } from '../time/instant.ts'
import { doorNotice, type DoorNotice } from './adjournment-clock.ts'

/** The notices of an adjournment, which hang on or near the door of the place where the meeting was held. */
export const doorSeries: readonly EditionSeries[] = ['adjournment', 'no-quorum', 'continuance']

export type AdjournedMeeting = {
  adjourned: boolean
  adjournedAt: Instant | null
  adjournedTo: Instant | null
  adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
}

/**
 * The clock of the order at the door, where the meeting was adjourned to another time, or for lack of a quorum.
 * Government Code 54955. An evening that simply ends needs no order.
 * @returns null where none is asked, or the time of the adjournment was not recorded
 */
export function doorClock(meeting: AdjournedMeeting, zone: Zone): DoorNotice | null {
  const { adjourned, adjournedAt, adjournedTo, adjournedBy } = meeting
  const ordered = adjournedTo !== null || adjournedBy === 'less-than-quorum' || adjournedBy === 'clerk'
  return adjourned && ordered && adjournedAt !== null ? doorNotice({ adjournedAt, zone }) : null
}

export type DoorTask = {
  state: 'waiting' | 'missed' | 'in-time' | 'late'
  sentence: string
  section: string
}

/** E13: what is still to be done at the door, or how it was done, asked at `now`. The earliest paper counts. */
export function doorTask(facts: {
  door: DoorNotice
  zone: Zone
  postedAt: readonly Instant[]
  now: Instant
}): DoorTask {
  const { door, zone, postedAt, now } = facts
  const { section } = door
  const first = postedAt.toSorted()[0]
  const by = formatDateTime(door.deadline, zone)
  if (first === undefined) {
    return isBefore(door.deadline, now)
      ? {
          state: 'missed',
          sentence: `The order had to be on or near the door by ${by}. No posting is recorded.`,
          section,
        }
      : { state: 'waiting', sentence: door.sentence, section }
  }
  const on = formatDateTime(first, zone)
  return isBefore(door.deadline, first)
    ? { state: 'late', sentence: `On the door since ${on}; it had to be there by ${by}.`, section }
    : { state: 'in-time', sentence: `On the door since ${on}, in time.`, section }
}

export function doorPlace(place: string | null): string {
  return `On or near the door of ${place ?? 'the meeting place'}`
}
