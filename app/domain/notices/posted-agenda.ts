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
  /** Items that the edition lists, those under others too, in its words. */
  items: readonly ItemWords[]
}

/** An item as a notice describes it. */
export type ItemWords = { id: string; title: string; description: string | null }

/** How an item is on paper; `other-words`: in time, as something else than it says now. */
export type ItemStatus = PaperStatus | 'other-words'

/**
 * E4, N10: how each item of a meeting stands on its posted agenda. Government Code 54954.2(a). An item counts from the
 * edition that serves it best; one that now says something else than was posted is another matter (N8). An emergency meeting is held without the posting (54956.5(b), GK), so what its published
 * notice names counts.
 * @param editions the agenda's editions that were published
 * @param words the items as they read now
 * @returns null where no agenda was published here; items that no edition lists are not among the keys
 */
export function itemStatuses(facts: {
  kind: MeetingKind
  deadline: Instant | null
  editions: readonly AgendaOnPaper[]
  words: readonly ItemWords[]
}): Map<string, ItemStatus> | null {
  const { kind, deadline, editions, words } = facts
  if (editions.length === 0) return null
  const now = new Map(words.map((one) => [one.id, one]))
  const found = new Map<string, ItemStatus>()
  for (const { postedAt, items } of editions) {
    const paper = kind === 'emergency' ? 'in-time' : paperStatus(deadline, postedAt)
    for (const posted of items) {
      const { id } = posted
      const status = paper === 'in-time' && !sameWords(posted, now.get(id)) ? 'other-words' : paper
      const before = found.get(id)
      if (before === undefined || better[status] > better[before]) found.set(id, status)
    }
  }
  return found
}

const better: Record<ItemStatus, number> = { 'in-time': 3, 'other-words': 2, late: 1, none: 0 }

function sameWords(posted: ItemWords, now: ItemWords | undefined): boolean {
  return now === undefined || (posted.title === now.title && (posted.description ?? null) === now.description)
}

/** @returns why an item is not on an agenda posted in time; null where it is, or no agenda was published here */
export function whyNotPosted(statuses: Map<string, ItemStatus> | null, itemId: string): NotPosted | null {
  if (statuses === null) return null
  const status = statuses.get(itemId)
  if (status === 'in-time') return null
  if (status === undefined) return 'not-listed'
  return ({ none: 'no-paper', late: 'posted-late', 'other-words': 'other-words' } as const)[status]
}
