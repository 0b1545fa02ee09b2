import type { Store } from '../../commands/command.server.ts'
import { listHolidays } from '../../commission/queries.server.ts'
import { localDate, type Instant } from '../../time/instant.ts'
import { nextRegularDates } from '../../time/regular-schedule.ts'
import type { MeetingForComment } from '../comment-meeting.server.ts'
import type { MeetingAhead } from './outcome.ts'

/**
 * Where the public can be heard after a meeting.
 * @returns what answers with the meeting of an instant, or, without one, with the next meeting: one that is scheduled,
 * else the next regular date; null where the schedule has none
 */
export async function meetingAheadOf(
  db: Store,
  { id, heldOn, settings }: MeetingForComment,
  now: Instant,
): Promise<(at: Instant | null) => MeetingAhead | null> {
  const { timeZone: zone, schedules } = settings
  const today = localDate(now, zone)
  const rows = await db
    .selectFrom('meeting')
    .select(['slug', 'heldOn', 'startsAt'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('edition')
            .select('edition.id')
            .whereRef('edition.meetingId', '=', 'meeting.id')
            .where('series', '=', 'agenda')
            .where('publicAt', 'is not', null),
        )
        .as('open'),
    )
    .where('meeting.id', '!=', id)
    .where('meeting.heldOn', '>=', today > heldOn ? today : heldOn)
    .where('meeting.cancelledAt', 'is', null)
    .where('meeting.adjourned', '=', 0)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startsAt')
    .execute()
  const scheduled = rows.map((row): MeetingAhead => ({
    ...row,
    slug: row.slug,
    open: Boolean(Number(row.open)),
  }))
  const [regular] = nextRegularDates({
    schedules,
    after: today > heldOn ? today : heldOn,
    zone,
    holidays: await listHolidays(db),
  })
  const next =
    scheduled[0] ??
    (regular ? { slug: null, heldOn: regular.date, startsAt: regular.startsAt, open: false } : null)
  return (at) => {
    if (at === null) return next
    const then = scheduled.find(({ startsAt }) => startsAt === at)
    return then ?? { slug: null, heldOn: localDate(at, zone), startsAt: at, open: false }
  }
}
