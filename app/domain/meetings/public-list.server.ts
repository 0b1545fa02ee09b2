import { sql } from 'kysely'
import type { Basis } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import type { EditionStage } from '../editions/edition.ts'
import { NotFound } from '../errors.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { getSettings } from '../commission/queries.server.ts'
import { minutesClock, type MinutesClock } from '../editions/minutes-clock.ts'
import { localDate, type Zone } from '../time/instant.ts'
import { daysOfMonth, daysOfYear, type CivilDate } from '../time/civil-date.ts'

export type PublicMeeting = {
  slug: string
  kind: MeetingKind
  heldOn: string
  startsAt: string | null
  place: string | null
  cancelledAt: string | null
  over: boolean
  basis: Basis
  source: string | null
  agenda: { number: number; publicAt: string } | null
  minutes: {
    number: number
    stage: EditionStage
    publicAt: string
    approvedOn: string | null
    /** When the first draft was public. */
    draftAt: string
  } | null
}

export const meetingColumns = [
  'meeting.slug',
  'meeting.kind',
  'meeting.heldOn',
  'meeting.startsAt',
  'meeting.cancelledAt',
  'meeting.basis',
  'meeting.source',
] as const

/** Both days belong to the span; a side that is left out is open. */
type Days = { from?: CivilDate; to?: CivilDate }

/** Every meeting that has a public edition of anything, latest first; none that is only being prepared. */
export async function listMeetingsForPublic(db: Store, days: Days = {}): Promise<PublicMeeting[]> {
  return meetingsOf(publicEditions(db), days)
}

export async function listAwaitingApproval(db: Store): Promise<PublicMeeting[]> {
  const presented = db
    .selectFrom('edition as newest')
    .select('newest.meetingId')
    .where('newest.series', '=', 'minutes')
    .where('newest.stage', '=', 'presented')
    .where('newest.publicAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('edition as later')
            .select('later.id')
            .whereRef('later.meetingId', '=', 'newest.meetingId')
            .where('later.series', '=', 'minutes')
            .where('later.publicAt', 'is not', null)
            .whereRef('later.number', '>', 'newest.number'),
        ),
      ),
    )
  return meetingsOf(publicEditions(db).where('meeting.id', 'in', presented), {})
}

/** @returns the day of the last public meeting that is adjourned or was before today, and not cancelled; null of none */
export async function lastHeldOn(db: Store, today: CivilDate): Promise<CivilDate | null> {
  const last = await db
    .selectFrom('meeting')
    .select('heldOn')
    .where('cancelledAt', 'is', null)
    .where((eb) => eb.or([eb('heldOn', '<', today), eb('adjourned', '=', 1)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('edition')
          .select('edition.id')
          .whereRef('edition.meetingId', '=', 'meeting.id')
          .where('edition.publicAt', 'is not', null),
      ),
    )
    .orderBy('heldOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.heldOn ?? null
}

async function meetingsOf(
  editions: ReturnType<typeof publicEditions>,
  { from, to }: Days,
): Promise<PublicMeeting[]> {
  const rows = await editions
    .select([...meetingColumns, 'meeting.id', 'meeting.adjourned'])
    .$if(from !== undefined, (query) => query.where('meeting.heldOn', '>=', from!))
    .$if(to !== undefined, (query) => query.where('meeting.heldOn', '<=', to!))
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.slug', 'desc')
    .orderBy('edition.number', 'desc')
    .execute()
  const meetings = new Map<string, PublicMeeting>()
  const newest = new Map<string, string>()
  for (const row of rows) {
    const { id, series, number, publicAt, stage, approvedOn, place, adjourned, ...meeting } = row
    const known = meetings.get(id) ?? {
      ...meeting,
      over: adjourned === 1,
      place,
      agenda: null,
      minutes: null,
    }
    const latest = newest.get(id)
    if (latest === undefined || latest < publicAt!) {
      known.place = place
      newest.set(id, publicAt!)
    }
    if (series === 'agenda') known.agenda ??= { number, publicAt: publicAt! }
    if (series === 'minutes') {
      known.minutes ??= { number, stage, publicAt: publicAt!, approvedOn, draftAt: publicAt! }
      known.minutes.draftAt = publicAt!
    }
    meetings.set(id, known)
  }
  return [...meetings.values()]
}

/** Public editions with their meetings, and the day of the meeting that approved them. */
export function publicEditions(db: Store) {
  return db
    .selectFrom('meeting')
    .innerJoin('edition', 'edition.meetingId', 'meeting.id')
    .leftJoin('motion', 'motion.id', 'edition.adoptingMotionId')
    .leftJoin('meeting as adopting', 'adopting.id', 'motion.meetingId')
    .select([
      'edition.series',
      'edition.number',
      'edition.publicAt',
      'edition.stage',
      'edition.place',
      'adopting.heldOn as approvedOn',
    ])
    .where('edition.publicAt', 'is not', null)
}

export type YearOfMeetings = { year: number; meetings: number }

async function listPastYears(db: Store, today: CivilDate): Promise<YearOfMeetings[]> {
  const year = sql<string>`substr(held_on, 1, 4)`
  const rows = await db
    .selectFrom('meeting')
    .select(year.as('year'))
    .select(({ fn }) => fn.countAll<number>().as('meetings'))
    .where((eb) => eb.or([eb('heldOn', '<', today), eb('adjourned', '=', 1)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('edition')
          .select('edition.id')
          .whereRef('edition.meetingId', '=', 'meeting.id')
          .where('edition.publicAt', 'is not', null),
      ),
    )
    .groupBy(year)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({ year: Number(row.year), meetings: Number(row.meetings) }))
}

export type MeetingsPage = {
  today: CivilDate
  ahead: PublicMeeting[]
  year: number | null
  /** Every year with a past meeting, newest first. */
  years: YearOfMeetings[]
  past: (PublicMeeting & { minutesClock: MinutesClock | null })[]
  /** `YYYY-MM`: the one asked for, else that of the next meeting. */
  month: string
  inMonth: PublicMeeting[]
}

/**
 * What is ahead, one year of what is past, and one month as a calendar: as much after twenty years as after one.
 * @param year the newest that is past unless asked for; `month` as `YYYY-MM`
 * @throws NotFound for a year that has no past meeting
 */
export async function getMeetingsPage(
  db: Store,
  { today, year: asked, month: askedMonth }: { today: CivilDate; year: number | null; month: string | null },
): Promise<MeetingsPage> {
  const years = await listPastYears(db, today)
  const { timeZone: zone } = await getSettings(db, today)
  if (asked !== null && !years.some(({ year: each }) => each === asked)) {
    throw new NotFound('No meeting of that year is published.')
  }
  const year = asked ?? years[0]?.year ?? null
  const ahead = (await listMeetingsForPublic(db, { from: today })).filter(({ over }) => !over).toReversed()
  const inYear = year === null ? [] : await listMeetingsForPublic(db, daysOfYear(year))
  const month = askedMonth ?? (ahead[0]?.heldOn ?? today).slice(0, 7)
  return {
    today,
    ahead,
    year,
    years,
    past: inYear
      .filter(({ heldOn, over }) => over || heldOn < today)
      .map((meeting) => ({ ...meeting, minutesClock: clockOf(meeting, { today, zone }) })),
    month,
    inMonth: await listMeetingsForPublic(db, daysOfMonth(month)),
  }
}

function clockOf(
  meeting: PublicMeeting,
  { today, zone }: { today: CivilDate; zone: Zone },
): MinutesClock | null {
  const { heldOn, over, cancelledAt, basis, minutes } = meeting
  return minutesClock({
    heldOn,
    over,
    basis,
    today,
    cancelled: cancelledAt !== null,
    stage: minutes?.stage ?? null,
    draftOn: minutes ? localDate(minutes.draftAt, zone) : null,
  })
}
