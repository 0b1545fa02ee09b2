import { perform, type CommandContext } from '../commands/command.server.ts'
import type { OfficialDocument } from '../editions/document.ts'
import { NotFound, enforce } from '../errors.ts'
import { givingOutVerdict } from '../notices/late-writing.ts'
import { earlierLines } from './compose-agenda.ts'

/**
 * E8: one act gives a paper to all commissioners and to the public, in the same moment and the same transaction.
 * Government Code 54957.5(b)(1), 7921.305. There is no giving it to some.
 */
export async function distributeLateWriting(
  context: CommandContext,
  input: { attachmentId: string },
): Promise<{ distributedAt: string }> {
  return perform(context, 'notice.distribute-late-writing', async ({ trx, now, record }) => {
    const file = await trx
      .selectFrom('attachment')
      .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
      .select(['attachment.id', 'attachment.title', 'attachment.distributedAt', 'attachment.removedAt'])
      .select(['agendaItem.meetingId', 'agendaItem.id as itemId', 'agendaItem.title as itemTitle'])
      .select('agendaItem.removedAt as itemRemovedAt')
      .where('attachment.id', '=', input.attachmentId)
      .executeTakeFirst()
    if (!file || file.removedAt || file.itemRemovedAt) throw new NotFound('We can’t find that file.')
    const edition = await trx
      .selectFrom('edition')
      .select('document')
      .where('meetingId', '=', file.meetingId)
      .where('series', '=', 'agenda')
      .where('publicAt', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const item = edition && earlierLines(JSON.parse(edition.document) as OfficialDocument).get(file.itemId)
    const inEdition = item?.files.some(({ id }) => id === file.id)
    enforce(givingOutVerdict({ ...file, standsOn: !item ? 'none' : inEdition ? 'edition' : 'agenda' }))
    await trx.updateTable('attachment').set({ distributedAt: now }).where('id', '=', file.id).execute()
    await record({
      subject: { kind: 'attachment', id: file.id },
      meetingId: file.meetingId,
      summary: `Gave “${file.title}” (${file.itemTitle}) to all commissioners and the public`,
      after: { distributedAt: now },
    })
    return { distributedAt: now }
  })
}
