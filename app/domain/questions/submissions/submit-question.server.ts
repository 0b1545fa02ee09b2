import type { Row } from '#db/schema.ts'
import { newId, perform, type CommandContext, type Trx, type Work } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { NotAllowed, NotFound, enforce } from '../../errors.ts'
import { readInput } from '../../read-input.ts'
import { bodyOn } from '../addressees/addressee-body.server.ts'
import { addresseeVerdict } from '../addressees/addressee-rules.ts'
import { holdsSeat } from '../load-question.server.ts'
import {
  SendAgainSchema,
  SubmitQuestionSchema,
  type SendAgainInput,
  type SubmitQuestionInput,
} from './submission-forms.ts'
import { enforceUnchanged } from './submission-changed.server.ts'
import { submissionReader, submissionState, submissionVerdict } from './submission-state.ts'

/**
 * Sends a question to the clerk, between meetings, in the member's own name. Nobody else reads it until the clerk
 * publishes it for all at once (N1).
 * @throws RuleRefused where it is addressed to the commission or one of its members
 */
export async function submitQuestion(
  context: CommandContext,
  given: SubmitQuestionInput,
): Promise<{ id: string }> {
  const input = readInput(SubmitQuestionSchema, given)
  return perform(context, 'question.submit', async ({ trx, now, record }) => {
    await enforceAddressee(trx, input.addressee, now)
    const personId = await memberOf(trx, context, now)
    const row = { id: newId(), personId, ...input, sentAt: now }
    await trx.insertInto('submittedQuestion').values(row).execute()
    await record({
      subject: { kind: 'submitted-question', id: row.id },
      summary: 'Sent a question to the clerk',
      after: row,
    })
    return { id: row.id }
  })
}

/** Changes a question that is still with the clerk, and sends it again. @throws Conflict, NotFound, RuleRefused */
export async function sendQuestionAgain(context: CommandContext, given: SendAgainInput): Promise<void> {
  const { id, seenAt, ...input } = readInput(SendAgainSchema, given)
  await changeOwn(context, { id, seenAt }, async ({ trx, now, record }, before) => {
    await enforceAddressee(trx, input.addressee, now)
    const after = { ...input, sentAt: now }
    await trx.updateTable('submittedQuestion').set(after).where('id', '=', id).execute()
    await record({
      subject: { kind: 'submitted-question', id },
      summary: 'Changed a question that is with the clerk',
      before: { addressee: before.addressee, text: before.text, sentAt: before.sentAt },
      after,
    })
  })
}

/** @throws Conflict, NotFound */
export async function withdrawSubmission(context: CommandContext, { id }: { id: string }): Promise<void> {
  await changeOwn(context, { id }, async ({ trx, now, record }) => {
    await trx.updateTable('submittedQuestion').set({ withdrawnAt: now }).where('id', '=', id).execute()
    await record({
      subject: { kind: 'submitted-question', id },
      summary: 'Withdrew a question before it was published',
      after: { withdrawnAt: now },
    })
  })
}

async function changeOwn(
  context: CommandContext,
  { id, seenAt }: { id: string; seenAt?: string | undefined },
  change: (work: Work, before: Row<'submittedQuestion'>) => Promise<void>,
): Promise<void> {
  await perform(context, 'question.submit', async (work) => {
    const before = await loadSubmission(work.trx, id)
    if (!submissionReader(before, context.actor)) throw new NotFound('We can’t find that question.')
    await enforceUnchanged(work, context.actor, before, seenAt)
    enforce(submissionVerdict(submissionState(before)))
    await change(work, before)
  })
}

/** @throws NotFound */
export async function loadSubmission(trx: Trx, id: string): Promise<Row<'submittedQuestion'>> {
  const row = await trx.selectFrom('submittedQuestion').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('We can’t find that question.')
  return row
}

async function enforceAddressee(trx: Trx, addressee: string, now: string): Promise<void> {
  const { today } = await getSettingsNow(trx, now)
  enforce(addresseeVerdict(addressee, await bodyOn(trx, [today])))
}

async function memberOf(trx: Trx, { actor }: CommandContext, now: string): Promise<string> {
  const { today } = await getSettingsNow(trx, now)
  if (actor.personId === null || !(await holdsSeat(trx, actor.personId, today))) {
    throw new NotAllowed('Only a commissioner in office can send a question to the clerk.')
  }
  return actor.personId
}
