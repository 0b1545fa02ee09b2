import { perform, type CommandContext } from '../commands/command.server.ts'
import { changedPlaces } from './agenda-order.ts'
import type { MoveItemInput } from './forms.ts'
import { placesAfter } from './move-places.ts'
import { entryOf, getAgenda } from './queries.server.ts'
import { loadWorkingItem } from './working-agenda.server.ts'
import { enforceConsentAgenda } from './votes-of-their-own.server.ts'
import { writePlaces } from './write-items.server.ts'

/**
 * Moves an item, with those under it: a place up or down, under the one above, out again, or to where it was dropped. A
 * move that can't be made leaves everything where it is.
 * @returns its number before and after, as printed
 */
export async function moveItem(
  context: CommandContext,
  input: MoveItemInput,
): Promise<{ from: string; to: string; title: string }> {
  return perform(context, 'agenda.move-item', async ({ trx, now, record }) => {
    const { meeting, agenda, entry } = await loadWorkingItem(trx, input.itemId, now)
    const moved = changedPlaces(agenda.inOrder, placesAfter(agenda.inOrder, input))
    await writePlaces(trx, moved)
    await enforceConsentAgenda(trx, meeting.id)
    const to = entryOf(await getAgenda(trx, meeting.id), entry.id).number
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary:
        to === entry.number
          ? `Left ${entry.title} at ${to}`
          : `Moved ${entry.title} from ${entry.number} to ${to}`,
      before: { number: entry.number },
      after: { number: to },
    })
    return { from: entry.number, to, title: entry.title }
  })
}
