import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'
import { recipes, urgencies, type PaperFile, type PreparedKind } from './paper.ts'

export type WantedPaper = PaperFile & { sha256: string }
export type PaperJob = Row<'preparedPaper'>

/** A new row of the line. */
export function newJob(kind: PreparedKind, askedAt: Instant) {
  return { kind, recipe: recipes[kind], state: 'waiting' as const, askedAt }
}

/** Puts files at the head of the line, whatever became of them is kept. */
export async function moveAhead(db: Store, files: readonly WantedPaper[], now: Instant): Promise<void> {
  const byHash = new Map(files.map((file) => [file.sha256, file]))
  if (byHash.size === 0) return
  const rows = [...byHash.values()].map(({ sha256, fileName, mediaType }) => ({
    sha256,
    fileName,
    mediaType,
    urgency: urgencies.awaited,
    ...newJob('section', now),
  }))
  await db
    .insertInto('preparedPaper')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['sha256', 'kind', 'recipe']).doUpdateSet({ urgency: urgencies.awaited }),
    )
    .execute()
}

/**
 * Call once at the start: what was under way when the server ended is done anew, and so is what nothing on this machine
 * could convert, as something may have been installed meanwhile.
 */
export async function takeUpAgain(db: Store): Promise<void> {
  await db.updateTable('preparedPaper').set({ state: 'waiting' }).where('state', '=', 'working').execute()
  await db
    .updateTable('preparedPaper')
    .set({ state: 'waiting', tries: 0, holds: null, reason: null })
    .where('reason', '=', 'not converted')
    .execute()
}

/** Takes the next one out of the line, which counts as a try. Null where none waits, or only for another try later. */
export async function takeNext(
  db: Store,
  now: Instant,
  kind: PreparedKind = 'section',
): Promise<PaperJob | null> {
  for (;;) {
    const next = await db
      .selectFrom('preparedPaper')
      .select(['sha256', 'kind', 'recipe', 'tries'])
      .where('state', '=', 'waiting')
      .where('kind', '=', kind)
      .where('recipe', '=', recipes[kind])
      .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
      .orderBy('urgency')
      .orderBy('askedAt')
      .orderBy('sha256')
      .limit(1)
      .executeTakeFirst()
    if (!next) return null
    const job = await db
      .updateTable('preparedPaper')
      .set({ state: 'working', begunAt: now, tries: next.tries + 1 })
      .where('sha256', '=', next.sha256)
      .where('kind', '=', next.kind)
      .where('recipe', '=', next.recipe)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst()
    if (job) return job
  }
}
