import type { NewRow } from '#db/schema.ts'
import { newId, type Trx, type Work } from '../commands/command.server.ts'
import type { ItemContent } from './item-content.ts'

export type NewItem = ItemContent & {
  meetingId: string
  parentId: string | null
  position: number
  originItemId?: string | null
}

export async function insertItems(
  { trx, now, stamp }: Pick<Work, 'trx' | 'now' | 'stamp'>,
  items: readonly (NewItem & { id?: string })[],
): Promise<string[]> {
  if (items.length === 0) return []
  const rows = items.map(({ presenters: _presenters, id, ...item }) => ({
    id: id ?? newId(),
    ...item,
    originItemId: item.originItemId ?? null,
    createdAt: now,
    removedAt: null,
    openedAt: null,
    closedAt: null,
    outcome: null,
    commentCalledAt: null,
    commentClosedAt: null,
    noSpeakersAt: null,
    ...stamp,
  }))
  await trx.insertInto('agendaItem').values(rows).execute()
  const presenters = items.flatMap((item, index) => presenterRows(rows[index]!.id, item.presenters))
  if (presenters.length > 0) await trx.insertInto('presenter').values(presenters).execute()
  return rows.map((row) => row.id)
}

export async function writePresenters(
  trx: Trx,
  itemId: string,
  presenters: ItemContent['presenters'],
): Promise<void> {
  await trx.deleteFrom('presenter').where('itemId', '=', itemId).execute()
  const rows = presenterRows(itemId, presenters)
  if (rows.length > 0) await trx.insertInto('presenter').values(rows).execute()
}

function presenterRows(itemId: string, presenters: ItemContent['presenters']): NewRow<'presenter'>[] {
  return presenters.map((presenter, index) => ({ id: newId(), itemId, position: index + 1, ...presenter }))
}

export async function writePlaces(
  trx: Trx,
  moved: readonly { id: string; parentId: string | null; position: number }[],
): Promise<void> {
  for (const { id, parentId, position } of moved) {
    await trx.updateTable('agendaItem').set({ parentId, position }).where('id', '=', id).execute()
  }
}
