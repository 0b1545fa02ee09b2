import { calendarOver, consentDone, onCalendar, onConsentVerdict } from '../meeting-record/consent.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { formatTime, isBefore, type Instant } from '../time/instant.ts'
import { listed } from '../text/listed.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { minutesGate } from './minutes-gate.ts'
import { aboutTheMeeting, offAgendaGate } from './off-agenda-gate.ts'

/** Motions that would change one item of the calendar, or decide what needs a vote of its own. */
const notOnCalendar: readonly string[] = [
  'amendment',
  'substitute',
  'amend-previously-adopted',
  'off-agenda-finding',
]

/**
 * The consent calendar (GK, Rosenberg's Rules): items grouped under it are approved by one motion and one vote; an item that
 * a member wants to discuss or vote on is taken off first. What the law asks of each action it asks here of every item:
 * each was on an agenda posted in time (54954.2), minutes are of an earlier meeting, and no member votes on an item on which that
 * member is recused (87105), so such an item is taken up by itself.
 * @param at the instant of the act; null where nobody recorded it
 */
export function consentGate(
  record: MeetingRecord,
  item: ItemRecord,
  { kind }: { kind: MotionKind },
  at: Instant | null,
): Verdict {
  if (aboutTheMeeting.includes(kind)) return allowed
  if (item.kind !== 'consent') return itemOnCalendarVerdict(record, item)
  if (notOnCalendar.includes(kind)) {
    return refuse(
      'calendar-as-whole',
      'The consent calendar is approved as it is. Take an item off it to change it or to vote on it by itself.',
    )
  }
  if (kind !== 'main') return allowed
  const items = onCalendar(record, item)
  if (items.length === 0) {
    return refuse(
      'calendar-empty',
      'No item is left on the consent calendar, so there is nothing to vote on.',
    )
  }
  return calendarVerdict(record, item, items, at)
}

function calendarVerdict(
  record: MeetingRecord,
  calendar: ItemRecord,
  items: readonly ItemRecord[],
  at: Instant | null,
): Verdict {
  for (const one of items) {
    const off = `Take item ${one.number} off the consent calendar and vote on it by itself.`
    const fit = onConsentVerdict(one)
    if (!fit.ok) return { ...fit, sentence: `${fit.sentence} ${off}` }
    const [recusal] = one.recusals
    if (recusal) {
      return refuse(
        'recused-on-item',
        `${recusal.person.name} is recused on item ${one.number}. ${off}`,
        'Government Code 87105',
      )
    }
    for (const gate of [offAgendaGate, minutesGate]) {
      const verdict = gate(record, one, { kind: 'main', parentId: null, offAgendaException: null }, at)
      if (!verdict.ok) return { ...verdict, sentence: `Item ${one.number}: ${verdict.sentence} ${off}` }
    }
  }
  return takenOffBefore(record, calendar, at)
}

/** A vote is not entered as of a time before an item was taken off: then that item was still on the calendar. */
function takenOffBefore(record: MeetingRecord, calendar: ItemRecord, at: Instant | null): Verdict {
  const later = record.items.find(
    ({ parentId, pulled }) =>
      parentId === calendar.id && at !== null && pulled?.pulledAt != null && isBefore(at, pulled.pulledAt),
  )
  return later
    ? refuse(
        'before-taken-off',
        `Item ${later.number} was taken off the consent calendar at ${formatTime(later.pulled!.pulledAt!, record.commission.zone)}, so the vote was after that.`,
      )
    : allowed
}

/** What stands on the calendar is decided with it, unless it was taken off or that vote failed. */
function itemOnCalendarVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  const calendar = calendarOver(record, item)
  if (!calendar || item.pulled) return allowed
  const done = consentDone(record, item)
  if (done === 'failed') return allowed
  return done === 'approved'
    ? refuse('approved-on-consent', `Item ${item.number} was approved on the consent calendar.`)
    : refuse(
        'on-consent',
        `Item ${item.number} is on the consent calendar. Take it off to vote on it by itself, or make the motion on item ${calendar.number}.`,
      )
}

/** "3.A, 3.B and 3.D": what the vote on a calendar decides. */
export function calendarWords(record: MeetingRecord, calendar: ItemRecord): string {
  return listed(onCalendar(record, calendar).map(({ number }) => number))
}

/** Each member names a person aloud (54953(c)(1)), so nobody is elected by the one vote of a consent calendar. */
export function electionAloneVerdict(record: MeetingRecord, item: ItemRecord, at: Instant | null): Verdict {
  return item.kind === 'consent'
    ? refuse('calendar-as-whole', 'No one is elected on the consent calendar. Take up an item of its own.')
    : consentGate(record, item, { kind: 'main' }, at)
}
