import { isRemoved } from '#db/files.ts'
import type { Row } from '#db/schema.ts'
import { perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { attachedOnceVerdict, putBackVerdict } from './attachment-rules.ts'
import { loadWorkingItem } from './working-agenda.server.ts'

type Changed = { itemId: string; meetingId: string; title: string }

async function loadAttachment(trx: Trx, id: string, removed: boolean): Promise<Row<'attachment'>> {
  const row = await trx
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', removed ? 'is not' : 'is', null)
    .executeTakeFirst()
  if (!row) throw new NotFound('This attachment no longer exists.')
  return row
}

export async function renameAttachment(
  context: CommandContext,
  input: { attachmentId: string; title: string },
): Promise<Changed> {
  return perform(context, 'agenda.change-attachment', async ({ trx, now, record }) => {
    const file = await loadAttachment(trx, input.attachmentId, false)
    const { meeting, entry } = await loadWorkingItem(trx, file.itemId, now)
    await trx.updateTable('attachment').set({ title: input.title }).where('id', '=', file.id).execute()
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Renamed the attachment “${file.title}” of item ${entry.number} to “${input.title}”`,
      before: { attachmentId: file.id, title: file.title },
      after: { attachmentId: file.id, title: input.title },
    })
    return { itemId: entry.id, meetingId: meeting.id, title: input.title }
  })
}

/** Moves an attachment one place among those of its item. At an end it stays where it is. */
export async function moveAttachment(
  context: CommandContext,
  input: { attachmentId: string; direction: 'up' | 'down' },
): Promise<Changed> {
  return perform(context, 'agenda.change-attachment', async ({ trx, now, record }) => {
    const file = await loadAttachment(trx, input.attachmentId, false)
    const { meeting, entry } = await loadWorkingItem(trx, file.itemId, now)
    const order = entry.attachments.map((attachment) => attachment.id)
    const from = order.indexOf(file.id)
    const to = Math.min(order.length - 1, Math.max(0, from + (input.direction === 'up' ? -1 : 1)))
    order.splice(to, 0, ...order.splice(from, 1))
    for (const [index, id] of order.entries()) {
      await trx
        .updateTable('attachment')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    }
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Moved the attachment “${file.title}” of item ${entry.number} ${input.direction}`,
      before: { attachmentId: file.id, place: from + 1 },
      after: { attachmentId: file.id, place: to + 1 },
    })
    return { itemId: entry.id, meetingId: meeting.id, title: file.title }
  })
}

export async function detachFile(context: CommandContext, input: { attachmentId: string }): Promise<Changed> {
  return perform(context, 'agenda.detach-file', async ({ trx, now, record }) => {
    const file = await loadAttachment(trx, input.attachmentId, false)
    const { meeting, entry } = await loadWorkingItem(trx, file.itemId, now)
    await trx.updateTable('attachment').set({ removedAt: now }).where('id', '=', file.id).execute()
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Took the attachment “${file.title}” off item ${entry.number}, ${entry.title}`,
      before: { attachmentId: file.id, title: file.title, sha256: file.sha256 },
      after: { attachmentId: file.id, removedAt: now },
    })
    return { itemId: entry.id, meetingId: meeting.id, title: file.title }
  })
}

/** Puts a detached file back. @throws RuleRefused where it was attached anew meanwhile, or its bytes are gone */
export async function restoreAttachment(
  context: CommandContext,
  input: { attachmentId: string },
): Promise<Changed> {
  return perform(context, 'agenda.attach-file', async ({ trx, now, record }) => {
    const file = await loadAttachment(trx, input.attachmentId, true)
    enforce(putBackVerdict(await isRemoved(trx, file.sha256)))
    const { meeting, entry } = await loadWorkingItem(trx, file.itemId, now)
    enforce(attachedOnceVerdict(entry.attachments, file.sha256))
    await trx.updateTable('attachment').set({ removedAt: null }).where('id', '=', file.id).execute()
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Put the attachment “${file.title}” back on item ${entry.number}, ${entry.title}`,
      before: { attachmentId: file.id, removedAt: file.removedAt },
      after: { attachmentId: file.id, removedAt: null },
    })
    return { itemId: entry.id, meetingId: meeting.id, title: file.title }
  })
}
