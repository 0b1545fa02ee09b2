import { formatDate, type CivilDate } from '../time/civil-date.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'

export type PastItem = {
  id: string
  parentId: string | null
  kind: string
  title: string
  openedAt: string | null
  closedAt: string | null
  outcome: 'heard' | 'continued' | 'not-reached' | 'withdrawn' | null
  removedAt: string | null
}

export type CarriedItem<Item> = { item: Item; reason: 'continued' | 'not-reached' | 'left-undone' }

export const carriedReasons: Record<CarriedItem<unknown>['reason'], string> = {
  continued: 'Continued',
  'not-reached': 'Not reached',
  'left-undone': 'Opened and not closed',
}

/** Items that every agenda has of its own accord and that never come back. */
const everyAgendaHas: readonly ItemKind[] = [
  'call-to-order',
  'general-comment',
  'heading',
  'consent',
  'outstanding',
  'future-agenda',
  'commissioner-comments',
  'adjournment',
]

/**
 * What of the last meeting comes back on the next agenda: what was continued, what was not reached, what was opened and
 * never closed. An item that the record tells nothing of is left out where the meeting kept no times at all, as of
 * meetings known from reports.
 * @param items the last meeting's items in reading order
 */
export function carriedOver<Item extends PastItem>(items: readonly Item[]): CarriedItem<Item>[] {
  const timed = items.some((item) => item.openedAt !== null || item.outcome !== null)
  const parents = new Set(items.filter((item) => item.removedAt === null).map((item) => item.parentId))
  return items.flatMap((item) => {
    const ownWork = !(everyAgendaHas as readonly string[]).includes(item.kind) && !parents.has(item.id)
    if (item.removedAt !== null || !ownWork) return []
    const reason = reasonOf(item, timed)
    return reason === null ? [] : [{ item, reason }]
  })
}

function reasonOf(item: PastItem, timed: boolean): CarriedItem<unknown>['reason'] | null {
  if (item.outcome === 'continued' || item.outcome === 'not-reached') return item.outcome
  if (item.outcome !== null || item.closedAt !== null) return null
  if (item.openedAt !== null) return 'left-undone'
  return timed ? 'not-reached' : null
}

export type PastMeeting = {
  id: string
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  heldOn: CivilDate
  convened: boolean
  /** A draft of its minutes has been frozen, so that there is something to approve. */
  minutesDrafted: boolean
  minutesApproved: boolean
}

/**
 * @param before the date of the meeting that would approve
 * @returns earlier meetings whose minutes are drafted and not approved, oldest first, with the item's title
 */
export function minutesToApprove(
  meetings: readonly PastMeeting[],
  before: CivilDate,
): { meetingId: string; title: string }[] {
  return meetings
    .filter(
      (meeting) =>
        meeting.convened && meeting.minutesDrafted && !meeting.minutesApproved && meeting.heldOn < before,
    )
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
    .map(({ id, kind, heldOn }) => ({
      meetingId: id,
      title: `Approval of the minutes of the ${kind === 'adjourned' ? 'adjourned regular' : kind} meeting of ${formatDate(heldOn)}`,
    }))
}
