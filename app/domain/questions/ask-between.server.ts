import type { z } from 'zod'
import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Work } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { nextNumber } from '../commands/next-number.server.ts'
import { bodyOn } from './addressees/addressee-body.server.ts'
import { addresseeVerdict } from './addressees/addressee-rules.ts'
import { AskBetweenSchema, type AskBetweenInput } from './entry-forms.ts'
import { holdsSeat } from './load-question.server.ts'

/**
 * Keeps a question that a commissioner puts to the department or to staff between meetings, through the clerk. It is
 * public, and every member has it, from this moment.
 * @returns its number, "2026-014"
 */
export async function askBetween(
  context: CommandContext,
  given: AskBetweenInput,
): Promise<{ id: string; number: string }> {
  const input = readInput(AskBetweenSchema, given)
  return perform(context, 'question.ask-between', (work) => keepAsked(work, input))
}

/** The same inside a command. @throws Invalid, RuleRefused */
export async function keepAsked(
  { trx, now, stamp, record }: Work,
  input: z.output<typeof AskBetweenSchema>,
): Promise<{ id: string; number: string }> {
  const { today } = await getSettingsNow(trx, now)
  const askedOn = input.askedOn ?? today
  if (askedOn > today)
    throw new Invalid('That day is in the future.', { askedOn: 'Enter today or an earlier day' })
  if (!(await holdsSeat(trx, input.askerId, askedOn))) {
    throw new Invalid('The person asking does not hold a seat on that day.', {
      askerId: 'Choose a commissioner in office',
    })
  }
  enforce(addresseeVerdict(input.addressee, await bodyOn(trx, [askedOn, today])))
  const row = {
    id: newId(),
    number: await nextNumber(trx, 'question', askedOn.slice(0, 4)),
    meetingId: null,
    itemId: null,
    askerId: input.askerId,
    ownerId: input.askerId,
    asker: null,
    addressee: input.addressee,
    title: input.title || null,
    text: input.text,
    sourceNote: input.sourceNote || null,
    followsQuestionId: null,
    askedOn,
    askedAt: null,
    askedPrecision: input.askedPrecision,
    recordedAt: now,
    publicAt: now,
    ...stamp,
  }
  await trx.insertInto('question').values(row).execute()
  await record({
    subject: { kind: 'question', id: row.id },
    summary: `Kept question ${row.number}, asked between meetings`,
    after: row,
  })
  return { id: row.id, number: row.number }
}
