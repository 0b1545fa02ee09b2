import { z } from 'zod'
import { assertAsRead } from '../commands/as-read.server.ts'
import { perform, type CommandContext } from '../commands/command.server.ts'
import { readInput } from '../read-input.ts'
import { trimmed } from '../text/empty-text.ts'
import { key, maybe, shortTitle } from '../text/form-pieces.ts'
import { loadFollowUp } from './entries/add-follow-up-entry.server.ts'

/** The letter's fields are left out of the form of a follow-up of another kind, and stay as they are. */
export const TitleFollowUpForm = z.object({
  read: z.string().overwrite(trimmed).max(16),
  title: shortTitle,
  sourceNote: maybe(2000),
  letterFrom: maybe(160),
  counterpart: maybe(160),
  letterAsks: maybe(500),
  key,
})

/** What the page of titles shows of a follow-up, and its form may change. */
export function titledFields(row: {
  title: string | null
  sourceNote: string | null
  letterFrom: string | null
  counterpart: string | null
  letterAsks: string | null
}) {
  const { title, sourceNote, letterFrom, counterpart, letterAsks } = row
  return { title, sourceNote, letterFrom, counterpart, letterAsks }
}

/**
 * Changes a follow-up's short title, the clerk's note about its source and, of a letter, who wrote to whom and what it
 * asks. What is owed stays word for word, and so does every edition that was published under the earlier title.
 * @throws NotFound, Conflict where somebody else changed them since; Invalid where the title is too long
 */
export async function titleFollowUp(
  context: CommandContext,
  given: Omit<z.input<typeof TitleFollowUpForm>, 'key'> & { number: string },
): Promise<void> {
  const { read, key: _key, ...input } = readInput(TitleFollowUpForm, given)
  await perform(context, 'follow-up.title', async ({ trx, record }) => {
    const followUp = await loadFollowUp(trx, { number: given.number })
    const before = titledFields(followUp)
    assertAsRead(read, before)
    const { title, sourceNote, ...letter } = input
    const after = {
      title: title || null,
      sourceNote: sourceNote || null,
      ...(followUp.kind === 'letter'
        ? {
            letterFrom: letter.letterFrom || null,
            counterpart: letter.counterpart || null,
            letterAsks: letter.letterAsks || null,
          }
        : {}),
    }
    await trx.updateTable('followUp').set(after).where('id', '=', followUp.id).execute()
    await record({
      subject: { kind: 'follow-up', id: followUp.id },
      summary: `Follow-up ${followUp.number}: changed the title, the note about the source or the facts of the letter`,
      before,
      after,
    })
  })
}
