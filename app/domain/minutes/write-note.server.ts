import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { nothingInsideVerdict } from '../meeting-record/closed-session.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'
import { isEmptyText } from '../text/empty-text.ts'
import { Conflict, enforce } from '../errors.ts'
import type { MinutesNoteInput } from './forms.ts'
import { getMinutesNote } from './minutes-in-hand.server.ts'
import { trimmed } from '../text/empty-text.ts'

/**
 * Writes the clerk's own text beside the facts of an item, or of the whole meeting, and how much of them is told. Facts
 * themselves change only by correcting the record.
 * @throws Conflict with what the other one wrote, when somebody else saved meanwhile
 */
export async function writeNote(
  context: CommandContext,
  input: MinutesNoteInput & { slug: string; itemId: string | null },
): Promise<{ version: number }> {
  return perform(context, 'minutes.write-note', async ({ trx, now, record }) => {
    const before = await getMinutesNote(trx, input.slug, input.itemId)
    if (before.version !== input.version) {
      throw new Conflict(
        'Someone else changed this text in the meantime. Compare both, then save yours or take theirs.',
        {
          narrative: before.narrative,
          detail: before.detail,
          version: before.version,
        },
      )
    }
    if (input.itemId !== null && !isEmptyText(input.narrative)) {
      const item = await trx
        .selectFrom('agendaItem')
        .select(['kind', 'title'])
        .where('id', '=', input.itemId)
        .executeTakeFirst()
      if (item) enforce(nothingInsideVerdict({ kind: item.kind as ItemKind, number: `“${item.title}”` }))
    }
    const version = before.version + 1
    const after = { narrative: trimmed(input.narrative), detail: input.detail, version, changedAt: now }
    if (before.version === 0) {
      await trx
        .insertInto('minutesNote')
        .values({ id: newId(), meetingId: before.meetingId, itemId: input.itemId, ...after })
        .execute()
    } else {
      await trx
        .updateTable('minutesNote')
        .set(after)
        .where('meetingId', '=', before.meetingId)
        .where('itemId', input.itemId === null ? 'is' : '=', input.itemId)
        .execute()
    }
    await record({
      subject: { kind: 'minutes-note', id: input.itemId ?? before.meetingId },
      meetingId: before.meetingId,
      summary: `Wrote the minutes’ text on “${before.itemTitle}”`,
      before: { narrative: before.narrative, detail: before.detail },
      after: { narrative: after.narrative, detail: after.detail },
    })
    return { version }
  })
}
