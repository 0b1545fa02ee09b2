import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'
import { recipes, urgencies, type PreparedKind } from './paper.ts'
import { newJob } from './paper-line.server.ts'

const atOnce = 100

type Found = {
  sha256: string
  fileName: string | null
  mediaType: string | null
  askedAt: string | null
  urgency: number | string | null
}

/**
 * Puts every file in the line that is not there yet, and those again that a better recipe makes anew.
 * @param kinds those that can be made here
 */
export async function lineUp(db: Store, now: Instant, kinds: readonly PreparedKind[]): Promise<void> {
  if (kinds.includes('section')) await put(db, 'section', await attached(db), now)
  if (kinds.includes('public-copy')) await put(db, 'public-copy', await withComments(db), now)
}

async function put(db: Store, kind: PreparedKind, found: Found[], now: Instant): Promise<void> {
  for (let from = 0; from < found.length; from += atOnce) {
    const rows = found.slice(from, from + atOnce).map((each) => ({
      sha256: each.sha256,
      fileName: each.fileName ?? '',
      mediaType: each.mediaType ?? '',
      urgency: Number(each.urgency),
      ...newJob(kind, each.askedAt ?? now),
    }))
    await db
      .insertInto('preparedPaper')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Files of agendas; those of meetings that are over come last, for their texts. */
async function attached(db: Store): Promise<Found[]> {
  return db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .leftJoin('preparedPaper', (join) =>
      join
        .onRef('preparedPaper.sha256', '=', 'attachment.sha256')
        .on('preparedPaper.kind', '=', 'section')
        .on('preparedPaper.recipe', '=', recipes.section),
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
}

/** Files of comments that anyone may see. */
async function withComments(db: Store): Promise<Found[]> {
  return db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .leftJoin('preparedPaper', (join) =>
      join
        .onRef('preparedPaper.sha256', '=', 'commentFile.sha256')
        .on('preparedPaper.kind', '=', 'public-copy')
        .on('preparedPaper.recipe', '=', recipes['public-copy']),
    )
    .select((select) => [
      'commentFile.sha256',
      select.fn.min('commentFile.fileName').as('fileName'),
      select.fn.min('commentFile.mediaType').as('mediaType'),
      select.fn.min('comment.receivedAt').as('askedAt'),
      sql<number>`${sql.lit(urgencies.coming)}`.as('urgency'),
    ])
    .where('comment.withdrawnAt', 'is', null)
    .where('comment.setAsideAt', 'is', null)
    .where('preparedPaper.sha256', 'is', null)
    .where('commentFile.sha256', 'not in', db.selectFrom('removedFile').select('sha256'))
    .groupBy('commentFile.sha256')
    .execute()
}
