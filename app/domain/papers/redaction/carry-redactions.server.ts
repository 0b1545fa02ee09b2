import { newId, type Trx } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'
import type { RedactedKind } from './shown-copy.ts'

type Place = { kind: RedactedKind; id: string }

/**
 * Gives files that are attached anew, or come with a comment, the copies of the same bytes: what was blacked out where they
 * stood before stays so.
 */
export async function carryToSameFiles(
  trx: Trx,
  files: readonly (Place & { sha256: string })[],
  now: Instant,
): Promise<void> {
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))]
  if (hashes.length === 0) return
  const attached = await trx
    .selectFrom('attachment')
    .select(['id', 'sha256'])
    .where('sha256', 'in', hashes)
    .orderBy('id', 'desc')
    .execute()
  const commented = await trx
    .selectFrom('commentFile')
    .select(['id', 'sha256'])
    .where('sha256', 'in', hashes)
    .orderBy('id', 'desc')
    .execute()
  const own = new Set(files.map(({ id }) => id))
  const twins = [
    ...attached.map((twin) => ({ kind: 'attachment' as const, ...twin })),
    ...commented.map((twin) => ({ kind: 'comment-file' as const, ...twin })),
  ].filter(({ id }) => !own.has(id))
  await carryRedactions(
    trx,
    files.map((to) => ({ from: twins.filter(({ sha256 }) => sha256 === to.sha256), to })),
    now,
  )
}

/** Gives each file the copy of the first of those it is made of that has one. */
export async function carryRedactions(
  trx: Trx,
  pairs: readonly { from: readonly Place[]; to: Place }[],
  now: Instant,
): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ from }) => from.map(({ id }) => id)))]
  if (ids.length === 0) return
  const rows = await trx
    .selectFrom('redaction')
    .selectAll()
    .where('subjectId', 'in', ids)
    .orderBy('id')
    .execute()
  const newest = new Map(rows.map((row) => [`${row.subjectKind} ${row.subjectId}`, row]))
  const carried = pairs.flatMap(({ from, to }) => {
    const row = from.map(({ kind, id }) => newest.get(`${kind} ${id}`)).find((each) => each?.sha256)
    return row ? [{ ...row, id: newId(), subjectKind: to.kind, subjectId: to.id, madeAt: now }] : []
  })
  if (carried.length > 0) await trx.insertInto('redaction').values(carried).execute()
}
