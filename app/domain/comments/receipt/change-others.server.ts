import type { Row } from '#db/schema.ts'
import type { Trx } from '../../commands/command.server.ts'

/** `names`: by number; who isn't among them keeps theirs. */
type OfOthers = { names: ReadonlyMap<number, string | null> | undefined; groupName: string | null }

/** What changes of those who came on one form with the author of a receipt. */
export async function changeOthers(
  trx: Trx,
  others: readonly Row<'comment'>[],
  { names, groupName }: OfOthers,
): Promise<void> {
  if (others.length === 0) return
  const ids = others.map(({ id }) => id)
  await trx.updateTable('comment').set({ groupName }).where('id', 'in', ids).execute()
  for (const { id, number, displayName } of others) {
    const name = names?.get(number)
    // One form names twenty at most, and of these only who has another name is written.
    if (name === undefined || name === displayName) continue
    await trx.updateTable('comment').set({ displayName: name }).where('id', '=', id).execute()
  }
}

/** An interpreter is everybody's who signed up on the form. */
export async function interpretOthers(
  trx: Trx,
  others: readonly Row<'comment'>[],
  { interpreter, askedLate }: Pick<Row<'commentPrivate'>, 'interpreter' | 'askedLate'>,
): Promise<void> {
  const ids = others.map(({ id }) => id)
  if (ids.length === 0) return
  if (interpreter === null) {
    await trx
      .updateTable('commentPrivate')
      .set({ interpreter, askedLate: 0 })
      .where('commentId', 'in', ids)
      .execute()
    return
  }
  await trx
    .insertInto('commentPrivate')
    .values(ids.map((commentId) => ({ commentId, interpreter, askedLate })))
    .onConflict((conflict) => conflict.column('commentId').doUpdateSet({ interpreter, askedLate }))
    .execute()
}
