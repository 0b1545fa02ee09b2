import { newId, perform, type CommandContext, type Work } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { generalCommentVerdict } from '../notices/special-notice.ts'
import { checkMinutesChoice } from './approvals/minutes-choices.server.ts'
import { changedPlaces, moveTo } from './agenda-order.ts'
import type { Agenda } from './agenda-tree.ts'
import type { AddItemInput } from './forms.ts'
import { contentFrom } from './item-content.ts'
import { loadWorkingAgenda } from './working-agenda.server.ts'
import { enforceConsentAgenda } from './votes-of-their-own.server.ts'
import { insertItems, writePlaces } from './write-items.server.ts'

/**
 * Puts a new item on an agenda: last under its parent, or last of all before the adjournment.
 * @returns its id
 */
export async function addItem(context: CommandContext, input: AddItemInput): Promise<{ id: string }> {
  return perform(context, 'agenda.add-item', (work) => addItemWithin(work, input))
}

export async function addItemWithin(work: Work, input: AddItemInput): Promise<{ id: string }> {
  const { trx, now, record } = work
  const { meeting, agenda } = await loadWorkingAgenda(trx, input.meetingId, now)
  const content = contentFrom(input)
  enforce(generalCommentVerdict(meeting.kind, content.kind))
  await checkMinutesChoice(trx, meeting, content.approvesMeetingId)
  const parentId = input.parentId || null
  const parent = agenda.items.find((item) => item.id === parentId)
  if (parentId !== null && !parent) {
    throw new Invalid('The main item is missing.', { parentId: 'Choose an item to put it under' })
  }
  const id = newId()
  const last = placeOfNew(agenda, parentId)
  const after = moveTo([...agenda.inOrder, { id, parentId: null, position: 1_000_000 }], id, parentId, last)
  const position = after.find((place) => place.id === id)!.position
  await writePlaces(
    trx,
    changedPlaces(
      agenda.inOrder,
      after.filter((place) => place.id !== id),
    ),
  )
  await insertItems(work, [
    {
      id,
      meetingId: meeting.id,
      ...content,
      parentId,
      position,
      originItemId: input.originItemId,
    },
  ])
  await enforceConsentAgenda(trx, meeting.id)
  await record({
    subject: { kind: 'agenda-item', id },
    meetingId: meeting.id,
    summary: `Added the item ${content.title}${parent ? ` under ${parent.number}, ${parent.title}` : ''}`,
    after: { ...content, parentId, position },
  })
  return { id }
}

/** The place of the next new item among its siblings: an agenda ends with its adjournment. */
export function placeOfNew(agenda: Pick<Agenda, 'items'>, parentId: string | null): number {
  if (parentId !== null) return Number.MAX_SAFE_INTEGER
  const end = agenda.items.length
  return agenda.items.at(-1)?.kind === 'adjournment' ? end - 1 : end
}
