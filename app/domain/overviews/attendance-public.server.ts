import { sql, type Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { daysOfYear, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { isAnnounced, type MeetingIs } from '../meeting-record/announced.server.ts'

/** A meeting that is over, also where nobody recorded when. */
export function isOver(eb: MeetingIs, now: Instant) {
  return eb.or([
    eb('meeting.adjournedAt', '<=', now),
    eb.and([eb('meeting.adjourned', '=', 1), eb('meeting.adjournedAt', 'is', null)]),
  ])
}

export type AttendanceLine = {
  slug: string
  heldOn: CivilDate
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  /** `not-recorded` where the roll says nothing of a member in office. */
  standing: 'present' | 'absent' | 'not-recorded'
  remote: boolean
}

/** How often a member was where in a year, of the meetings that may be told of. */
export type AttendanceYear = { year: number; present: number; absent: number; notRecorded: number }

const present = sql<number>`max(case when attendance.standing = 'present' then 1 else 0 end)`
const absent = sql<number>`max(case when attendance.standing = 'absent' then 1 else 0 end)`
const remote = sql<number>`max(case when attendance.standing = 'present' and attendance.mode = 'remote' then 1 else 0 end)`

type InOffice = { from: CivilDate; to: CivilDate }
const always = { from: '0000-01-01', to: '9999-12-31' }

async function daysInOffice(db: Kysely<Database>, personId: string): Promise<InOffice[]> {
  const terms = await db
    .selectFrom('term')
    .select(['startsOn', 'startsPrecision', 'endsOn', 'endedOn'])
    .where('personId', '=', personId)
    .execute()
  return terms.map(({ startsOn, startsPrecision, endsOn, endedOn }) => ({
    from: startsOn ? firstDayOf({ on: startsOn, precision: startsPrecision ?? 'day' }) : always.from,
    to: endedOn ?? endsOn ?? always.to,
  }))
}

/** Meetings that may be told of, in a person's days in office or with a roll that names them. */
async function meetingsOf(db: Kysely<Database>, personId: string, now: Instant) {
  const days = await daysInOffice(db, personId)
  return db
    .selectFrom('meeting')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.meetingId', '=', 'meeting.id').on('attendance.personId', '=', personId),
    )
    .where((eb) => isAnnounced(eb as unknown as MeetingIs, now))
    .where('meeting.cancelledAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('attendance.standing', 'is not', null),
        ...days.map(({ from, to }) => eb.between('meeting.heldOn', from, to)),
      ]),
    )
}

export async function listAttendanceYears(
  db: Kysely<Database>,
  personId: string,
  now: Instant,
): Promise<AttendanceYear[]> {
  const meetings = (await meetingsOf(db, personId, now))
    .select([
      sql<string>`substr(meeting.held_on, 1, 4)`.as('year'),
      present.as('present'),
      absent.as('absent'),
    ])
    .groupBy(['meeting.id', 'meeting.heldOn'])
  const rows = await db
    .selectFrom(meetings.as('each'))
    .select('each.year')
    .select(({ fn }) => [
      fn.countAll().as('meetings'),
      fn.sum('each.present').as('present'),
      sql<number>`sum(case when each.present = 0 then each.absent else 0 end)`.as('absent'),
    ])
    .groupBy('each.year')
    .orderBy('each.year', 'desc')
    .execute()
  return rows.map((row) => {
    const counted = { present: Number(row.present), absent: Number(row.absent) }
    const notRecorded = Number(row.meetings) - counted.present - counted.absent
    return { year: Number(row.year), ...counted, notRecorded }
  })
}

export async function listAttendanceForPublic(
  db: Kysely<Database>,
  personId: string,
  { now, year }: { now: Instant; year: number },
): Promise<AttendanceLine[]> {
  const { from, to } = daysOfYear(year)
  const meetings = await (
    await meetingsOf(db, personId, now)
  )
    .select(['meeting.slug', 'meeting.heldOn', 'meeting.kind'])
    .select([present.as('present'), absent.as('absent'), remote.as('remote')])
    .where((eb) => eb.between('meeting.heldOn', from, to))
    .groupBy(['meeting.id', 'meeting.slug', 'meeting.heldOn', 'meeting.kind'])
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.slug', 'desc')
    .execute()
  return meetings.map(({ slug, heldOn, kind, ...roll }) => ({
    slug,
    heldOn,
    kind,
    standing: Number(roll.present) > 0 ? 'present' : Number(roll.absent) > 0 ? 'absent' : 'not-recorded',
    remote: Number(roll.remote) > 0,
  }))
}
