import { motionCarried, motionsOfItem } from '../meeting-record/votes/motion-tally.ts'
import { isSecondary, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { offAgendaVerdict, type OffAgendaException } from '../meeting-record/votes/off-agenda.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { continuedItemVerdict } from '../notices/continued-item.ts'
import { isBefore, localDate, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

export type MotionMade = {
  kind: MotionKind
  parentId: string | null
  offAgendaException: OffAgendaException | null
}

/** Motions about the meeting and its order, and not about a matter: open also on what was not posted. */
export const aboutTheMeeting: readonly MotionKind[] = ['recess', 'adjourn', 'point-of-order', 'appeal']

/**
 * E4 for this item: whether the motion may be made, opened to a vote or carried at `at`.
 * @param at the instant of the act; null where nobody recorded it, which reads as the meeting's own day
 */
export function offAgendaGate(
  record: MeetingRecord,
  item: ItemRecord,
  made: MotionMade,
  at: Instant | null,
): Verdict {
  if (isSecondary(made.kind) || aboutTheMeeting.includes(made.kind)) return allowed
  if (item.posted !== false) return underItVerdict(record, item)
  const { kind: meetingKind, heldOn } = record.meeting
  const actionDate = at === null ? heldOn : localDate(at, record.commission.zone)
  const continued = () => continuedItemVerdict({ from: item.continuedFrom, actionDate })
  const finding = findingOf(record, item, at)
  const facts = { meetingKind, itemPosted: false, notPosted: item.notPosted, continued: null }
  if (made.kind === 'off-agenda-finding') {
    const exception = made.offAgendaException
    if (exception === null || exception === 'continued') {
      return refuse(
        'no-exception',
        'Say which exception the commission is to find: an emergency, or a need for immediate action.',
        'Government Code 54954.2(b)',
      )
    }
    return offAgendaVerdict({ ...facts, exception, findingCarried: true })
  }
  // One motion of the item names it for those that follow.
  const named = finding === null && motionsOfItem(item).some((one) => one.offAgendaException === 'continued')
  if ((made.offAgendaException ?? (named ? 'continued' : null)) === 'continued') {
    return offAgendaVerdict({
      ...facts,
      exception: 'continued',
      findingCarried: null,
      continued: continued(),
    })
  }
  const exception = finding?.motion.offAgendaException ?? made.offAgendaException
  return offAgendaVerdict({ ...facts, exception, findingCarried: finding?.carried ?? null })
}

/**
 * A motion on a heading acts on what stands under it, so nothing under it may be missing from the posted agenda. The items
 * of a consent calendar are each asked about by its own gate.
 */
function underItVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  if (item.kind === 'consent') return allowed
  const under = record.items.find(
    ({ parentId, posted, outcome }) => parentId === item.id && posted === false && outcome === null,
  )
  return under
    ? refuse(
        'not-on-agenda',
        `Item ${under.number} under it is not on an agenda posted in time. Take up the posted items by themselves.`,
        'Government Code 54954.2(a)(3)',
      )
    : allowed
}

/** @returns the last finding on an item whose vote was closed by `at`; one without a time counts */
export function findingOf(
  record: MeetingRecord,
  item: ItemRecord,
  at: Instant | null,
): { motion: MotionRecord; carried: boolean } | null {
  const motion = motionsOfItem(item).findLast(
    (one) =>
      one.kind === 'off-agenda-finding' &&
      one.voteClosed &&
      !one.withdrawn &&
      (at === null || one.voteClosedAt === null || !isBefore(at, one.voteClosedAt)),
  )
  return motion ? { motion, carried: motionCarried(motion, record.commission) === true } : null
}
