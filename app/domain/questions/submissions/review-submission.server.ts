import { perform, type CommandContext } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { enforce } from '../../errors.ts'
import { readInput } from '../../read-input.ts'
import { localDate } from '../../time/instant.ts'
import { keepAsked } from '../ask-between.server.ts'
import { ReviewSubmissionSchema, type ReviewSubmissionInput } from './submission-forms.ts'
import { enforceUnchanged } from './submission-changed.server.ts'
import { submissionState, submissionVerdict } from './submission-state.ts'
import { loadSubmission } from './submit-question.server.ts'

/**
 * The clerk publishes a question that a member sent, word for word and with the day on which it was sent; or sends it back
 * with what must be known first; or declines it and says why.
 * @returns the number of the question where it was published
 * @throws Conflict where it was changed or settled meanwhile; Invalid, NotFound, RuleRefused
 */
export async function reviewSubmission(
  context: CommandContext,
  given: ReviewSubmissionInput,
): Promise<{ number: string | null }> {
  const { id, step, seenAt, text = '' } = readInput(ReviewSubmissionSchema, given)
  return perform(context, 'question.review-submission', async (work) => {
    const { trx, now, record } = work
    const before = await loadSubmission(trx, id)
    await enforceUnchanged(work, context.actor, before, seenAt)
    enforce(submissionVerdict(submissionState(before)))
    const { settings } = await getSettingsNow(trx, now)
    const asked = {
      askerId: before.personId,
      addressee: before.addressee,
      text: before.text,
      askedOn: localDate(before.sentAt, settings.timeZone),
      askedPrecision: 'day' as const,
    }
    const question = step === 'open' ? await keepAsked(work, asked) : null
    const after = {
      open: { openedAt: now, questionId: question?.id ?? null },
      return: { returnedAt: now, returnedWhy: text.trim() },
      decline: { declinedAt: now, declinedWhy: text.trim() },
    }[step]
    await trx.updateTable('submittedQuestion').set(after).where('id', '=', id).execute()
    await record({
      subject: { kind: 'submitted-question', id },
      summary: question ? `Published a commissioner’s question as ${question.number}` : summaries[step],
      reason: step === 'open' ? null : text.trim(),
      after,
    })
    return { number: question?.number ?? null }
  })
}

const summaries = {
  open: 'Published a commissioner’s question',
  return: 'Sent a question back to the commissioner with a note',
  decline: 'Declined a commissioner’s question',
}
