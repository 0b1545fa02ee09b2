import type { Row } from '#db/schema.ts'
import type { Trx } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { agendaOpenVerdict } from '../notices/course-of-posting.ts'
import { isNoticed } from '../notices/noticed.server.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { specialItemsVerdict } from '../notices/special-notice.ts'
import type { Instant } from '../time/instant.ts'
import type { Agenda, AgendaEntry } from './agenda-tree.ts'
import { entryOf, getAgenda } from './queries.server.ts'

export type WorkingAgenda = { meeting: Row<'meeting'>; agenda: Agenda }

/**
 * Loads a meeting's agenda in order to change it. What is changed after an edition was published makes the next one.
 * @throws NotFound, or RuleRefused where the agenda is closed: cancelled, adjourned, or a special meeting's within 24
 * hours of its start
 */
export async function loadWorkingAgenda(trx: Trx, meetingId: string, now: Instant): Promise<WorkingAgenda> {
  const meeting = await trx.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  enforce(agendaOpenVerdict(meeting))
  // Only what was noticed can be locked: an agenda that nobody has seen yet may still be written.
  if (meeting.kind === 'special' && meeting.startsAt && (await isNoticed(trx, meetingId))) {
    const { timeZone, noticeHours } = await getSettings(trx, meeting.heldOn)
    const clock = noticeDeadline({
      kind: 'special',
      startsAt: meeting.startsAt,
      zone: timeZone,
      hours: noticeHours.special,
    })
    enforce(specialItemsVerdict(clock, now))
  }
  return { meeting, agenda: await getAgenda(trx, meetingId) }
}

export async function loadWorkingItem(
  trx: Trx,
  itemId: string,
  now: Instant,
): Promise<WorkingAgenda & { entry: AgendaEntry }> {
  const row = await trx
    .selectFrom('agendaItem')
    .select('meetingId')
    .where('id', '=', itemId)
    .executeTakeFirst()
  if (!row) throw new NotFound('We can’t find that item.')
  const working = await loadWorkingAgenda(trx, row.meetingId, now)
  return { ...working, entry: entryOf(working.agenda, itemId) }
}
