import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { getNextEdition } from '../publishing/next-edition.server.ts'
import type { Instant } from '../time/instant.ts'
import { holidayNote } from '../time/regular-schedule.ts'
import { nextSteps, type NextStep, type StepFacts } from '../meetings/next-steps.ts'
import { remindOfMinutes } from '../minutes/minutes-in-hand.server.ts'
import { getMeetingProposal, listMeetingsAtHand, type MeetingRow } from '../meetings/queries.server.ts'

export type Today = {
  date: string
  steps: NextStep[]
  upcoming: MeetingRow[]
  proposal: { date: string; note: string | null } | null
  zone: string
}

export async function getToday(db: Kysely<Database>, now: Instant): Promise<Today> {
  const { settings, today, regularDates } = await getMeetingProposal(db, now, 1)
  const meetings = await listMeetingsAtHand(db, today)
  const changed = await changedAgendas(db, meetings, { now, today })
  const reminders = await minutesReminders(db, meetings, now)
  const approvals = await approvalsToCome(db, meetings, today)
  const zone = settings.timeZone
  const [next] = regularDates
  return {
    date: today,
    zone,
    steps: nextSteps(
      meetings.map((meeting) => ({
        ...factsOf(meeting, changed, reminders),
        approval: approvals.get(meeting.id) ?? null,
      })),
      { now, today, zone, hours: settings.noticeHours.regular },
    ),
    upcoming: meetings
      .filter((meeting) => meeting.heldOn >= today && !meeting.cancelledAt)
      .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1)),
    proposal: next ? { date: next.date, note: holidayNote(next) } : null,
  }
}

async function changedAgendas(
  db: Kysely<Database>,
  meetings: readonly MeetingRow[],
  { now, today }: { now: Instant; today: string },
): Promise<Set<string>> {
  const published = meetings.filter(
    ({ heldOn, publishedAt, cancelledAt, convened }) =>
      heldOn >= today && publishedAt !== null && cancelledAt === null && convened === 0,
  )
  const changes = await Promise.all(published.map(({ slug }) => getNextEdition(db, slug, now)))
  return new Set(changes.filter(({ differs }) => differs).map(({ meeting }) => meeting.id))
}

/** W7, by the meeting whose minutes are not presented. */
async function minutesReminders(
  db: Kysely<Database>,
  meetings: readonly MeetingRow[],
  now: Instant,
): Promise<Map<string, StepFacts['reminder']>> {
  const waiting = meetings.filter(
    ({ adjourned, cancelledAt, basis }) => adjourned === 1 && cancelledAt === null && basis !== 'reported',
  )
  const found = await Promise.all(
    waiting.map(async (meeting) => {
      const reminder = await remindOfMinutes(db, { ...meeting, adjourned: true }, meeting.minutesStage, now)
      return [
        meeting.id,
        reminder && { sentence: reminder.sentence, late: reminder.state === 'late' },
      ] as const
    }),
  )
  return new Map(found)
}

/** By the meeting whose minutes were presented: the first meeting to come that has them on its agenda. */
async function approvalsToCome(
  db: Kysely<Database>,
  meetings: readonly MeetingRow[],
  today: string,
): Promise<Map<string, { slug: string; heldOn: string }>> {
  const presented = meetings.filter(({ minutesStage }) => minutesStage === 'presented').map(({ id }) => id)
  if (presented.length === 0) return new Map()
  const items = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.approvesMeetingId', 'meeting.slug', 'meeting.heldOn'])
    .where('agendaItem.approvesMeetingId', 'in', presented)
    .where('agendaItem.removedAt', 'is', null)
    .where('meeting.heldOn', '>=', today)
    .where('meeting.cancelledAt', 'is', null)
    .where('meeting.adjourned', '=', 0)
    .where('meeting.adjournedAt', 'is', null)
    .orderBy('meeting.heldOn', 'desc')
    .execute()
  return new Map(items.map(({ approvesMeetingId, slug, heldOn }) => [approvesMeetingId!, { slug, heldOn }]))
}

function factsOf(
  meeting: MeetingRow,
  changed: ReadonlySet<string>,
  reminders: ReadonlyMap<string, StepFacts['reminder']>,
): StepFacts {
  return {
    ...meeting,
    changed: changed.has(meeting.id),
    reminder: reminders.get(meeting.id) ?? null,
    convened: meeting.convened === 1,
    adjourned: meeting.adjourned === 1 || meeting.adjournedAt !== null,
    cancelled: meeting.cancelledAt !== null,
    reported: meeting.basis === 'reported',
  }
}
