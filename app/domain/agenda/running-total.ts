import { minutesWords } from '../time/duration.ts'
import { addMinutes, formatTime, type Instant, type Zone } from '../time/instant.ts'

export type RunningTotal = {
  minutes: number
  timedItems: number
  endsAt: Instant | null
  /** Minutes left of the planned length, negative when over; null where no length is planned. */
  freeMinutes: number | null
  /** "2 h 30 min, ends about 8:30 PM" */
  sentence: string
  /** "The meeting is planned for 3 h; 30 min are free." or null */
  note: string | null
  begins: Record<string, Instant>
}

/**
 * @param items in reading order; a heading's own minutes count only where none under it has any, as it is then the
 * time set aside for all of them
 */
export function runningTotal(facts: {
  items: readonly { id: string; parentId: string | null; minutesAllotted: number | null }[]
  startsAt: Instant | null
  plannedMinutes: number | null
  zone: Zone
}): RunningTotal {
  const { items, startsAt, plannedMinutes, zone } = facts
  const timedParents = new Set(
    items
      .filter((item) => item.parentId !== null && (item.minutesAllotted ?? 0) > 0)
      .map((item) => item.parentId),
  )
  const begins: Record<string, Instant> = {}
  let minutes = 0
  let timedItems = 0
  for (const item of items) {
    if (startsAt !== null) begins[item.id] = addMinutes(startsAt, minutes)
    const own = timedParents.has(item.id) ? 0 : (item.minutesAllotted ?? 0)
    minutes += own
    if (own > 0) timedItems += 1
  }
  const endsAt = startsAt === null ? null : addMinutes(startsAt, minutes)
  const freeMinutes = plannedMinutes === null ? null : plannedMinutes - minutes
  const ends = endsAt === null || minutes === 0 ? '' : `, ends about ${formatTime(endsAt, zone)}`
  return {
    minutes,
    timedItems,
    endsAt,
    freeMinutes,
    sentence: `${minutesWords(minutes)}${ends}`,
    note: plannedMinutes === null || freeMinutes === null ? null : planNote(plannedMinutes, freeMinutes),
    begins,
  }
}

function planNote(plannedMinutes: number, freeMinutes: number): string {
  const rest =
    freeMinutes === 0
      ? 'nothing is free'
      : freeMinutes > 0
        ? `${minutesWords(freeMinutes)} are free`
        : `the items take ${minutesWords(-freeMinutes)} more`
  return `The meeting is planned for ${minutesWords(plannedMinutes)}; ${rest}.`
}
