import { counted, hoursAndMinutesWords, numberWord } from '../time/duration.ts'
import {
  addHours,
  clockChangesBetween,
  earlierOf,
  formatDateTime,
  formatDayAndTime,
  isBefore,
  localDate,
  millisecondsBetween,
  zoneName,
  type Instant,
  type Zone,
} from '../time/instant.ts'
import { formatDate } from '../time/civil-date.ts'
import { sameWallTime } from '../time/wall-time.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'

/** Hours of notice that the law asks for before each kind of meeting. */
export const noticeHours: Record<MeetingKind, number> = {
  regular: 72,
  special: 24,
  emergency: 1,
  adjourned: 72,
}

export const noticeSections: Record<MeetingKind, string> = {
  regular: 'Government Code 54954.2(a)',
  special: 'Government Code 54956',
  emergency: 'Government Code 54956.5',
  adjourned: 'Government Code 54955 and 54954.2(a)',
}

export const noticeRules: Record<MeetingKind, string> = {
  regular:
    'A regular meeting’s agenda is posted 72 hours before it starts, where the public can read it at any hour. Weekend hours count.',
  special:
    'A special meeting’s notice is posted 24 hours before it starts, and by then received by every member and by the media that asked.',
  emergency: 'An emergency meeting is announced by phone one hour before to the media that asked for notice.',
  adjourned:
    'An adjourned meeting is a regular meeting. Items continued to it within five days need no new agenda; everything else is posted 72 hours before.',
}

export type NoticeDeadline = {
  kind: MeetingKind
  hours: number
  zone: Zone
  startsAt: Instant
  elapsedDeadline: Instant
  /** The same time on the wall, whole days before; null for a notice shorter than a day. */
  wallClockDeadline: Instant | null
  deadline: Instant
  taken: 'both' | 'elapsed' | 'wall-clock'
  clockChanges: Instant[]
  section: string
  rule: string
}

/**
 * E1. "At least 72 hours before a regular meeting, the legislative body … shall post an agenda … in a location that is
 * freely accessible to members of the public." Government Code 54954.2(a)(1). Weekend hours count (78 Ops. AG 327).
 * E2. A special meeting: "at least 24 hours before the time of the meeting". Government Code 54956(a).
 * Emergency: one hour, by telephone. Government Code 54956.5 (GK).
 * INF: across a change of the clocks the earlier of the elapsed hours and the same wall-clock time days before is taken.
 * @param hours longer notice where the commission's own rules ask for it; never less than the law's
 */
export function noticeDeadline(facts: {
  kind: MeetingKind
  startsAt: Instant
  zone: Zone
  hours?: number
}): NoticeDeadline {
  const { kind, startsAt, zone } = facts
  const hours = Math.max(facts.hours ?? 0, noticeHours[kind])
  const elapsedDeadline = addHours(startsAt, -hours)
  const wallClockDeadline = hours % 24 === 0 ? sameWallTime(startsAt, -hours / 24, zone) : null
  const deadline =
    wallClockDeadline === null ? elapsedDeadline : earlierOf(elapsedDeadline, wallClockDeadline)
  const taken =
    wallClockDeadline === null || isBefore(elapsedDeadline, wallClockDeadline)
      ? 'elapsed'
      : isBefore(wallClockDeadline, elapsedDeadline)
        ? 'wall-clock'
        : 'both'
  return {
    kind,
    hours,
    zone,
    startsAt,
    elapsedDeadline,
    wallClockDeadline,
    deadline,
    taken,
    clockChanges: clockChangesBetween(deadline, startsAt, zone),
    section: noticeSections[kind],
    rule: noticeRules[kind],
  }
}

const takenWords: Record<NoticeDeadline['taken'], string> = {
  both: 'The earlier of the two. They agree',
  elapsed: 'The earlier of the two: the elapsed hours',
  'wall-clock': 'The earlier of the two: the same clock time',
}

export function explainDeadline(clock: NoticeDeadline, now: Instant): { label: string; value: string }[] {
  const { zone, hours, wallClockDeadline, clockChanges, startsAt } = clock
  const days = hours / 24
  const changes =
    clockChanges.length === 0
      ? 'no change of the clocks falls between'
      : `the clocks change between, on ${clockChanges.map((at) => formatDate(localDate(at, zone))).join(' and ')}`
  return [
    { label: 'Meeting starts', value: `${formatDateTime(startsAt, zone)}, ${zoneName(zone)}` },
    {
      label: hours === 1 ? 'One hour earlier' : `${hours} hours earlier`,
      value: formatDayAndTime(clock.elapsedDeadline, zone),
    },
    ...(wallClockDeadline === null
      ? [{ label: 'Taken', value: `The elapsed time; ${changes}` }]
      : [
          {
            label: `Same clock time, ${numberWord(days)} ${days === 1 ? 'day' : 'days'} earlier`,
            value: formatDayAndTime(wallClockDeadline, zone),
          },
          { label: 'Taken', value: `${takenWords[clock.taken]}; ${changes}` },
        ]),
    { label: 'Now', value: formatDateTime(now, zone) },
  ]
}

/** Whole days where the notice is a day or more above what the law requires; near the bound to the minute. */
function noticeGivenWords(milliseconds: number, hours: number): string {
  const days = Math.floor(milliseconds / (24 * 3_600_000))
  return days * 24 >= hours + 24 ? counted(days, 'day') : hoursAndMinutesWords(milliseconds)
}

export function postedBeforeWords(clock: NoticeDeadline, postedAt: Instant): string {
  if (!isBefore(postedAt, clock.startsAt)) return 'Posted after the meeting had begun.'
  const length = noticeGivenWords(millisecondsBetween(postedAt, clock.startsAt), noticeHours[clock.kind])
  return `Posted ${length} before the meeting (the law requires ${counted(noticeHours[clock.kind], 'hour')}).`
}

export function postingVerdict(clock: NoticeDeadline, postedAt: Instant): Verdict {
  if (!isBefore(clock.deadline, postedAt)) return allowed
  const late = hoursAndMinutesWords(millisecondsBetween(clock.deadline, postedAt))
  return refuse(
    'posted-late',
    `This had to be on paper by ${formatDateTime(clock.deadline, clock.zone)}. It is ${late} late.`,
    clock.section,
  )
}

/** What is lawful once the notice is late; each has its page. */
const instead: Record<MeetingKind, string> = {
  regular: 'Reschedule, call a special meeting or continue the items.',
  adjourned: 'Reschedule, call a special meeting or continue the items.',
  special: 'Reschedule it to a time that leaves 24 hours.',
  emergency: 'Reschedule it, or call a special meeting.',
}

/** E1, E2: whether the agenda can still be posted in time at `now`; asked before an edition is published. */
export function canStillPost(clock: NoticeDeadline, now: Instant): Verdict {
  if (!isBefore(clock.deadline, now)) return allowed
  return refuse(
    'deadline-passed',
    `The last moment for posting was ${formatDateTime(clock.deadline, clock.zone)}. ${instead[clock.kind]}`,
    clock.section,
  )
}
