import { newId, perform, type CommandContext, type Work } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { generalCommentVerdict } from '../notices/special-notice.ts'
import { changedPlaces } from './agenda-order.ts'
import type { AgendaEntry } from './agenda-tree.ts'
import { carryRedactions } from '../papers/redaction/carry-redactions.server.ts'
import { placeOfNew } from './add-item.server.ts'
import { contentOf } from './item-content.ts'
import { getAgenda } from './queries.server.ts'
import { loadWorkingAgenda } from './working-agenda.server.ts'
import { enforceConsentAgenda } from './votes-of-their-own.server.ts'
import { insertItems, writePlaces, type NewItem } from './write-items.server.ts'

export type CopiedItem = { id: string; from: AgendaEntry }

/**
 * Copies items of an earlier meeting with their presenters and files. An item under a chosen one comes along only if it
 * is chosen too; one whose parent is not chosen stands on its own.
 * @returns ids of the new items
 */
export async function copyItems(
  context: CommandContext,
  input: { meetingId: string; fromMeetingId: string; itemIds: string[] },
): Promise<{ ids: string[] }> {
  return perform(context, 'agenda.copy-items', async (work) => {
    const { trx, now, record } = work
    const { meeting, agenda } = await loadWorkingAgenda(trx, input.meetingId, now)
    const source = await getAgenda(trx, input.fromMeetingId)
    const chosen = source.inOrder.filter((entry) => input.itemIds.includes(entry.id))
    if (chosen.length === 0)
      throw new Invalid('Nothing is selected.', { itemIds: 'Choose at least one item' })
    for (const { kind } of chosen) enforce(generalCommentVerdict(meeting.kind, kind))
    const ids = new Map(chosen.map((entry) => [entry.id, newId()]))
    const parentOf = (entry: AgendaEntry) => (entry.parentId && ids.get(entry.parentId)) || null
    const copies: (NewItem & { id: string })[] = chosen.map((entry, index) => ({
      ...contentOf(entry),
      // Which minutes wait is another matter at each meeting.
      approvesMeetingId: null,
      id: ids.get(entry.id)!,
      meetingId: meeting.id,
      parentId: parentOf(entry),
      position: index,
      originItemId: entry.id,
    }))
    const top = copies.filter((copy) => copy.parentId === null)
    const start = placeOfNew(agenda, null)
    const shifted = agenda.items.map(({ id, parentId }, index) => ({
      id,
      parentId,
      position: index < start ? index : index + top.length,
    }))
    for (const [index, copy] of top.entries()) copy.position = start + index
    await writePlaces(trx, changedPlaces(agenda.inOrder, shifted))
    await insertItems(work, copies)
    await enforceConsentAgenda(trx, meeting.id)
    await copyFiles(
      work,
      chosen.map((from) => ({ id: ids.get(from.id)!, from })),
    )
    await record({
      subject: { kind: 'agenda', id: meeting.id },
      meetingId: meeting.id,
      summary: `Copied ${chosen.length} ${chosen.length === 1 ? 'item' : 'items'} from an earlier meeting: ${chosen.map((entry) => entry.title).join('; ')}`,
      after: copies.map(({ id, title, originItemId }) => ({ id, title, originItemId })),
    })
    return { ids: copies.map((copy) => copy.id) }
  })
}

/** Attaches the files of the items copied from to their copies. The bytes are stored once. */
export async function copyFiles(
  { trx, now, stamp }: Pick<Work, 'trx' | 'now' | 'stamp'>,
  copies: readonly CopiedItem[],
): Promise<void> {
  const files = copies.flatMap(({ id, from }) =>
    from.attachments.map(({ byteSize: _byteSize, copy: _copy, ...file }, index) => ({
      from: file.id,
      row: {
        ...file,
        ...stamp,
        id: newId(),
        itemId: id,
        position: index + 1,
        addedAt: now,
        distributedAt: null,
      },
    })),
  )
  if (files.length === 0) return
  await trx
    .insertInto('attachment')
    .values(files.map(({ row }) => row))
    .execute()
  // What is blacked out stays so on every agenda.
  await carryRedactions(
    trx,
    files.map(({ from, row }) => ({
      from: [{ kind: 'attachment' as const, id: from }],
      to: { kind: 'attachment' as const, id: row.id },
    })),
    now,
  )
}
