import type { MeetingKind } from '../meeting-record/meeting.ts'
import type { NotPosted } from '../meeting-record/item-posting.ts'
import { isBefore, type Instant } from '../time/instant.ts'

/** How a notice stands on paper: up in time, up too late, or no posting recorded. */
export type PaperStatus = 'in-time' | 'late' | 'none'

/**
 * N10. How papers that went up at these instants stand against a deadline; exactly at the deadline is in time, and the
 * earliest counts. Only paper counts for this body: 54954.2(d) asks the web of others (INF). Everything that asks
 * whether something is posted asks this.
 * @param deadline null where the start was not recorded, so that a paper has no clock to be late by
 */
export function paperStatus(deadline: Instant | null, postedAt: readonly Instant[]): PaperStatus {
  const [first] = postedAt.toSorted()
  if (first === undefined) return 'none'
  return deadline === null || !isBefore(deadline, first) ? 'in-time' : 'late'
}

export type AgendaOnPaper = {
  /** When papers of this edition went up. */
  postedAt: readonly Instant[]
  /** Items that the edition lists, those under others too. */
  itemIds: readonly string[]
}

/**
 * E4, N10: how each item of a meeting stands on its posted agenda. Government Code 54954.2(a). An item counts from the
 * edition that serves it best. An emergency meeting is held without the posting (54956.5(b), GK), so what its published
 * notice names counts.
 * @param editions the agenda's editions that were published
 * @returns null where no agenda was published here; items that no edition lists are not among the keys
 */
export function itemStatuses(facts: {
  kind: MeetingKind
  deadline: Instant | null
  editions: readonly AgendaOnPaper[]
}): Map<string, PaperStatus> | null {
  const { kind, deadline, editions } = facts
  if (editions.length === 0) return null
  const found = new Map<string, PaperStatus>()
  for (const { postedAt, itemIds } of editions) {
    const status = kind === 'emergency' ? 'in-time' : paperStatus(deadline, postedAt)
    for (const id of itemIds) {
      const before = found.get(id)
      if (before === undefined || better[status] > better[before]) found.set(id, status)
    }
  }
  return found
}

const better: Record<PaperStatus, number> = { 'in-time': 2, late: 1, none: 0 }

/** @returns why an item is not on an agenda posted in time; null where it is, or no agenda was published here */
export function whyNotPosted(statuses: Map<string, PaperStatus> | null, itemId: string): NotPosted | null {
  if (statuses === null) return null
  const status = statuses.get(itemId)
  if (status === 'in-time') return null
  return status === undefined ? 'not-listed' : status === 'none' ? 'no-paper' : 'posted-late'
}
