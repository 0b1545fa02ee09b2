import type { Row } from '#db/schema.ts'
import type { Trx } from '../commands/command.server.ts'
import { getSettings, getSettingsNow } from '../commission/queries.server.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Instant } from '../time/instant.ts'
import { typedInstant } from '../typed-time.ts'
import type { MeetingParticulars } from './forms.ts'
import { meetingSlug, type MeetingKind } from '../meeting-record/meeting.ts'

/** The columns that a form fills, with the start as an instant. */
export type MeetingColumns = Pick<
  Row<'meeting'>,
  'heldOn' | 'startsAt' | 'place' | 'remoteAccess' | 'plannedMinutes' | 'calledBy' | 'purpose'
>

/**
 * Reads what a form says of a meeting on the commission's own clock.
 * @throws Invalid where the time does not exist that night, comes twice, or is missing for a meeting still to come
 */
export async function meetingColumns(
  trx: Trx,
  input: MeetingParticulars,
  now: Instant,
): Promise<MeetingColumns> {
  const settings = await getSettings(trx, input.heldOn)
  const { today } = await getSettingsNow(trx, now)
  if (!input.time && input.heldOn >= today) {
    throw new Invalid('The time is missing.', {
      time: 'Enter the time; only a past meeting may be without one',
    })
  }
  return {
    heldOn: input.heldOn,
    startsAt: input.time
      ? typedInstant(
          { date: input.heldOn, time: input.time, which: input.timeWhich },
          settings.timeZone,
          'time',
        )
      : null,
    place: input.place || null,
    remoteAccess: input.remoteAccess || null,
    plannedMinutes: input.plannedMinutes ?? null,
    calledBy: input.calledBy || null,
    purpose: input.purpose || null,
  }
}

/** @returns an address no other meeting has or ever had, also one that was moved to another day since */
export async function freeSlug(
  trx: Trx,
  heldOn: string,
  kind: MeetingKind,
  meetingId: string,
): Promise<string> {
  const existing = await trx
    .selectFrom('meeting')
    .select('slug')
    .where('slug', 'like', `${heldOn}%`)
    .where('id', '!=', meetingId)
    .execute()
  const earlier = await trx
    .selectFrom('recordEntry')
    .select('after')
    .where('subjectKind', '=', 'meeting')
    .where('subjectId', '!=', meetingId)
    .where('after', 'like', `%"slug":"${heldOn}%`)
    .execute()
  const had = earlier.map(({ after }) => (JSON.parse(after!) as { slug?: string }).slug)
  const taken = new Set([...existing.map((row) => row.slug), ...had.filter((slug) => slug !== undefined)])
  return meetingSlug(heldOn, kind, taken)
}

/** @throws NotFound */
export async function loadMeeting(trx: Trx, meetingId: string): Promise<Row<'meeting'>> {
  const meeting = await trx.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  return meeting
}
