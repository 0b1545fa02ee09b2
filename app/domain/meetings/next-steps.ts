import { seriesNames, type EditionSeries } from '../editions/edition.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { daysBetween, formatLongDate, type CivilDate } from '../time/civil-date.ts'
import { counted, durationWords } from '../time/duration.ts'
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
  /** The meeting still to come whose agenda has these minutes for approval. */
  approval?: { slug: string; heldOn: CivilDate } | null
}

export type NextStep = {
  slug: string
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
    slug,
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
    if (minutesStage === 'presented') return waitingForApproval(meeting, name, today)
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
    const begins = formatDayAndTime(startsAt, zone)
    if (heldOn === today) return step('Hold the meeting', 'desk', startsAt, begins)
    const ahead = durationWords(millisecondsBetween(now, startsAt))
    return step(
      'Get ready for the meeting',
      'agenda',
      startsAt,
      `${begins}: ${ahead} from now. The agenda is posted.`,
    )
  }
  const { deadline } = noticeDeadline({ kind, startsAt, zone, hours: kind === 'regular' ? hours : undefined })
  const late = isBefore(deadline, now)
  const between = durationWords(millisecondsBetween(now, deadline))
  const when = `On paper by ${formatDayAndTime(deadline, zone)}: ${between} ${late ? 'ago' : 'from now'}`
  return meeting.publishedAt
    ? step('Post the agenda on paper', 'posting', deadline, when, late)
    : step('Finish and publish the agenda', 'agenda', deadline, when, late)
}

/** Presented minutes wait for a vote: of a meeting whose agenda has them, else of one that somebody must put them on. */
function waitingForApproval(
  { slug, heldOn, approval = null }: StepFacts,
  meeting: string,
  today: CivilDate,
): NextStep {
  const since = `${counted(daysBetween(heldOn, today), 'day')} since the meeting`
  if (!approval) {
    return {
      slug,
      href: `/clerk/meetings/${slug}/minutes`,
      what: 'Put the draft minutes on an agenda for approval',
      meeting,
      when: `No upcoming agenda has them. ${since}.`,
      at: `${heldOn}T00:00:00.000Z`,
      late: false,
    }
  }
  return {
    slug,
    href: `/clerk/meetings/${slug}/minutes`,
    what: 'Draft minutes are waiting for approval',
    meeting,
    when: `On the agenda of ${formatLongDate(approval.heldOn)}, in ${counted(daysBetween(today, approval.heldOn), 'day')}. ${since}.`,
    at: `${approval.heldOn}T23:59:59.000Z`,
    late: false,
  }
}
