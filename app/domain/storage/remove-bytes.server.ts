import { engineOf } from '#db/dialects/index.ts'
import { perform, type Actor, type CommandContext, type Store, type Trx } from '../commands/command.server.ts'
import { forgetPapers } from '../papers/forget-papers.server.ts'
import { addHours, type Instant } from '../time/instant.ts'
import { namesOf, replacedFiles } from './named-files.server.ts'
import { unnamedHours, unseenWords } from './removal-rules.ts'
import { listUnseenFiles } from './unseen-files.server.ts'

/** Who removes what the clock says. */
export const caretaker: Actor = { accountId: null, name: 'Dais', role: 'administrator', personId: null }

export type Removed = { files: number; bytes: number }

/** In one transaction, so that nobody waits long for it. */
const filesAtOnce = 25
const pageLength = 100

/**
 * Marks the bytes of files that nobody can see and that may go as removed, some at a time; {@link drainRemoved} then
 * deletes them. What named them stays, and the record tells of each by its hash, its size and why it went.
 * @returns what was marked; call again until nothing is
 */
export async function removeUnseenBytes(context: CommandContext): Promise<Removed> {
  return perform(
    context,
    'storage.remove-bytes',
    async ({ trx, now, record }) => {
      const { files } = await listUnseenFiles(trx, now)
      const leaving = files.filter(({ verdict }) => verdict.ok).slice(0, filesAtOnce)
      await removePages(
        trx,
        leaving.map(({ sha256 }) => sha256),
        now,
      )
      for (const { sha256, byteSize, why } of leaving) {
        await trx.insertInto('removedFile').values({ sha256, byteSize, why, removedAt: now }).execute()
        await record({
          subject: { kind: 'file', id: sha256 },
          summary: `Removed the bytes of a file that no one could see (SHA-256 ${sha256.slice(0, 16)}…)`,
          reason: unseenWords[why],
          before: { sha256, byteSize },
          after: { removed: true, why },
        })
      }
      return totalOf(leaving)
    },
    { mayChangeNothing: true },
  )
}

/**
 * Marks stored files that nothing names, and did not for a day, as removed: what an upload left that was cut off or
 * refused. A file that a document of the library had before is kept.
 * @returns what was marked; call again until nothing is
 */
export async function removeUnnamedUploads(context: CommandContext): Promise<Removed> {
  const before = addHours(context.clock.now(), -unnamedHours)
  const found = await findUnnamed(context.db, before)
  return perform(
    context,
    'storage.remove-bytes',
    async ({ trx, now, record }) => {
      const leaving: Left[] = []
      for (const file of found) {
        if ((await stillLeft(trx, file.sha256, before)) && (await bareOf(trx, [file])).length > 0) {
          leaving.push(file)
        }
      }
      if (leaving.length === 0) return totalOf(leaving)
      await removePages(
        trx,
        leaving.map(({ sha256 }) => sha256),
        now,
      )
      const rows = leaving.map((file) => ({ ...file, why: 'unnamed', removedAt: now }))
      await trx.insertInto('removedFile').values(rows).execute()
      await record({
        subject: { kind: 'storage', id: 'uploads' },
        summary: `Removed ${leaving.length === 1 ? 'an upload' : `${leaving.length} uploads`} that nothing names`,
        reason: 'Left by sending that was cut off or refused',
        after: { files: leaving },
      })
      return totalOf(leaving)
    },
    { mayChangeNothing: true },
  )
}

/** Their pages in packets go with files; those stay that another file has too, or that somebody attached as their own. */
async function removePages(trx: Trx, hashes: readonly string[], now: Instant): Promise<void> {
  const made = await forgetPapers(trx, hashes)
  if (made.length === 0) return
  const named = await namesOf(trx, made)
  const found = await trx
    .selectFrom('file')
    .select(['sha256', 'byteSize'])
    .where('sha256', 'in', made)
    .execute()
  const left = found.filter(({ sha256 }) => !named.has(sha256))
  if (left.length === 0) return
  await trx
    .insertInto('removedFile')
    .values(left.map((file) => ({ ...file, why: 'unnamed', removedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns what {@link removeUnnamedUploads} would remove in all; changes nothing */
export async function countUnnamedUploads(db: Store, now: string): Promise<Removed> {
  return totalOf(await findUnnamed(db, addHours(now, -unnamedHours), Infinity))
}

type Left = { sha256: string; byteSize: number }

export function totalOf(files: readonly { byteSize: number }[]): Removed {
  return { files: files.length, bytes: files.reduce((sum, { byteSize }) => sum + byteSize, 0) }
}

/** Looks outside of any transaction, and lets others have their turn between two pages. */
async function findUnnamed(db: Store, before: string, most = filesAtOnce): Promise<Left[]> {
  const found: Left[] = []
  for (let last = ''; found.length < most;) {
    const page = await db
      .selectFrom('file')
      .leftJoin('removedFile', 'removedFile.sha256', 'file.sha256')
      .leftJoin('upload', 'upload.sha256', 'file.sha256')
      .select(['file.sha256', 'file.byteSize'])
      .where('file.storedAt', '<=', before)
      .where((where) => where.or([where('upload.at', 'is', null), where('upload.at', '<=', before)]))
      .where('removedFile.sha256', 'is', null)
      .where('file.sha256', '>', last)
      .orderBy('file.sha256')
      .limit(pageLength)
      .execute()
    found.push(...(await bareOf(db, page)))
    if (page.length < pageLength) break
    last = page.at(-1)!.sha256
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found.slice(0, most)
}

/** Those that nothing names, and nothing named. */
async function bareOf(db: Store, files: readonly Left[]): Promise<Left[]> {
  const hashes = files.map(({ sha256 }) => sha256)
  const named = await namesOf(db, hashes)
  const replaced = await replacedFiles(
    db,
    hashes.filter((sha256) => !named.has(sha256)),
  )
  return files.filter(({ sha256 }) => !named.has(sha256) && !replaced.has(sha256))
}

/** Waits for an upload of the same bytes that is under way, and holds the next one back until this transaction ends. */
async function stillLeft(trx: Trx, sha256: string, before: string): Promise<boolean> {
  const { at } = await trx
    .insertInto('upload')
    .values({ sha256, at: before })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ at: (row) => row.ref('upload.at') }))
    .returning('at')
    .executeTakeFirstOrThrow()
  return at <= before
}

/**
 * Deletes the bytes of files that stand among the removed, a chunk at a time, each in a transaction of its own: the
 * server never waits for more than a megabyte. Bytes that were brought anew meanwhile are left alone.
 * @returns how many chunks went
 */
export async function drainRemoved(db: Store): Promise<number> {
  let drained = 0
  for (;;) {
    const chunk = await db
      .selectFrom('removedFile')
      .innerJoin('fileChunk', 'fileChunk.sha256', 'removedFile.sha256')
      .select(['fileChunk.sha256', 'fileChunk.seq'])
      .limit(1)
      .executeTakeFirst()
    if (!chunk) break
    if (await deleteChunk(db, chunk)) drained += 1
  }
  await forgetUnnamed(db)
  return drained
}

async function deleteChunk(db: Store, { sha256, seq }: { sha256: string; seq: number }): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await lockRemoved(trx, sha256))) return false
    await trx.deleteFrom('fileChunk').where('sha256', '=', sha256).where('seq', '=', seq).execute()
    return true
  })
}

/** @returns whether it stands among the removed still; it then does until the transaction ends */
async function lockRemoved(trx: Trx, sha256: string): Promise<boolean> {
  const row = await trx
    .updateTable('removedFile')
    .set({ removedAt: (each) => each.ref('removedAt') })
    .where('sha256', '=', sha256)
    .returning('sha256')
    .executeTakeFirst()
  return row !== undefined
}

/** A file that nothing names leaves no row either. */
async function forgetUnnamed(db: Store): Promise<void> {
  const rows = await db
    .selectFrom('removedFile')
    .innerJoin('file', 'file.sha256', 'removedFile.sha256')
    .select('removedFile.sha256')
    .where('why', '=', 'unnamed')
    .execute()
  for (const { sha256 } of rows) {
    await db.transaction().execute(async (trx) => {
      await engineOf(db).serializeCommands(trx)
      if (!(await lockRemoved(trx, sha256)) || (await namesOf(trx, [sha256])).has(sha256)) return
      await trx.deleteFrom('file').where('sha256', '=', sha256).execute()
      await trx.deleteFrom('upload').where('sha256', '=', sha256).execute()
      await trx.deleteFrom('removedFile').where('sha256', '=', sha256).execute()
    })
  }
}
