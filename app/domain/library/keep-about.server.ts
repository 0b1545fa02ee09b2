import { perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { AboutSchema, matterNames, type AboutInput } from './forms.ts'
import { loadDocument } from './keep-document.server.ts'

/**
 * Says that a document is about a question or a follow-up; the pages of both then lead to each other.
 * @throws Invalid where nothing has that number, Conflict where it is said already, NotFound
 */
export async function linkDocument(
  context: CommandContext,
  { documentId, ...input }: AboutInput & { documentId: string },
): Promise<void> {
  const { kind, number } = readInput(AboutSchema, input)
  await perform(context, 'library.change-document', async ({ trx, record }) => {
    const { title } = await loadDocument(trx, documentId)
    const subjectId = await matterOf(trx, kind, number)
    if (!subjectId) {
      const message = `There is no ${matterNames[kind].toLowerCase()} with this number`
      throw new Invalid(`${message}.`, { number: message })
    }
    const link = { documentId, subjectKind: kind, subjectId }
    if (await linkOf(trx, link)) throw new Conflict('The document is said to be about it already.')
    await trx.insertInto('documentAbout').values(link).execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `“${title}” is about ${matterNames[kind].toLowerCase()} ${number}`,
      after: { about: { kind, number } },
    })
  })
}

/** Takes back that a document is about a question or a follow-up; the record keeps it. @throws NotFound */
export async function unlinkDocument(
  context: CommandContext,
  { documentId, ...input }: AboutInput & { documentId: string },
): Promise<void> {
  const { kind, number } = readInput(AboutSchema, input)
  await perform(context, 'library.change-document', async ({ trx, record }) => {
    const { title } = await loadDocument(trx, documentId)
    const link = { documentId, subjectKind: kind, subjectId: (await matterOf(trx, kind, number)) ?? '' }
    if (!(await linkOf(trx, link))) throw new NotFound('The document is not linked to it.')
    await trx
      .deleteFrom('documentAbout')
      .where('documentId', '=', documentId)
      .where('subjectKind', '=', kind)
      .where('subjectId', '=', link.subjectId)
      .execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `“${title}” is no longer said to be about ${matterNames[kind].toLowerCase()} ${number}`,
      before: { about: { kind, number } },
    })
  })
}

type Matter = AboutInput['kind']

async function matterOf(trx: Trx, kind: Matter, number: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom(kind === 'question' ? 'question' : 'followUp')
    .select('id')
    .where('number', '=', number)
    .where('struckAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

async function linkOf(
  trx: Trx,
  { documentId, subjectKind, subjectId }: { documentId: string; subjectKind: Matter; subjectId: string },
) {
  return trx
    .selectFrom('documentAbout')
    .select('documentId')
    .where('documentId', '=', documentId)
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
}
