import type { Store } from '../commands/command.server.ts'
import { frozenTitles } from './frozen-agenda.server.ts'
import type { Verified } from './verified.ts'

/**
 * Everything public that has this SHA-256: of a frozen document, of a PDF that was made of it, of an attachment, of a
 * file of the library. Empty when it is not ours, or not public.
 */
export async function findByHashForPublic(db: Store, hash: string): Promise<Verified[]> {
  return [
    ...(await editionsWith(db, hash)),
    ...(await attachmentsWith(db, hash)),
    ...(await libraryWith(db, hash)),
  ]
}

/** @returns the hashes of the documents of public editions that begin and end so, as the foot of a page prints them */
export async function findHashesInFull(
  db: Store,
  { first, last }: { first: string; last: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('edition')
    .select('documentHash')
    .distinct()
    .where('publicAt', 'is not', null)
    .where('documentHash', '>=', first)
    .where('documentHash', '<=', `${first}${'f'.repeat(56)}`)
    .where('documentHash', 'like', `%${last}`)
    .execute()
  return rows.map(({ documentHash }) => documentHash)
}

async function editionsWith(db: Store, hash: string): Promise<Verified[]> {
  const rows = await db
    .selectFrom('edition')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .leftJoin('editionFile', (join) =>
      join.onRef('editionFile.editionId', '=', 'edition.id').on('editionFile.sha256', '=', hash),
    )
    .leftJoin('motion', 'motion.id', 'edition.adoptingMotionId')
    .leftJoin('meeting as adopting', 'adopting.id', 'motion.meetingId')
    .select([
      'edition.id',
      'edition.meetingId',
      'edition.series',
      'edition.stage',
      'edition.number',
      'edition.publicAt',
      'editionFile.role',
      'adopting.heldOn as approvedOn',
      'meeting.slug',
      'meeting.kind',
      'meeting.heldOn',
    ])
    .where('edition.publicAt', 'is not', null)
    .where((where) =>
      where.or([where('edition.documentHash', '=', hash), where('editionFile.sha256', '=', hash)]),
    )
    .orderBy('edition.number', 'desc')
    .execute()
  if (rows.length === 0) return []
  const newest = await db
    .selectFrom('edition')
    .select(['meetingId', 'series', 'number', 'publicAt'])
    .where(
      'meetingId',
      'in',
      rows.map((row) => row.meetingId),
    )
    .where('publicAt', 'is not', null)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => {
    const last = newest.find((each) => each.meetingId === row.meetingId && each.series === row.series)!
    return {
      of: 'edition',
      as: row.role ?? 'text',
      series: row.series,
      stage: row.stage,
      number: row.number,
      publicAt: row.publicAt!,
      approvedOn: row.approvedOn,
      meeting: { slug: row.slug, kind: row.kind, heldOn: row.heldOn },
      current:
        row.role !== 'proof' && last.number > row.number
          ? { number: last.number, publicAt: last.publicAt! }
          : null,
    }
  })
}

async function attachmentsWith(db: Store, hash: string): Promise<Verified[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select([
      'attachment.id',
      'attachment.title',
      'agendaItem.id as itemId',
      'agendaItem.meetingId',
      'meeting.slug',
      'meeting.kind',
      'meeting.heldOn',
    ])
    .leftJoin('redaction', (join) =>
      join
        .on('redaction.subjectKind', '=', 'attachment')
        .onRef('redaction.subjectId', '=', 'attachment.id')
        .on((on) =>
          on(
            'redaction.id',
            '=',
            on
              .selectFrom('redaction as newest')
              .select((select) => select.fn.max('newest.id').as('id'))
              .where('newest.subjectKind', '=', 'attachment')
              .whereRef('newest.subjectId', '=', 'attachment.id'),
          ),
        ),
    )
    // Of what is blacked out only the copy is told: who knows most of a file could guess the rest by its hash.
    .where((where) => where(where.fn.coalesce('redaction.sha256', 'attachment.sha256'), '=', hash))
    .where((where) =>
      where.or([
        where('attachment.distributedAt', 'is not', null),
        where.exists(
          where
            .selectFrom('editionAttachment')
            .innerJoin('edition', 'edition.id', 'editionAttachment.editionId')
            .select('editionAttachment.attachmentId')
            .whereRef('editionAttachment.attachmentId', '=', 'attachment.id')
            .where('edition.publicAt', 'is not', null),
        ),
      ]),
    )
    .execute()
  const titles = await frozenTitles(
    db,
    rows.map((row) => row.meetingId),
  )
  return rows.map(({ id, title, itemId, meetingId: _meetingId, ...meeting }) => ({
    of: 'attachment',
    title: titles.files.get(id) ?? title,
    itemTitle: titles.items.get(itemId) ?? '',
    meeting,
  }))
}

async function libraryWith(db: Store, hash: string): Promise<Verified[]> {
  const rows = await db
    .selectFrom('document')
    .select(['slug', 'title'])
    .where('sha256', '=', hash)
    .where('publicAt', 'is not', null)
    .execute()
  return rows.map((row) => ({ of: 'library', ...row }))
}
