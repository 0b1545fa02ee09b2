import { sql } from 'kysely'
import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'
import { recipes, urgencies, type PaperFile } from './paper.ts'

export type WantedPaper = PaperFile & { sha256: string }
export type PaperJob = Row<'preparedPaper'>

const recipe = recipes.section
const atOnce = 100

/**
 * Puts every attached file in the line that is not there yet, and those again that a better recipe makes anew.
 * @returns how many were put there
 */
export async function lineUpAttached(db: Store, now: Instant): Promise<number> {
  const found = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .innerJoin('file', 'file.sha256', 'attachment.sha256')
    .leftJoin('preparedPaper', (join) =>
      join
        .onRef('preparedPaper.sha256', '=', 'attachment.sha256')
        .on('preparedPaper.kind', '=', 'section')
        .on('preparedPaper.recipe', '=', recipe),
    )
    .select((select) => [
      'attachment.sha256',
      select.fn.min('attachment.fileName').as('fileName'),
      select.fn.min('attachment.mediaType').as('mediaType'),
      select.fn.min('attachment.addedAt').as('askedAt'),
      select.fn
        .min(
          select
            .case()
            .when('meeting.adjourned', '=', 0)
            .then(sql.lit(urgencies.coming))
            .else(sql.lit(urgencies.past))
            .end(),
        )
        .as('urgency'),
    ])
    .where('attachment.removedAt', 'is', null)
    .where('preparedPaper.sha256', 'is', null)
    .where('attachment.sha256', 'not in', db.selectFrom('removedFile').select('sha256'))
    .groupBy('attachment.sha256')
    .execute()
  for (let from = 0; from < found.length; from += atOnce) {
    const rows = found.slice(from, from + atOnce).map((each) => ({
      sha256: each.sha256,
      fileName: each.fileName ?? '',
      mediaType: each.mediaType ?? '',
      urgency: Number(each.urgency),
      ...newJob(each.askedAt ?? now),
    }))
    await db
      .insertInto('preparedPaper')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return found.length
}

function newJob(askedAt: Instant) {
  return { kind: 'section' as const, recipe, state: 'waiting' as const, askedAt }
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
    ...newJob(now),
  }))
  await db
    .insertInto('preparedPaper')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['sha256', 'kind', 'recipe']).doUpdateSet({ urgency: urgencies.awaited }),
    )
    .execute()
}

/** Call once at the start: what was under way when the server ended is done anew. */
export async function takeUpAgain(db: Store): Promise<void> {
  await db.updateTable('preparedPaper').set({ state: 'waiting' }).where('state', '=', 'working').execute()
}

/** Takes the next one out of the line, which counts as a try. Null where none waits, or only for another try later. */
export async function takeNext(db: Store, now: Instant): Promise<PaperJob | null> {
  for (;;) {
    const next = await db
      .selectFrom('preparedPaper')
      .select(['sha256', 'kind', 'recipe', 'tries'])
      .where('state', '=', 'waiting')
      .where('kind', '=', 'section')
      .where('recipe', '=', recipe)
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
