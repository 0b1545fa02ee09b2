import { perform, type CommandContext } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { getMeetingRecord } from './meeting-record.server.ts'
import { contentOf } from '../agenda/item-content.ts'
import { removeItemVerdict } from './removal-rules.ts'
import { enforceConsentAgenda } from '../agenda/votes-of-their-own.server.ts'
import { loadWorkingAgenda, loadWorkingItem } from '../agenda/working-agenda.server.ts'

/**
 * Takes an item and those under it off the agenda; {@link restoreItem} brings them back as they were.
 * @throws RuleRefused where the desk recorded something of them
 */
export async function removeItem(
  context: CommandContext,
  input: { itemId: string },
): Promise<{ meetingId: string; title: string }> {
  return perform(context, 'agenda.remove-item', async ({ trx, now, record }) => {
    const { meeting, entry } = await loadWorkingItem(trx, input.itemId, now)
    const gone = [entry, ...entry.children]
    const ids = gone.map((item) => item.id)
    const { items } = await getMeetingRecord(trx, meeting.id)
    enforce(removeItemVerdict(items.filter((item) => ids.includes(item.id))))
    await trx.updateTable('agendaItem').set({ removedAt: now }).where('id', 'in', ids).execute()
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Removed item ${entry.number}, ${entry.title}${entry.children.length > 0 ? `, with ${entry.children.length} under it` : ''}`,
      before: gone.map((item) => ({ id: item.id, number: item.number, ...contentOf(item) })),
      after: { removedAt: now },
    })
    return { meetingId: meeting.id, title: entry.title }
  })
}

export async function restoreItem(
  context: CommandContext,
  input: { itemId: string },
): Promise<{ meetingId: string; title: string }> {
  return perform(context, 'agenda.restore-item', async ({ trx, now, record }) => {
    const row = await trx
      .selectFrom('agendaItem')
      .selectAll()
      .where('id', '=', input.itemId)
      .where('removedAt', 'is not', null)
      .executeTakeFirst()
    if (!row) throw new NotFound('There is no removed item to bring back.')
    const { meeting, agenda } = await loadWorkingAgenda(trx, row.meetingId, now)
    const parentStands = row.parentId === null || agenda.items.some((item) => item.id === row.parentId)
    const back = parentStands ? {} : { parentId: null, position: agenda.items.length + 1 }
    await trx
      .updateTable('agendaItem')
      .set({ removedAt: null, ...back })
      .where('id', '=', row.id)
      .execute()
    await trx
      .updateTable('agendaItem')
      .set({ removedAt: null })
      .where('parentId', '=', row.id)
      .where('removedAt', '=', row.removedAt)
      .execute()
    await enforceConsentAgenda(trx, meeting.id)
    await record({
      subject: { kind: 'agenda-item', id: row.id },
      meetingId: meeting.id,
      summary: `Brought back the removed item ${row.title}`,
      before: { removedAt: row.removedAt },
      after: { removedAt: null, ...back },
    })
    return { meetingId: meeting.id, title: row.title }
  })
}
