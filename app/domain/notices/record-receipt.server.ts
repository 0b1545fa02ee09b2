import { getSettings } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { isBefore } from '../time/instant.ts'
import { typedInstant } from '../typed-time.ts'
import type { RecordReceiptInput } from './forms.ts'
import { clerkAdjournedTo } from './convening.server.ts'
import { deliveredVerdict } from './receipts.ts'

export async function recordReceipt(
  context: CommandContext,
  input: RecordReceiptInput & { slug: string },
): Promise<{ id: string }> {
  return perform(context, 'notice.record-receipt', async ({ trx, now, record }) => {
    const meeting = await trx
      .selectFrom('meeting')
      .select(['id', 'heldOn', 'kind', 'slug', 'startsAt', 'adjournedFromId'])
      .where('slug', '=', input.slug)
      .executeTakeFirst()
    if (!meeting) throw new NotFound('We can’t find that meeting.')
    if (input.waived && input.recipientKind === 'media') {
      throw new Invalid('Only a member can waive the notice.', {
        waived: 'Only a member can waive the notice',
      })
    }
    const settings = await getSettings(trx, meeting.heldOn)
    const byClerk = await clerkAdjournedTo(trx, meeting, settings.timeZone)
    enforce(deliveredVerdict(meeting.kind, byClerk !== null))
    const person =
      input.recipientKind === 'member' && input.personId
        ? await trx
            .selectFrom('person')
            .select(['id', 'name'])
            .where('id', '=', input.personId)
            .executeTakeFirst()
        : undefined
    if (input.recipientKind === 'member' && !person) {
      throw new Invalid('Choose the member.', { personId: 'Choose the member' })
    }
    const recipient = person?.name ?? input.recipient
    if (!recipient) throw new Invalid('Enter the newsroom.', { recipient: 'Enter the newsroom' })
    const at = typedInstant(
      { date: input.receivedOn, time: input.receivedTime, which: input.receivedTimeWhich },
      settings.timeZone,
      'receivedTime',
    )
    if (isBefore(now, at)) {
      throw new Invalid('A receipt is recorded once it happened.', {
        receivedTime: 'Enter a time that has passed',
      })
    }
    const id = newId()
    await trx
      .insertInto('noticeReceipt')
      .values({
        id,
        meetingId: meeting.id,
        recipient,
        recipientKind: input.recipientKind,
        personId: person?.id ?? null,
        receivedAt: input.waived ? null : at,
        how: input.how || null,
        waivedInWritingAt: input.waived ? at : null,
        recordedAt: now,
      })
      .execute()
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: input.waived
        ? `${recipient} waived the notice of ${meeting.slug} in writing`
        : `${recipient} received the notice of ${meeting.slug}`,
      after: { recipient, at, waived: input.waived },
    })
    return { id }
  })
}
