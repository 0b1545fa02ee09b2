import { sql, type ExpressionBuilder, type Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { firstDayOf } from '../time/partial-date.ts'

type MeetingIs = ExpressionBuilder<Database, 'meeting'>

/** A meeting of which the world knows: some edition of it is public at `now`. */
export function isPublic(eb: MeetingIs, now: Instant) {
  return eb.exists(
    eb
      .selectFrom('edition')
      .select('edition.id')
      .whereRef('edition.meetingId', '=', 'meeting.id')
      .where('edition.publicAt', '<=', now),
  )
}

/** A meeting that is over, also where nobody recorded when. */
export function isOver(eb: MeetingIs, now: Instant) {
  return eb.or([
    eb('meeting.adjournedAt', '<=', now),
    eb.and([eb('meeting.adjourned', '=', 1), eb('meeting.adjournedAt', 'is', null)]),
  ])
}

function hasPublicMinutes(eb: MeetingIs, now: Instant) {
  return eb.exists(
    eb
      .selectFrom('edition')
      .select('edition.id')
      .whereRef('edition.meetingId', '=', 'meeting.id')
      .where('edition.series', '=', 'minutes')
      .where('edition.publicAt', '<=', now),
  )
}

/** Whether what happened at a meeting may be told: it is public, and over or told by public minutes. */
export function isTold(eb: MeetingIs, now: Instant) {
  return eb.and([isPublic(eb, now), eb.or([isOver(eb, now), hasPublicMinutes(eb, now)])])
}

export type AttendanceLine = {
  slug: string
  heldOn: CivilDate
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  /** `not-recorded` where the roll says nothing of a member in office. */
  standing: 'present' | 'absent' | 'not-recorded'
  remote: boolean
}

/** @returns the meetings of a person's terms that may be told of, newest first, each with where they were */
export async function listAttendanceForPublic(
  db: Kysely<Database>,
  personId: string,
  now: Instant,
): Promise<AttendanceLine[]> {
  const terms = await db
    .selectFrom('term')
    .select(['startsOn', 'startsPrecision', 'endsOn', 'endedOn'])
    .where('personId', '=', personId)
    .execute()
  const meetings = await db
    .selectFrom('meeting')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.meetingId', '=', 'meeting.id').on('attendance.personId', '=', personId),
    )
    .select(['meeting.slug', 'meeting.heldOn', 'meeting.kind'])
    .select([
      sql<number>`max(case when attendance.standing = 'present' then 1 else 0 end)`.as('present'),
      sql<number>`max(case when attendance.standing = 'absent' then 1 else 0 end)`.as('absent'),
      sql<number>`max(case when attendance.standing = 'present' and attendance.mode = 'remote' then 1 else 0 end)`.as(
        'remote',
      ),
    ])
    .where((eb) => isTold(eb as unknown as MeetingIs, now))
    .where('meeting.cancelledAt', 'is', null)
    .groupBy(['meeting.id', 'meeting.slug', 'meeting.heldOn', 'meeting.kind'])
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.slug', 'desc')
    .execute()
  const inOffice = (date: CivilDate) =>
    terms.some((term) => {
      const from =
        term.startsOn && firstDayOf({ on: term.startsOn, precision: term.startsPrecision ?? 'day' })
      return (from ?? '') <= date && (term.endedOn ?? term.endsOn ?? date) >= date
    })
  return meetings
    .filter(({ present, absent, heldOn }) => Number(present) + Number(absent) > 0 || inOffice(heldOn))
    .map(({ slug, heldOn, kind, present, absent, remote }) => ({
      slug,
      heldOn,
      kind,
      standing: Number(present) > 0 ? 'present' : Number(absent) > 0 ? 'absent' : 'not-recorded',
      remote: Number(remote) > 0,
    }))
}
