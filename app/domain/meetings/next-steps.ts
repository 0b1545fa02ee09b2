import { seriesNames, type EditionSeries } from '../editions/edition.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { formatLongDate, type CivilDate } from '../time/civil-date.ts'
import { durationWords } from '../time/duration.ts'
import { formatDayAndTime, isBefore, millisecondsBetween, type Instant, type Zone } from '../time/instant.ts'
import { meetingKindNames, type MeetingKind } from '../meeting-record/meeting.ts'

export type StepFacts = {
  slug: string
  kind: MeetingKind
  heldOn: CivilDate
  startsAt: Instant | null
  publishedAt: Instant | null
  postedAt: Instant | null
  agendaEditions: number
  /** The last edition that hung on paper. */
  postedEdition: number | null
  unpostedNotice: EditionSeries | null
  changed: boolean
  convened: boolean
  adjourned: boolean
  cancelled: boolean
  reported: boolean
  minutesStage: 'published' | 'draft' | 'presented' | 'approved' | 'corrected' | null
  /** W7: what reminds of minutes that are not presented. */
  reminder?: { sentence: string; late: boolean } | null
}

export type NextStep = {
  href: string
  what: string
  meeting: string
  when: string
  at: Instant
  late: boolean
}

/**
 * What each meeting asks of the clerk now, the most pressing first. One step a meeting: the next one.
 * @param hours length of a regular meeting's notice
 */
export function nextSteps(
  meetings: readonly StepFacts[],
  { now, today, zone, hours }: { now: Instant; today: CivilDate; zone: Zone; hours: number },
): NextStep[] {
  return meetings
    .flatMap((meeting) => stepOf(meeting, { now, today, zone, hours }) ?? [])
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

function stepOf(
  meeting: StepFacts,
  { now, today, zone, hours }: { now: Instant; today: CivilDate; zone: Zone; hours: number },
): NextStep | null {
  const { slug, kind, heldOn, startsAt, reported, convened, minutesStage } = meeting
  const base = `/clerk/meetings/${slug}`
  const name = `${meetingKindNames[kind]}, ${formatLongDate(heldOn)}`
  const step = (what: string, page: string, at: Instant, when = '', late = false): NextStep => ({
    href: `${base}/${page}`,
    what,
    meeting: name,
    when,
    at,
    late,
  })
  const day = `${heldOn}T00:00:00.000Z`
  if (meeting.unpostedNotice && heldOn >= today) {
    return step(`Post the ${seriesNames[meeting.unpostedNotice]} on paper`, 'posting', now, 'At the door')
  }
  if (meeting.cancelled) return null
  if (meeting.adjourned) {
    if (reported || minutesStage === 'approved' || minutesStage === 'corrected') return null
    if (minutesStage === 'presented') return null
    const { reminder = null } = meeting
    const what = minutesStage === 'draft' ? 'Present the minutes' : 'Write the minutes'
    return step(what, 'minutes', day, reminder?.sentence, reminder?.late)
  }
  if (convened) return step('Continue the meeting', 'desk', now)
  if (heldOn < today) return reported ? null : step('Record the meeting, or cancel it', 'desk', day)
  if (!startsAt) return step('Enter the time of the meeting', 'change', day)
  const { agendaEditions, postedEdition } = meeting
  if (meeting.publishedAt && meeting.changed) {
    const readers = `The public reads edition ${agendaEditions} until then`
    return step(`Publish edition ${agendaEditions + 1}: the agenda was changed`, 'posting', startsAt, readers)
  }
  if (meeting.postedAt && (postedEdition ?? 0) < agendaEditions) {
    const hanging = `The paper copy is edition ${postedEdition}`
    return step(`Post edition ${agendaEditions} on paper`, 'posting', startsAt, hanging)
  }
  if (meeting.postedAt) {
    return heldOn === today
      ? step('Hold the meeting', 'desk', startsAt, formatDayAndTime(startsAt, zone))
      : null
  }
  const { deadline } = noticeDeadline({ kind, startsAt, zone, hours: kind === 'regular' ? hours : undefined })
  const late = isBefore(deadline, now)
  const between = durationWords(millisecondsBetween(now, deadline))
  const when = `On paper by ${formatDayAndTime(deadline, zone)}: ${between} ${late ? 'ago' : 'from now'}`
  return meeting.publishedAt
    ? step('Post the agenda on paper', 'posting', deadline, when, late)
    : step('Finish and publish the agenda', 'agenda', deadline, when, late)
}
