import { newId, type CommandContext } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import type { PullInput } from '../../meeting-record/record-forms.ts'
import { itemOf, meetingIdOf, memberOf, performInRoom } from '../room.server.ts'
import { pullVerdict, putBackVerdict } from './pull-rules.ts'

/**
 * Takes an item off the consent calendar: it is taken up by itself afterwards.
 * @throws RuleRefused once the calendar's vote has begun, or where who asks may not
 */
export async function pullItem(context: CommandContext, input: PullInput): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.pull-item', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, judged, entry } = tools
    const item = itemOf(room, input.itemId)
    const person = input.by === 'member' && input.personId ? memberOf(room, input.personId) : null
    enforce(pullVerdict(room, item, { by: input.by, personId: person?.id ?? null }, judged))
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      askedBy: input.by,
      personId: person?.id ?? null,
      pulledAt: at,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('consentPull').values(row).execute()
    await entry({
      subject: { kind: 'consent-pull', id: row.id },
      summary: `Item ${item.number} was taken off the consent calendar`,
      after: row,
    })
    return { id: row.id }
  })
}

/** Takes that back while nothing rests on it. @throws RuleRefused */
export async function putItemBack(
  context: CommandContext,
  input: { itemId: string; at?: string | null },
): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'meeting.pull-item', meetingId, input, async ({ trx, room, entry }) => {
    const item = itemOf(room, input.itemId)
    enforce(putBackVerdict(room, item))
    const { id } = item.pulled!
    await trx.deleteFrom('consentPull').where('id', '=', id).execute()
    await entry({
      subject: { kind: 'consent-pull', id },
      summary: `Item ${item.number} went back on the consent calendar`,
      before: item.pulled!,
    })
  })
}
