import { perform, type CommandContext } from '../commands/command.server.ts'
import { Conflict, enforce } from '../errors.ts'
import { generalCommentVerdict } from '../notices/special-notice.ts'
import { checkMinutesChoice } from './approvals/minutes-choices.server.ts'
import type { ChangeItemInput } from './forms.ts'
import { contentFrom, contentOf, differingFields, type TheirItem } from './item-content.ts'
import { findLastChangeOfItem } from './queries.server.ts'
import { loadWorkingItem } from './working-agenda.server.ts'
import { enforceConsentAgenda } from './votes-of-their-own.server.ts'
import { writePresenters } from './write-items.server.ts'

/**
 * Changes what an item says.
 * @returns its new version
 * @throws Conflict with the item as it stands ({@link TheirItem}) when somebody else changed it since `version` was read
 * and the two do not say the same
 */
export async function changeItem(
  context: CommandContext,
  input: ChangeItemInput,
): Promise<{ version: number }> {
  return perform(context, 'agenda.change-item', async ({ trx, now, record }) => {
    const { meeting, entry } = await loadWorkingItem(trx, input.itemId, now)
    const before = contentOf(entry)
    const after = contentFrom({ ...input, presenters: input.presenters ?? before.presenters })
    const changed = differingFields(before, after)
    if (entry.version !== input.version && changed.length > 0) {
      const last = await findLastChangeOfItem(trx, entry.id)
      const theirs: TheirItem = {
        ...before,
        version: entry.version,
        changedBy: last?.actorName ?? null,
        changedAt: last?.at ?? null,
      }
      throw new Conflict('Someone else changed this item in the meantime. Choose what it should say.', theirs)
    }
    if (changed.includes('kind')) enforce(generalCommentVerdict(meeting.kind, after.kind))
    if (changed.includes('approvesMeetingId')) await checkMinutesChoice(trx, meeting, after.approvesMeetingId)
    const { presenters, ...columns } = after
    const version = entry.version + (changed.length > 0 ? 1 : 0)
    if (changed.length > 0) {
      await trx
        .updateTable('agendaItem')
        .set({ ...columns, version })
        .where('id', '=', entry.id)
        .execute()
    }
    if (changed.includes('presenters')) await writePresenters(trx, entry.id, presenters)
    await enforceConsentAgenda(trx, meeting.id)
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary:
        changed.length > 0
          ? `Changed item ${entry.number}, ${after.title}`
          : `Saved item ${entry.number}, ${after.title}, with no change`,
      before,
      after,
    })
    return { version }
  })
}
