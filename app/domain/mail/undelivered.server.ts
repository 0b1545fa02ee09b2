import type { Store } from '../commands/command.server.ts'
import { addHours, type Instant } from '../time/instant.ts'

/** How long a mail that was given up is still worth a look. */
const shownHours = 14 * 24

export type Undelivered = { slug: string; heldOn: string; givenUp: number; retrying: number }

/** Mails to authors of public comment that did not go out, by meeting: given up lately, or to be tried again. */
export async function listUndelivered(db: Store, now: Instant): Promise<Undelivered[]> {
  const rows = await db
    .selectFrom('outgoingMail')
    .innerJoin('comment', 'comment.id', 'outgoingMail.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['meeting.slug', 'meeting.heldOn'])
    .select((select) => [
      select.fn.count<number>('outgoingMail.givenUpAt').as('givenUp'),
      select.fn.countAll<number>().as('all'),
    ])
    .where('outgoingMail.sentAt', 'is', null)
    .where((or) =>
      or.or([
        or('outgoingMail.givenUpAt', '>', addHours(now, -shownHours)),
        or.and([or('outgoingMail.givenUpAt', 'is', null), or('outgoingMail.tries', '>', 0)]),
      ]),
    )
    .groupBy(['meeting.slug', 'meeting.heldOn'])
    .orderBy('meeting.heldOn')
    .execute()
  return rows.map(({ slug, heldOn, givenUp, all }) => ({
    slug,
    heldOn,
    givenUp: Number(givenUp),
    retrying: Number(all) - Number(givenUp),
  }))
}
