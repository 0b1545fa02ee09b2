import type { EditionSeries } from '../editions/edition.ts'
import { formatDateTime, isBefore, type Instant, type Zone } from '../time/instant.ts'
import { doorNotice, type DoorNotice } from './adjournment-clock.ts'

/** The notices that hang on or near the door of the place where the meeting was held, by what they tell of. */
export const doorSeries: Record<DoorOrder, readonly EditionSeries[]> = {
  adjournment: ['adjournment', 'no-quorum'],
  continuance: ['continuance'],
}

/** An order of adjournment (54955), or of the continuance of hearings (54955.1). */
export type DoorOrder = 'adjournment' | 'continuance'
export type DoorClocks = Record<DoorOrder, DoorNotice | null>

/** A meeting as its adjournment left it. */
export type AdjournedMeeting = {
  startsAt: Instant | null
  adjourned: boolean
  adjournedAt: Instant | null
  adjournedTo: Instant | null
  adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
  /** When each hearing goes on that was continued to a stated time. */
  hearings: readonly Instant[]
}

/**
 * The clocks of the orders at the door: of an adjournment to another time, or for lack of a quorum (Government Code 54955);
 * and of hearings that were continued, by the one that goes on first (54955.1). The time specified for a hearing is the
 * start of the meeting that noticed it (INF). An evening that simply ends needs no order.
 * @returns null where none is asked, or the time of the adjournment was not recorded
 */
export function doorClocks(meeting: AdjournedMeeting, zone: Zone): DoorClocks {
  const { startsAt, adjourned, adjournedAt, adjournedTo, adjournedBy, hearings } = meeting
  if (!adjourned || adjournedAt === null) return { adjournment: null, continuance: null }
  const ordered = adjournedTo !== null || adjournedBy === 'less-than-quorum' || adjournedBy === 'clerk'
  const [first] = hearings.toSorted()
  return {
    adjournment: ordered ? doorNotice({ adjournedAt, zone }) : null,
    continuance:
      first === undefined
        ? null
        : doorNotice({ adjournedAt, zone, hearingContinuedTo: first, hearingSetFor: startsAt }),
  }
}

/** @returns the clock that a notice at the door has, by its series */
export function doorOf(clocks: DoorClocks, series: EditionSeries): DoorNotice | null {
  if (doorSeries.adjournment.includes(series)) return clocks.adjournment
  return doorSeries.continuance.includes(series) ? clocks.continuance : null
}

export type DoorTask = {
  order: DoorOrder
  state: 'waiting' | 'missed' | 'in-time' | 'late'
  sentence: string
  section: string
}

/** E13: what is still to be done at the door, or how it was done, asked at `now`. The earliest paper counts. */
export function doorTask(facts: {
  order: DoorOrder
  door: DoorNotice
  zone: Zone
  postedAt: readonly Instant[]
  now: Instant
}): DoorTask {
  const { order, door, zone, postedAt, now } = facts
  const { section } = door
  const first = postedAt.toSorted()[0]
  const by = formatDateTime(door.deadline, zone)
  if (first === undefined) {
    return isBefore(door.deadline, now)
      ? {
          order,
          state: 'missed',
          sentence: `The order had to be on or near the door by ${by}. No posting is recorded.`,
          section,
        }
      : { order, state: 'waiting', sentence: door.sentence, section }
  }
  const on = formatDateTime(first, zone)
  return isBefore(door.deadline, first)
    ? { order, state: 'late', sentence: `On the door since ${on}; it had to be there by ${by}.`, section }
    : { order, state: 'in-time', sentence: `On the door since ${on}, in time.`, section }
}

/** @returns the tasks at the door of a meeting, with the papers of its notices */
export function doorTasks(
  clocks: DoorClocks,
  editions: readonly { series: EditionSeries; papers: readonly { postedAt: Instant }[] }[],
  zone: Zone,
  now: Instant,
): DoorTask[] {
  return (['adjournment', 'continuance'] as const).flatMap((order) => {
    const door = clocks[order]
    const postedAt = editions
      .filter(({ series }) => doorSeries[order].includes(series))
      .flatMap(({ papers }) => papers.map((paper) => paper.postedAt))
    return door === null ? [] : [doorTask({ order, door, zone, postedAt, now })]
  })
}

export function doorPlace(place: string | null): string {
  return `On or near the door of ${place ?? 'the meeting place'}`
}
