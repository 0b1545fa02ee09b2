import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import type { AgendaLine, RecordDocument } from '../editions/document.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { isBefore, type Instant, type Zone } from '../time/instant.ts'

type Edition = { document: string; publicAt: string | null; postedAt: string | null }

/**
 * Which items stood on an agenda that was up in time: only those can be acted on without a finding. Government Code
 * 54954.2(a). An edition counts from its first posting on paper, or from the web where no posting was recorded.
 * @returns null where no agenda was published here, as for a meeting entered from paper
 */
export async function listPostedItems(
  db: Kysely<Database>,
  meeting: Row<'meeting'>,
  zone: Zone,
): Promise<Set<string> | null> {
  const editions: Edition[] = await db
    .selectFrom('edition')
    .leftJoin('posting', 'posting.editionId', 'edition.id')
    .select(['edition.document', 'edition.publicAt'])
    .select((select) => select.fn.min('posting.postedAt').as('postedAt'))
    .where('edition.meetingId', '=', meeting.id)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .groupBy(['edition.id', 'edition.document', 'edition.publicAt'])
    .execute()
  if (editions.length === 0) return null
  const deadline = meeting.startsAt
    ? noticeDeadline({ kind: meeting.kind, startsAt: meeting.startsAt, zone }).deadline
    : null
  const inTime = (at: Instant | null): boolean =>
    deadline === null || (at !== null && !isBefore(deadline, at))
  return new Set(
    editions
      .filter((edition) => inTime(edition.postedAt ?? edition.publicAt))
      .flatMap((edition) => itemIds(JSON.parse(edition.document) as RecordDocument)),
  )
}

function itemIds(document: RecordDocument): string[] {
  const idsOf = (line: AgendaLine): string[] => [
    ...(line.id ? [line.id] : []),
    ...line.children.flatMap(idsOf),
  ]
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === 'agenda' ? block.items.flatMap(idsOf) : [])),
  )
}
