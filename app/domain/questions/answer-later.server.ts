import { getSettingsNow } from '../commission/queries.server.ts'
import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Invalid, NotAllowed, enforce } from '../errors.ts'
import { concerns } from '../people/concerns.ts'
import { readInput } from '../read-input.ts'
import { bodyOn } from './addressees/addressee-body.server.ts'
import { addresseeVerdict } from './addressees/addressee-rules.ts'
import { AnswerLaterSchema, OwnAnswerSchema, type AnswerLater, type AnswerLaterInput } from './entry-forms.ts'
import { dispositionNames } from '../meeting-record/dispositions.ts'
import { loadQuestion } from './load-question.server.ts'
import { entryVerdict } from './question-state.ts'
import { settleQuestion } from './settle-question.server.ts'

/**
 * E8. An answer given between meetings, with its documents. "Writings … distributed to all, or a majority of all, of the
 * members … are disclosable public records … and shall be made available upon request without delay" (Government Code
 * 54957.5(a)): every member and the public have it from the same moment, that of this command.
 * A department answers today; only the clerk enters an answer of an earlier day.
 * @throws NotAllowed where a department answers what was put to another; Invalid, NotFound, RuleRefused
 */
export async function answerLater(context: CommandContext, given: AnswerLaterInput): Promise<{ id: string }> {
  const ours = context.actor.role === 'department'
  const input: AnswerLater = ours ? readInput(OwnAnswerSchema, given) : readInput(AnswerLaterSchema, given)
  return perform(
    context,
    ours ? 'question.answer-later' : 'question.enter-answer',
    async ({ trx, now, stamp, record }) => {
      const { today } = await getSettingsNow(trx, now)
      const question = await loadQuestion(trx, { id: input.questionId })
      enforce(entryVerdict(question.state, 'heard'))
      if (ours) await assertOurs(trx, context, question.addressee)
      const answeredOn = input.answeredOn ?? today
      if (answeredOn > today)
        throw new Invalid('That day is in the future.', { answeredOn: 'Enter today or an earlier day' })
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
      await record({
        subject: { kind: 'answer', id: row.id },
        summary: `Question ${question.number}, ${row.answerer}: ${dispositionNames[input.disposition].toLowerCase()}`,
        after: { ...row, files },
      })
      return { id: row.id }
    },
  )
}

async function assertOurs(trx: Trx, { actor }: CommandContext, addressee: string): Promise<void> {
  const person = actor.personId
    ? await trx
        .selectFrom('person')
        .select('organization')
        .where('id', '=', actor.personId)
        .executeTakeFirst()
    : undefined
  const organization = person?.organization
  const colleagues = organization
    ? await trx.selectFrom('person').select('name').where('organization', '=', organization).execute()
    : []
  if (
    !organization ||
    !concerns(
      addressee,
      organization,
      colleagues.map(({ name }) => name),
    )
  ) {
    throw new NotAllowed('This question was asked of someone else.')
  }
}
