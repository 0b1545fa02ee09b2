import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { ItemKind } from './item-kinds.ts'
import type { CommissionFacts, ItemRecord, MeetingRecord, MotionRecord } from './record-types.ts'
import { motionCarried, motionsOfItem } from './votes/motion-tally.ts'

/** What can stand on a consent calendar (GK): routine business that one vote can decide. Never an election, which needs a name from each member. */
const routine: readonly ItemKind[] = ['minutes-approval', 'staff-report', 'auditor-report', 'action']

const ofItsOwn = /unconditional commitment|rescission of brown act commitment/i

/**
 * Whether a law asks for a vote on this by itself: an unconditional commitment "shall be approved by the legislative body in
 * open session at a regular or special meeting as a separate item of business, and not on its consent agenda". Government
 * Code 54960.2(c)(2); its rescission likewise, 54960.2(e).
 */
export function voteOfItsOwn(title: string): boolean {
  return ofItsOwn.test(title)
}

type Placed = { id: string; parentId: string | null; kind: string; title: string; alone: boolean }

/** Whether an agenda can stand so: its consent calendar is an item of its own, with nothing under it that needs its own vote. */
export function consentAgendaVerdict(items: readonly Placed[]): Verdict {
  const calendars = new Set(items.filter(({ kind }) => kind === 'consent').map(({ id }) => id))
  for (const { parentId, kind, title, alone } of items) {
    if (kind === 'consent' && parentId !== null && items.some(({ id }) => id === parentId)) {
      return refuse('consent-under', 'The consent calendar stands by itself, under no other item.')
    }
    if (parentId === null || !calendars.has(parentId)) continue
    const fit = onConsentVerdict({ kind, title, alone })
    if (!fit.ok) return fit
  }
  return allowed
}

/** Whether an item of this kind can be decided with others by one vote. */
export function onConsentVerdict({ kind, title, alone }: Pick<Placed, 'kind' | 'title' | 'alone'>): Verdict {
  if (alone || voteOfItsOwn(title)) {
    return refuse(
      'never-on-consent',
      `“${title}” needs a vote of its own, so it can’t be on the consent calendar.`,
      'Government Code 54960.2',
    )
  }
  return (routine as readonly string[]).includes(kind)
    ? allowed
    : refuse(
        'not-routine',
        `“${title}” can’t be on the consent calendar. Only actions, minutes and reports can be approved together.`,
      )
}

/** @returns the consent calendar that an item stands on */
export function calendarOver(record: MeetingRecord, item: ItemRecord): ItemRecord | undefined {
  const parent = record.items.find(({ id }) => id === item.parentId)
  return parent?.kind === 'consent' ? parent : undefined
}

/** @returns the items that one vote decides: those under the calendar that nobody had taken off */
export function onCalendar<Item extends { parentId: string | null; pulled: unknown }>(
  record: { items: Item[] },
  calendar: Pick<ItemRecord, 'id' | 'kind'>,
): Item[] {
  if (calendar.kind !== 'consent') return []
  return record.items.filter(({ parentId, pulled }) => parentId === calendar.id && pulled === null)
}

/** @returns the motion by which the calendar was or is decided, the latest where there are several */
export function motionOfCalendar(calendar: ItemRecord): MotionRecord | undefined {
  return motionsOfItem(calendar)
    .toSorted((one, other) => one.position - other.position)
    .findLast(
      ({ kind, withdrawn, voteMethod, voteClosed }) =>
        kind === 'main' && !withdrawn && (voteMethod !== null || voteClosed),
    )
}

/** What the calendar did with an item: one vote approved it, or it was taken off, or the vote failed; null before that. */
export type ConsentDone = 'approved' | 'separate' | 'failed'

export function consentDone(
  record: Pick<MeetingRecord, 'items'> & { commission: CommissionFacts },
  item: ItemRecord,
): ConsentDone | null {
  const calendar = calendarOver(record as MeetingRecord, item)
  if (!calendar) return null
  if (item.pulled) return 'separate'
  const motion = motionOfCalendar(calendar)
  if (!motion) return null
  const carried = motionCarried(motion, record.commission)
  return carried === null ? null : carried ? 'approved' : 'failed'
}

/**
 * The calendar as one item for public comment: who signed up on any of its items is still to be heard, and comment that
 * was called on the calendar was called on each of them. A heading with who signed up on the items that a vote on it
 * disposes of. Any other item as it is.
 */
export function heardTogether(record: MeetingRecord, item: ItemRecord): ItemRecord {
  const items = onCalendar(record, item)
  const others = items.length > 0 ? items : undecidedUnder(record, item)
  if (others.length === 0) return item
  const sum = (of: keyof ItemRecord['toHear']) =>
    [item, ...others].reduce((total, { toHear }) => total + toHear[of], 0)
  const toHear = { waiting: sum('waiting'), atMicrophone: sum('atMicrophone'), held: sum('held') }
  const signUps = [item, ...others].flatMap((one) => one.signUps)
  const speakers = [item, ...others].flatMap((one) => one.speakers)
  return {
    ...item,
    toHear,
    signUps,
    speakers,
    comment: items.length > 0 ? commentOn(item, items) : item.comment,
  }
}

/** Items under a heading that a vote on it disposes of: none that was taken up or put off by itself. */
function undecidedUnder(record: MeetingRecord, item: ItemRecord): ItemRecord[] {
  if (item.kind === 'consent') return []
  return record.items
    .filter((one) => one.parentId === item.id)
    .flatMap((one) => [one, ...undecidedUnder(record, one)])
    .filter(({ opened, outcome, motions }) => !opened && outcome === null && motions.length === 0)
}

function commentOn({ comment }: ItemRecord, items: readonly ItemRecord[]): ItemRecord['comment'] {
  if (comment.called || comment.noSpeakers) return comment
  const each = items.map((one) => one.comment)
  if (!each.every(({ called, noSpeakers }) => called || noSpeakers)) return comment
  const times = each.map(({ calledAt, noSpeakersAt }) => calledAt ?? noSpeakersAt)
  const last = times.includes(null) ? null : times.toSorted().at(-1)!
  const nobody = each.every(({ called }) => !called)
  return nobody
    ? { ...comment, noSpeakers: true, noSpeakersAt: last }
    : {
        ...comment,
        called: true,
        calledAt: last,
        closed: each.every(({ called, closed }) => closed || !called),
      }
}

/** Comment as it was called for an item: on itself, or on the calendar that it stands on. */
export function commentFor(record: MeetingRecord, item: ItemRecord): ItemRecord['comment'] {
  const calendar = item.pulled ? undefined : calendarOver(record, item)
  return calendar && !item.comment.called ? calendar.comment : item.comment
}
