import type { Store } from '../command.server.ts'
import { listDisagreementsAbout, type DisagreementView } from '../library/disagreements.server.ts'
import type { Instant } from '../time/instant.ts'
import { getMeetingForPublic, type PublicMeetingPage } from './public-queries.server.ts'

/**
 * The page of a meeting and its JSON twin: what is published of it, and what sources say differently about it (W9).
 * @throws NotFound as {@link getMeetingForPublic} does
 */
export async function getMeetingPageForPublic(
  db: Store,
  slug: string,
  now: Instant,
  agendaEdition?: number,
): Promise<PublicMeetingPage & { disagreements: DisagreementView[] }> {
  const page = await getMeetingForPublic(db, slug, agendaEdition)
  const { id } = await db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return { ...page, disagreements: await listDisagreementsAbout(db, { kind: 'meeting', id }, now) }
}
