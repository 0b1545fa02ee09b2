import type { z } from 'zod'
import { newId, perform, type CommandContext, type Trx, type Work } from '../commands/command.server.ts'
import { NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { checkSubjects } from './subjects.server.ts'
import { DisagreementSchema, type AddDisagreementInput, type ChangeDisagreementInput } from './forms.ts'

/**
 * W9. Enters what sources say differently, both sides as they stand; nothing is decided.
 * @param input a side's `source` is the number of its report; `about` names the things on whose pages it is shown
 */
export async function addDisagreement(
  context: CommandContext,
  input: AddDisagreementInput,
): Promise<{ id: string }> {
  const disagreement = readInput(DisagreementSchema, input)
  return perform(context, 'library.add-disagreement', async ({ trx, stamp, record }) => {
    const { last } = await trx
      .selectFrom('disagreement')
      .select((eb) => eb.fn.max('position').as('last'))
      .executeTakeFirstOrThrow()
    const id = newId()
    const { subject, note } = disagreement
    await trx
      .insertInto('disagreement')
      .values({ id, position: Number(last ?? 0) + 1, subject, note, ...stamp })
      .execute()
    await writeParts(trx, id, disagreement, stamp)
    await record({
      subject: { kind: 'disagreement', id },
      summary: `Added what sources say differently: ${subject}`,
      after: disagreement,
    })
    return { id }
  })
}

export async function changeDisagreement(
  context: CommandContext,
  { disagreementId, ...input }: ChangeDisagreementInput,
): Promise<void> {
  const after = readInput(DisagreementSchema, input)
  await perform(context, 'library.change-disagreement', async ({ trx, record }) => {
    const own = (table: 'disagreementSide' | 'disagreementAbout') =>
      trx.selectFrom(table).selectAll().where('disagreementId', '=', disagreementId).execute()
    const before = await trx
      .selectFrom('disagreement')
      .selectAll()
      .where('id', '=', disagreementId)
      .executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that disagreement.')
    const parts = { sides: await own('disagreementSide'), about: await own('disagreementAbout') }
    const { subject, note } = after
    await trx.updateTable('disagreement').set({ subject, note }).where('id', '=', disagreementId).execute()
    await trx.deleteFrom('disagreementSide').where('disagreementId', '=', disagreementId).execute()
    await trx.deleteFrom('disagreementAbout').where('disagreementId', '=', disagreementId).execute()
    await writeParts(trx, disagreementId, after, { basis: before.basis, source: before.source })
    await record({
      subject: { kind: 'disagreement', id: disagreementId },
      summary: `Changed what sources say differently: ${subject}`,
      before: { ...before, ...parts },
      after,
    })
  })
}

async function writeParts(
  trx: Trx,
  disagreementId: string,
  { sides, about }: z.output<typeof DisagreementSchema>,
  stamp: Work['stamp'],
): Promise<void> {
  const documents = [...new Set(sides.flatMap((side) => side.documentId ?? []))]
  if (documents.length > 0) {
    const known = await trx.selectFrom('document').select('id').where('id', 'in', documents).execute()
    if (known.length < documents.length) throw new NotFound('We can’t find that document.')
  }
  await trx
    .insertInto('disagreementSide')
    .values(
      sides.map(({ text, documentId, source }, index) => ({
        id: newId(),
        disagreementId,
        position: index + 1,
        text,
        documentId,
        ...(source === null ? stamp : { basis: 'reported' as const, source }),
      })),
    )
    .execute()
  await checkSubjects(trx, about)
  const subjects = new Map(about.map((one) => [`${one.kind} ${one.id}`, one]))
  if (subjects.size === 0) return
  await trx
    .insertInto('disagreementAbout')
    .values(
      [...subjects.values()].map(({ kind, id }) => ({ disagreementId, subjectKind: kind, subjectId: id })),
    )
    .execute()
}
