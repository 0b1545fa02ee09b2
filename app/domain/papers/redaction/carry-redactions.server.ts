import { newId, type Trx } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'
import { shownCopies } from './shown-copies.server.ts'

/** The same for a file that is attached anew: its bytes were blacked out where they stood before. */
export async function carryToSameFile(
  trx: Trx,
  { id, sha256 }: { id: string; sha256: string },
  now: Instant,
): Promise<void> {
  const twins = await trx
    .selectFrom('attachment')
    .select('id')
    .where('sha256', '=', sha256)
    .where('id', '!=', id)
    .orderBy('id', 'desc')
    .execute()
  const copies = await shownCopies(
    trx,
    'attachment',
    twins.map((twin) => twin.id),
  )
  const twin = twins.find((each) => copies.has(each.id))
  if (twin) await carryRedactions(trx, [{ from: twin.id, to: id }], now)
}

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
