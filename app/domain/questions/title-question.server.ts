import { z } from 'zod'
import { assertAsRead } from '../commands/as-read.server.ts'
import { perform, type CommandContext } from '../commands/command.server.ts'
import { readInput } from '../read-input.ts'
import { trimmed } from '../text/empty-text.ts'
import { key, maybe, shortTitle } from '../text/form-pieces.ts'
import { loadQuestion } from './load-question.server.ts'

export const TitleQuestionForm = z.object({
  read: z.string().overwrite(trimmed).max(16),
  title: shortTitle,
  sourceNote: maybe(2000),
  key,
})

/**
 * Changes a question's short title and the clerk's note about its source. The question itself stays word for word, and
 * so does every edition that was published under the earlier title.
 * @throws NotFound, Conflict where somebody else changed them since; Invalid where the title is too long
 */
export async function titleQuestion(
  context: CommandContext,
  given: Omit<z.input<typeof TitleQuestionForm>, 'key'> & { number: string },
): Promise<void> {
  const { read, title, sourceNote } = readInput(TitleQuestionForm, given)
  await perform(context, 'question.title', async ({ trx, record }) => {
    const question = await loadQuestion(trx, { number: given.number })
    const before = { title: question.title, sourceNote: question.sourceNote }
    assertAsRead(read, before)
    const after = { title: title || null, sourceNote: sourceNote || null }
    await trx.updateTable('question').set(after).where('id', '=', question.id).execute()
    await record({
      subject: { kind: 'question', id: question.id },
      summary: `Question ${question.number}: changed the title or the note about the source`,
      before,
      after,
    })
  })
}
