import { newId, type Trx } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'

/** Gives the copies of attachments that have one to attachments that are made of them. */
export async function carryRedactions(
  trx: Trx,
  pairs: readonly { from: string; to: string }[],
  now: Instant,
): Promise<void> {
  const rows = await trx
    .selectFrom('redaction')
    .selectAll()
    .where('subjectKind', '=', 'attachment')
    .where(
      'subjectId',
      'in',
      pairs.map(({ from }) => from),
    )
    .orderBy('id')
    .execute()
  const carried = pairs.flatMap(({ from, to }) => {
    const newest = rows.findLast(({ subjectId }) => subjectId === from)
    return newest?.sha256 ? [{ ...newest, id: newId(), subjectId: to, madeAt: now }] : []
  })
  if (carried.length > 0) await trx.insertInto('redaction').values(carried).execute()
}
