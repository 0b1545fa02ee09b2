import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { nextNumber } from '../commands/next-number.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { clockHolidays } from '../follow-ups/clock/clock-holidays.ts'
import { readInput } from '../read-input.ts'
import { answerPeriod, answerSentence } from './demand-clocks.ts'
import { ReceiveDemandSchema, type ReceiveDemandInput } from './demand-forms.ts'
import { demandKindNames } from './demand-kinds.ts'
import { receiptVerdict, tellsContact, type DemandContact } from './demand-rules.ts'

/**
 * Records a demand to cure or correct, or a cease and desist letter, as it came, and starts the commission's clock. A late
 * one is recorded too. How to reach who sent it is kept apart, and in no entry of the record.
 * @returns its number, "2026-001"
 */
export async function receiveDemand(
  context: CommandContext,
  given: ReceiveDemandInput,
): Promise<{ id: string; number: string }> {
  const { address, email, phone, filePublic, sections, ...input } = readInput(ReceiveDemandSchema, given)
  return perform(context, 'demand.receive', async ({ trx, now, stamp, record }) => {
    const { today } = await getSettingsNow(trx, now)
    const facts = { ...input, writtenOn: input.writtenOn ?? null }
    enforce(receiptVerdict(facts, today))
    await assertAbout(trx, input)
    await assertStored(trx, input.sha256)
    const contact = { address: address ?? null, email: email ?? null, phone: phone ?? null }
    assertNoContact(input, contact)
    const found = answerPeriod(input, clockHolidays(await listHolidays(trx)))
    const row = {
      id: newId(),
      number: await nextNumber(trx, 'demand', input.receivedOn.slice(0, 4)),
      kind: input.kind,
      claimant: input.claimant,
      writtenOn: facts.writtenOn,
      receivedOn: input.receivedOn,
      receivedBy: input.receivedBy,
      meetingId: input.meetingId ?? null,
      itemId: input.itemId ?? null,
      actionOn: input.actionOn,
      action: input.action,
      claim: input.claim,
      sections: sections.join(','),
      session: input.session,
      answerBy: found.on,
      answerHow: answerSentence(input, found),
      sha256: input.sha256 ?? null,
      fileName: input.fileName ?? null,
      filePublic: filePublic === 'yes' ? (1 as const) : (0 as const),
      recordedAt: now,
      publicAt: now,
      ...stamp,
    }
    await trx.insertInto('demand').values(row).execute()
    if (address || email || phone) {
      await trx
        .insertInto('demandContact')
        .values({ demandId: row.id, ...contact, recordedAt: now })
        .execute()
    }
    await record({
      subject: { kind: 'demand', id: row.id },
      ...(row.meetingId ? { meetingId: row.meetingId } : {}),
      summary: `${demandKindNames[row.kind]} ${row.number}, from ${row.claimant}`.slice(0, 300),
      after: row,
    })
    return { id: row.id, number: row.number }
  })
}

/** A meeting and item that it names are there, and belong together. @throws Invalid */
async function assertAbout(
  trx: Trx,
  { meetingId, itemId }: { meetingId?: string | undefined; itemId?: string | undefined },
): Promise<void> {
  if (meetingId) {
    const meeting = await trx
      .selectFrom('meeting')
      .select('id')
      .where('id', '=', meetingId)
      .executeTakeFirst()
    if (!meeting)
      throw new Invalid('We can’t find that meeting.', { meetingId: 'Choose a meeting from the list' })
  }
  if (itemId) {
    const item = await trx
      .selectFrom('agendaItem')
      .select('meetingId')
      .where('id', '=', itemId)
      .executeTakeFirst()
    if (!item || item.meetingId !== meetingId)
      throw new Invalid('The item is of another meeting.', { itemId: 'Choose an item of that meeting' })
  }
}

/** @throws Invalid where the copy that an entry names is not kept here */
export async function assertStored(trx: Trx, sha256: string | undefined): Promise<void> {
  if (!sha256) return
  const stored = await trx.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
  if (!stored) throw new Invalid('The copy is not stored.', { sha256: 'Send the copy again' })
}

type PublicTexts = Partial<
  Record<'claimant' | 'action' | 'claim' | 'text' | 'reason', string | null | undefined>
>

/** @throws Invalid where words that anyone reads tell how to reach who made the demand */
export function assertNoContact(texts: PublicTexts, contact: DemandContact): void {
  const { claimant, action, claim, text, reason } = texts
  const found = tellsContact({ claimant, action, claim, text, reason }, contact)
  if (found === null) return
  const words = 'Leave out how to reach who sent it: these words are public'
  throw new Invalid('This would publish contact information.', { [found]: words })
}

/** @returns how to reach who made a demand, as far as it is kept */
export async function contactOf(db: Trx, demandId: string): Promise<DemandContact> {
  const known = await db
    .selectFrom('demandContact')
    .select(['address', 'email', 'phone'])
    .where('demandId', '=', demandId)
    .executeTakeFirst()
  return known ?? { address: null, email: null, phone: null }
}
