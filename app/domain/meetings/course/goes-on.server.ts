import type { Store } from '../../commands/command.server.ts'
import { getSettings, listHolidays } from '../../commission/queries.server.ts'
import { addDays, type CivilDate } from '../../time/civil-date.ts'
import { localDate, type Instant } from '../../time/instant.ts'
import { nextRegularDates } from '../../time/regular-schedule.ts'
import { daysOffered, type Planned } from './goes-on.ts'

/** The meetings of a day and after it, other than `meetingId`. */
async function plannedFrom(db: Store, meetingId: string, from: CivilDate): Promise<Planned[]> {
  return db
    .selectFrom('meeting')
    .select(['kind', 'heldOn', 'startsAt', 'cancelledAt'])
    .where('id', '!=', meetingId)
    .where('heldOn', '>=', from)
    .where('adjourned', '=', 0)
    .where('convened', '=', 0)
    .execute()
}

/** The meetings that start at an instant, cancelled ones too, other than `meetingId`. */
export async function plannedAt(db: Store, meetingId: string, at: Instant): Promise<Planned[]> {
  return db
    .selectFrom('meeting')
    .select(['kind', 'heldOn', 'startsAt', 'cancelledAt'])
    .where('id', '!=', meetingId)
    .where('startsAt', '=', at)
    .execute()
}

/** To which days a meeting can be adjourned, or an item of it continued, as a form offers them. */
export async function listDaysOffered(
  db: Store,
  meeting: { id: string; heldOn: CivilDate },
  now: Instant,
): Promise<{ value: string; label: string }[]> {
  const { schedules, timeZone: zone } = await getSettings(db, meeting.heldOn)
  const planned = await plannedFrom(db, meeting.id, meeting.heldOn)
  // A regular meeting of today that is still to begin counts.
  const yesterday = addDays(localDate(now, zone), -1)
  const regular = nextRegularDates({
    schedules,
    after: meeting.heldOn > yesterday ? meeting.heldOn : yesterday,
    zone,
    holidays: await listHolidays(db),
    count: 2 + planned.length,
  })
  return daysOffered({ regular, planned, now, zone })
}
