import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { NotFound } from '../errors.ts'
import { shownCopies } from '../papers/redaction/shown-copies.server.ts'
import { shownFile } from '../papers/redaction/shown-copy.ts'
import { buildAgenda, type Agenda, type AgendaEntry, type AgendaFile } from './agenda-tree.ts'

export type { Agenda, AgendaEntry, AgendaFile, AgendaPresenter } from './agenda-tree.ts'

/**
 * The working agenda of a meeting: what the next edition will be made of. Four queries, whatever its length.
 * @returns items as a tree and in reading order, numbered, with presenters, files and the total of minutes; without
 * what was removed
 */
export async function getAgenda(db: Kysely<Database>, meetingId: string): Promise<Agenda> {
  const items = await db
    .selectFrom('agendaItem')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const presenters = await db
    .selectFrom('presenter')
    .innerJoin('agendaItem', 'agendaItem.id', 'presenter.itemId')
    .selectAll('presenter')
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('presenter.position')
    .execute()
  const found = await filesOfMeeting(db, meetingId).where('attachment.removedAt', 'is', null).execute()
  const copies = await shownCopies(
    db,
    'attachment',
    found.map(({ id }) => id),
  )
  const files = found.map((file) => ({ ...file, copy: copies.get(file.id) ?? null }))
  return buildAgenda({ meetingId, items, presenters, files })
}

function filesOfMeeting(db: Kysely<Database>, meetingId: string) {
  return db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .innerJoin('file', 'file.sha256', 'attachment.sha256')
    .selectAll('attachment')
    .select('file.byteSize')
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('attachment.position')
    .orderBy('attachment.id')
}

/** @throws NotFound when the agenda has no such item, or it was removed */
export function entryOf(agenda: Agenda, itemId: string): AgendaEntry {
  const entry = agenda.inOrder.find((candidate) => candidate.id === itemId)
  if (!entry) throw new NotFound('This item is no longer on the agenda.')
  return entry
}

/** A removed item that can be brought back. @returns undefined when it stands on the agenda, or never did */
export async function findRemovedItem(
  db: Kysely<Database>,
  meetingId: string,
  itemId: string,
): Promise<Pick<Row<'agendaItem'>, 'id' | 'title'> | undefined> {
  return db
    .selectFrom('agendaItem')
    .select(['id', 'title'])
    .where('id', '=', itemId)
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is not', null)
    .executeTakeFirst()
}

/** @throws NotFound when the item has no such file, or it was taken off */
export async function getItemFile(
  db: Kysely<Database>,
  itemId: string,
  attachmentId: string,
): Promise<Pick<Row<'attachment'>, 'id' | 'title' | 'fileName' | 'sha256' | 'mediaType'>> {
  const file = await db
    .selectFrom('attachment')
    .select(['id', 'title', 'fileName', 'sha256', 'mediaType'])
    .where('id', '=', attachmentId)
    .where('itemId', '=', itemId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!file) throw new NotFound('This attachment no longer exists.')
  return file
}

export async function findRemovedFile(
  db: Kysely<Database>,
  itemId: string,
  attachmentId: string,
): Promise<Pick<Row<'attachment'>, 'id' | 'title'> | undefined> {
  return db
    .selectFrom('attachment')
    .select(['id', 'title'])
    .where('id', '=', attachmentId)
    .where('itemId', '=', itemId)
    .where('removedAt', 'is not', null)
    .executeTakeFirst()
}

export type LastChange = Pick<Row<'recordEntry'>, 'at' | 'actorName' | 'summary' | 'accountId'>

export async function listAgendaChanges(
  db: Kysely<Database>,
  meetingId: string,
  limit = 5,
): Promise<LastChange[]> {
  return db
    .selectFrom('recordEntry')
    .select(['at', 'actorName', 'summary', 'accountId'])
    .where('meetingId', '=', meetingId)
    .where('action', 'like', 'agenda.%')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

export async function findLastChangeOfItem(
  db: Kysely<Database>,
  itemId: string,
): Promise<LastChange | undefined> {
  return db
    .selectFrom('recordEntry')
    .select(['at', 'actorName', 'summary', 'accountId'])
    .where('subjectKind', '=', 'agenda-item')
    .where('subjectId', '=', itemId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function hasItem(db: Kysely<Database>, slug: string, itemId: string): Promise<boolean> {
  const row = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select('agendaItem.id')
    .where('meeting.slug', '=', slug)
    .where('agendaItem.id', '=', itemId)
    .where('agendaItem.removedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export type DownloadableFile = Pick<AgendaFile, 'id' | 'sha256' | 'fileName' | 'mediaType' | 'byteSize'>

/** The file itself, which where parts are blacked out is for clerks alone. */
export async function findAttachment(
  db: Kysely<Database>,
  attachmentId: string,
): Promise<DownloadableFile | undefined> {
  return publicColumns(db).where('attachment.id', '=', attachmentId).executeTakeFirst()
}

/**
 * An attachment that anyone may read: it belongs to an edition that is public at `now`, or was distributed to the
 * commissioners (Government Code 54957.5(b)). What was published stays readable after it is detached. Where parts are
 * blacked out it is the copy.
 */
export async function findAttachmentForPublic(
  db: Kysely<Database>,
  attachmentId: string,
  now: string,
): Promise<DownloadableFile | undefined> {
  const file = await publicColumns(db)
    .where('attachment.id', '=', attachmentId)
    .where((where) =>
      where.or([
        where('attachment.distributedAt', '<=', now),
        where.exists(
          where
            .selectFrom('editionAttachment')
            .innerJoin('edition', 'edition.id', 'editionAttachment.editionId')
            .select('edition.id')
            .whereRef('editionAttachment.attachmentId', '=', 'attachment.id')
            .where('edition.publicAt', '<=', now),
        ),
      ]),
    )
    .executeTakeFirst()
  if (!file) return undefined
  const copy = (await shownCopies(db, 'attachment', [file.id])).get(file.id) ?? null
  return { id: file.id, ...shownFile({ ...file, pageCount: null, copy }) }
}

function publicColumns(db: Kysely<Database>) {
  return db
    .selectFrom('attachment')
    .innerJoin('file', 'file.sha256', 'attachment.sha256')
    .select([
      'attachment.id',
      'attachment.sha256',
      'attachment.fileName',
      'attachment.mediaType',
      'file.byteSize',
    ])
}
