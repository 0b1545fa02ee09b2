import { sql } from 'kysely'
import type { Store } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'
import { recipes, urgencies } from './paper.ts'
import { newJob } from './paper-line.server.ts'

const atOnce = 100

type Found = {
  sha256: string
  fileName: string | null
  mediaType: string | null
  askedAt: string | null
  urgency: number | string | null
}

/** Puts every attached file in the line that is not there yet, and those again that a better recipe makes anew. */
export async function lineUp(db: Store, now: Instant): Promise<void> {
  await put(db, await attached(db), now)
}

async function put(db: Store, found: Found[], now: Instant): Promise<void> {
  for (let from = 0; from < found.length; from += atOnce) {
    const rows = found.slice(from, from + atOnce).map((each) => ({
      sha256: each.sha256,
      fileName: each.fileName ?? '',
      mediaType: each.mediaType ?? '',
      urgency: Number(each.urgency),
      ...newJob('section', each.askedAt ?? now),
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
