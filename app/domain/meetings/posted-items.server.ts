import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import type { AgendaLine, OfficialDocument } from '../editions/document.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { itemStatuses, type ItemStatus, type ItemWords } from '../notices/posted-agenda.ts'
import type { Zone } from '../time/instant.ts'

/**
 * How the items of a meeting stand on its posted agenda, by the postings on paper and the law's own hours: only those in
 * time can be acted on without an exception. Government Code 54954.2(a).
 * @param words the items as they read now
 * @returns by item; null where no agenda was published here, as for a meeting entered from paper
 */
export async function listItemStatuses(
  db: Kysely<Database>,
  meeting: Pick<Row<'meeting'>, 'id' | 'kind' | 'startsAt'>,
  zone: Zone,
  words: readonly ItemWords[],
): Promise<Map<string, ItemStatus> | null> {
  const editions = await db
    .selectFrom('edition')
    .leftJoin('posting', 'posting.editionId', 'edition.id')
    .select(['edition.document'])
    .select((select) => select.fn.min('posting.postedAt').as('postedAt'))
    .where('edition.meetingId', '=', meeting.id)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .groupBy(['edition.id', 'edition.document'])
    .execute()
  return itemStatuses({
    kind: meeting.kind,
    deadline: meeting.startsAt
      ? noticeDeadline({ kind: meeting.kind, startsAt: meeting.startsAt, zone }).deadline
      : null,
    editions: editions.map(({ document, postedAt }) => ({
      postedAt: postedAt === null ? [] : [postedAt],
      items: itemsOf(JSON.parse(document) as OfficialDocument),
    })),
    words,
  })
}

function itemsOf(document: OfficialDocument): ItemWords[] {
  const wordsOf = ({ id, title, description, children }: AgendaLine): ItemWords[] => [
    ...(id ? [{ id, title, description }] : []),
    ...children.flatMap(wordsOf),
  ]
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === 'agenda' ? block.items.flatMap(wordsOf) : [])),
  )
}
