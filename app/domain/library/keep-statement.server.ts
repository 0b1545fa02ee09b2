import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { StatementSchema, type AddStatementInput } from './forms.ts'
import { loadDocument } from './keep-document.server.ts'

/**
 * Adds what a document says, word for word (`quoted`) or in the clerk's words, after what is there.
 * @param input `source` is the number of the report, where it is another than the command's own
 */
export async function addStatement(
  context: CommandContext,
  { documentId, ...input }: AddStatementInput,
): Promise<{ id: string }> {
  const { text, quoted, saidBy, source } = readInput(StatementSchema, input)
  return perform(context, 'library.change-document', async ({ trx, stamp, record }) => {
    const document = await loadDocument(trx, documentId)
    const { last } = await trx
      .selectFrom('documentStatement')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('documentId', '=', documentId)
      .executeTakeFirstOrThrow()
    const id = newId()
    const from = source === null ? stamp : { basis: 'reported' as const, source }
    await trx
      .insertInto('documentStatement')
      .values({
        id,
        documentId,
        position: Number(last ?? 0) + 1,
        text,
        quoted: quoted ? 1 : 0,
        saidBy,
        ...from,
      })
      .execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `Added to “${document.title}” what it says`,
      after: { text, quoted, saidBy, ...from },
    })
    return { id }
  })
}

export async function removeStatement(
  context: CommandContext,
  { statementId }: { statementId: string },
): Promise<void> {
  await perform(context, 'library.change-document', async ({ trx, record }) => {
    const before = await trx
      .selectFrom('documentStatement')
      .selectAll()
      .where('id', '=', statementId)
      .executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that statement.')
    const document = await loadDocument(trx, before.documentId)
    await trx.deleteFrom('documentStatement').where('id', '=', statementId).execute()
    await record({
      subject: { kind: 'document', id: document.id },
      summary: `Removed from “${document.title}” what it was said to say`,
      before,
    })
  })
}
