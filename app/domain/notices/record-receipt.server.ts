import { getSettings } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Work } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { isBefore } from '../time/instant.ts'
import { typedInstant } from '../typed-time.ts'
import { rosterOn } from '../people/roster.server.ts'
import type { RecordReceiptInput, RecordReceiptsInput } from './forms.ts'
import { clerkAdjournedTo } from './convening.server.ts'
import { deliveredVerdict } from './receipts.ts'

/**
 * Records when one member or newsroom received the notice, or a member's written waiver.
 * @throws RuleRefused where the notice isn't one that is delivered (54956(a)); Invalid for a time still to come
 */
export async function recordReceipt(
  context: CommandContext,
  input: RecordReceiptInput & { slug: string },
): Promise<void> {
  await perform(context, 'notice.record-receipt', async (work) => {
    const { meeting, zone } = await deliveredMeeting(work, input.slug)
    if (input.waived && input.recipientKind === 'media') {
      throw new Invalid('Only a member can waive the notice.', {
        waived: 'Only a member can waive the notice',
      })
    }
    const person =
      input.recipientKind === 'member' && input.personId
        ? await work.trx
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
    const at = receivedAt(
      { date: input.receivedOn, time: input.receivedTime, which: input.receivedTimeWhich },
      { zone, now: work.now, field: 'receivedTime' },
    )
    const { waived, recipientKind, how } = input
    await keepReceipts(work, meeting, [
      {
        recipient,
        recipientKind,
        personId: person?.id ?? null,
        at,
        how,
        waived,
      },
    ])
  })
}

/**
 * Records the receipts of several members at once: all of them, or none where one can't be.
 * @throws Invalid naming `rows[N].time` for each time that can't be
 */
export async function recordReceipts(
  context: CommandContext,
  input: RecordReceiptsInput & { slug: string },
): Promise<{ recorded: number }> {
  return perform(context, 'notice.record-receipt', async (work) => {
    const { meeting, zone } = await deliveredMeeting(work, input.slug)
    const { lines } = await rosterOn(work.trx, meeting.heldOn)
    const names = new Map(lines.flatMap(({ person }) => (person ? [[person.id, person.name]] : [])))
    const fields: Record<string, string> = {}
    const read = (typed: Parameters<typeof receivedAt>[0], field: string): string | null => {
      try {
        return receivedAt(typed, { zone, now: work.now, field })
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        Object.assign(fields, error.fields)
        return null
      }
    }
    const date = input.receivedOn
    const forAll = input.everyone
      ? read({ date, time: input.receivedTime!, which: input.receivedTimeWhich }, 'receivedTime')
      : null
    const receipts = input.rows.flatMap(({ personId, time, timeWhich, how }, index) => {
      const recipient = names.get(personId)
      if (!recipient) throw new Invalid('One of these members is no longer in office. Reload the page.', {})
      const at = time ? read({ date, time, which: timeWhich }, `rows[${index}].time`) : forAll
      return at === null ? [] : [{ recipient, personId, at, how: how || input.how }]
    })
    if (Object.keys(fields).length > 0) throw new Invalid('Some receipts can’t be recorded.', fields)
    await keepReceipts(
      work,
      meeting,
      receipts.map((receipt) => ({ ...receipt, recipientKind: 'member', waived: false })),
    )
    return { recorded: receipts.length }
  })
}

async function deliveredMeeting({ trx }: Work, slug: string) {
  const meeting = await trx
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'kind', 'slug', 'startsAt', 'adjournedFromId'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  const { timeZone: zone } = await getSettings(trx, meeting.heldOn)
  enforce(deliveredVerdict(meeting.kind, (await clerkAdjournedTo(trx, meeting, zone)) !== null))
  return { meeting, zone }
}

function receivedAt(
  typed: { date: string; time: string; which?: RecordReceiptInput['receivedTimeWhich'] },
  { zone, now, field }: { zone: string; now: string; field: string },
): string {
  const at = typedInstant(typed, zone, field)
  if (isBefore(now, at)) {
    throw new Invalid('A receipt is recorded once it happened.', { [field]: 'Enter a time that has passed' })
  }
  return at
}

type Receipt = {
  recipient: string
  recipientKind: 'member' | 'media'
  personId: string | null
  at: string
  how: string | undefined
  waived: boolean
}

async function keepReceipts(
  { trx, now, record }: Work,
  meeting: { id: string; slug: string },
  receipts: Receipt[],
): Promise<void> {
  if (receipts.length === 0) return
  await trx
    .insertInto('noticeReceipt')
    .values(
      receipts.map(({ recipient, recipientKind, personId, at, how, waived }) => ({
        id: newId(),
        meetingId: meeting.id,
        recipient,
        recipientKind,
        personId,
        receivedAt: waived ? null : at,
        how: how || null,
        waivedInWritingAt: waived ? at : null,
        recordedAt: now,
      })),
    )
    .execute()
  for (const { recipient, at, waived } of receipts) {
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: waived
        ? `${recipient} waived the notice of ${meeting.slug} in writing`
        : `${recipient} received the notice of ${meeting.slug}`,
      after: { recipient, at, waived },
    })
  }
}
