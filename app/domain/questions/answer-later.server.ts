import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type Actor, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Invalid, NotAllowed, NotFound, enforce } from '../errors.ts'
import { isAnswerOf, organizationOf } from '../people/organization.server.ts'
import { dropReplyDraft } from '../reply-drafts/reply-drafts.server.ts'
import { readInput } from '../read-input.ts'
import { bodyOn } from './addressees/addressee-body.server.ts'
import { addresseeVerdict } from './addressees/addressee-rules.ts'
import { answerCorrectionVerdict } from './answer-correction.ts'
import { AnswerLaterSchema, OwnAnswerSchema, type AnswerLater, type AnswerLaterInput } from './entry-forms.ts'
import { dispositionNames } from '../meeting-record/dispositions.ts'
import { enforceSeen, enforceTelling } from './changed/question-changed.server.ts'
import { loadQuestion } from './load-question.server.ts'
import { entryVerdict } from './question-state.ts'
import { settleQuestion } from './settle-question.server.ts'

/**
 * E8. An answer given between meetings, with its documents. "Writings … distributed to all, or a majority of all, of the
 * members … are disclosable public records … and shall be made available upon request without delay" (Government Code
 * 54957.5(a)): every member and the public have it from the same moment, that of this command.
 * A department answers today; only the clerk enters an answer of an earlier day. Only a department corrects an answer it
 * gave: both stay public, and what was accepted of the wrong one waits for the commissioner again.
 * @throws NotAllowed where a department answers what was put to another; Conflict where it ended or changed
 * meanwhile; Invalid, NotFound, RuleRefused
 */
export async function answerLater(
  context: CommandContext,
  given: AnswerLaterInput,
  /** Of the draft that was looked at before it is published. */
  draftVersion?: number,
): Promise<{ id: string }> {
  const ours = context.actor.role === 'department'
  const input: AnswerLater = ours ? readInput(OwnAnswerSchema, given) : readInput(AnswerLaterSchema, given)
  return perform(
    context,
    ours ? 'question.answer-later' : 'question.enter-answer',
    async ({ trx, now, stamp, record }) => {
      const { today } = await getSettingsNow(trx, now)
      const question = await loadQuestion(trx, { id: input.questionId })
      const { correctsId } = input
      if (ours) await assertOurs(trx, context.actor, question.addressee)
      const press = { trx, actor: context.actor, question, now }
      await enforceSeen(press, input.seenAt)
      if (correctsId === undefined) await enforceTelling(press, entryVerdict(question.state, 'heard'))
      else await enforceCorrection(trx, context, { id: question.id, correctsId })
      const answeredOn = input.answeredOn ?? today
      if (answeredOn > today)
        throw new Invalid('That day is in the future.', { answeredOn: 'Enter today or an earlier day' })
      const promisedOn = input.disposition === 'will-return' ? (input.promisedOn ?? null) : null
      if (promisedOn !== null && promisedOn <= today)
        throw new Invalid('That day is not ahead.', { promisedOn: 'Enter a day after today' })
      const body = await bodyOn(trx, [answeredOn, today])
      for (const who of [input.answerer, input.onBehalfOf ?? '']) enforce(addresseeVerdict(who, body))
      const row = {
        id: newId(),
        questionId: question.id,
        meetingId: null,
        answererId: ours ? context.actor.personId : null,
        answerer: input.answerer,
        onBehalfOf: input.onBehalfOf || null,
        text: input.text,
        disposition: input.disposition,
        remains: input.remains || null,
        answeredAt: null,
        answeredOn,
        recordedAt: now,
        publicAt: now,
        correctsId: correctsId ?? null,
        promisedOn,
        ...stamp,
      }
      await trx.insertInto('answer').values(row).execute()
      const files = input.files.map((file, index) => ({
        id: newId(),
        answerId: row.id,
        position: index + 1,
        ...file,
      }))
      if (files.length > 0) await trx.insertInto('answerFile').values(files).execute()
      await settleQuestion(trx, question.id)
      if (ours) {
        const subject = { kind: 'question' as const, id: question.id, correctsId: correctsId ?? null }
        await dropReplyDraft(trx, context.actor, subject, draftVersion)
      }
      await record({
        subject: { kind: 'answer', id: row.id },
        summary: `Question ${question.number}, ${row.answerer}: ${dispositionNames[input.disposition].toLowerCase()}${correctsId ? ', correcting an earlier answer' : ''}`,
        after: { ...row, files },
      })
      return { id: row.id }
    },
  )
}

async function assertOurs(trx: Trx, actor: Actor, addressee: string): Promise<void> {
  const organization = await organizationOf(trx, actor)
  if (!organization?.ours(addressee)) throw new NotAllowed('This question was asked of someone else.')
}

async function enforceCorrection(
  trx: Trx,
  { actor }: CommandContext,
  { id, correctsId }: { id: string; correctsId: string },
): Promise<void> {
  const organization = await organizationOf(trx, actor)
  const answers = await trx
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.answererId')
    .select(['answer.id', 'answer.answerer', 'answer.onBehalfOf', 'answer.correctsId', 'person.organization'])
    .where('answer.questionId', '=', id)
    .execute()
  const answer = answers.find((each) => each.id === correctsId)
  if (!answer) throw new NotFound('This question has no such answer.')
  enforce(
    answerCorrectionVerdict({
      ours: organization !== null && isAnswerOf(answer, organization),
      corrected: answers.some((each) => each.correctsId === correctsId),
    }),
  )
}
