import type { Kysely } from 'kysely'
import type { Basis, Database, Row } from '#db/schema.ts'
import { correctionsOf } from '../audit-log/corrections-of.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { NotFound } from '../errors.ts'
import { comparePartialDates, type DatePrecision } from '../time/partial-date.ts'
import type { Instant } from '../time/instant.ts'
import { listLinksOf, listMattersOf } from './documents-about.server.ts'
import { listDisagreementsForPublic, listDisagreementsOfDocument } from './disagreements.server.ts'

export type PublicDocumentLine = {
  slug: string
  kind: string
  title: string
  issuedBy: string | null
  datedOn: string | null
  datePrecision: DatePrecision | null
  dateNote: string | null
  replacedBy: { slug: string; title: string } | null
  basis: Basis
  source: string | null
}

type DocumentLink = { slug: string; title: string }

const publicColumns = [
  'document.slug',
  'document.kind',
  'document.title',
  'document.issuedBy',
  'document.datedOn',
  'document.datePrecision',
  'document.dateNote',
  'document.basis',
  'document.source',
] as const

function publicDocuments(db: Kysely<Database>, now: Instant) {
  return db
    .selectFrom('document')
    .leftJoin('document as next', (join) =>
      join.onRef('next.id', '=', 'document.replacedById').on('next.publicAt', '<=', now),
    )
    .select([...publicColumns, 'next.slug as nextSlug', 'next.title as nextTitle'])
    .where('document.publicAt', '<=', now)
}

const linkTo = (slug: string | null, title: string | null): DocumentLink | null =>
  slug !== null && title !== null ? { slug, title } : null

export async function getLibraryForPublic(db: Kysely<Database>, now: Instant) {
  const rows = await publicDocuments(db, now).orderBy('document.title').execute()
  const documents = rows.map(({ nextSlug, nextTitle, ...row }): PublicDocumentLine => ({
    ...row,
    replacedBy: linkTo(nextSlug, nextTitle),
  }))
  return {
    documents: documents.toSorted(newestFirst),
    disagreements: await listDisagreementsForPublic(db, now),
  }
}

type Dated = { datedOn: string | null; datePrecision: DatePrecision | null }

function newestFirst(one: Dated, other: Dated): number {
  if (one.datedOn === null || other.datedOn === null) {
    return Number(one.datedOn === null) - Number(other.datedOn === null)
  }
  return comparePartialDates(
    { on: other.datedOn, precision: other.datePrecision ?? 'day' },
    { on: one.datedOn, precision: one.datePrecision ?? 'day' },
  )
}

/** One public document with what it says, its file and what other sources say differently. @throws NotFound */
export async function getDocumentForPublic(db: Kysely<Database>, slug: string, now: Instant) {
  const row = await publicDocuments(db, now)
    .leftJoin('file', 'file.sha256', 'document.sha256')
    .select(['document.id', 'document.summary', 'document.webAddress', 'document.fileName'])
    .select('document.publicAt')
    .select(['file.sha256', 'file.byteSize', 'file.mediaType'])
    .where('document.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound('The library has no document at this address.')
  const { id, nextSlug, nextTitle, sha256, byteSize, mediaType, fileName, publicAt, ...document } = row
  return {
    ...document,
    replacedBy: linkTo(nextSlug, nextTitle),
    replaces: await db
      .selectFrom('document')
      .select(['slug', 'title'])
      .where('replacedById', '=', id)
      .where('publicAt', '<=', now)
      .orderBy('title')
      .execute(),
    file:
      sha256 !== null && byteSize !== null && mediaType !== null && fileName !== null
        ? { sha256, byteSize, mediaType, fileName }
        : null,
    statements: await statementsOf(db, id),
    corrections: await correctionsSince(db, id, publicAt, now),
    matters: await listMattersOf(db, id, now),
    disagreements: await listDisagreementsOfDocument(db, id, now),
  }
}

const changedWords = {
  kind: 'what it is',
  title: 'the title',
  issuedBy: 'who issued it',
  datedOn: 'the date',
  datePrecision: 'the date',
  dateNote: 'the date',
  summary: 'the summary',
  webAddress: 'the web address',
  replacedById: 'what replaced it',
  sha256: 'the file',
  text: 'what it says',
}

/** N8: what was changed of it after it was published. */
async function correctionsSince(db: Kysely<Database>, id: string, since: Instant | null, now: Instant) {
  const { settings } = await getSettingsNow(db, now)
  const facts = { kind: 'document', ids: [id], action: 'library.change-document', labels: changedWords }
  const found = await correctionsOf(db, { ...facts, since, zone: settings.timeZone })
  return found.get(id) ?? []
}

async function statementsOf(db: Kysely<Database>, documentId: string) {
  const rows = await db
    .selectFrom('documentStatement')
    .select(['text', 'quoted', 'saidBy', 'basis', 'source'])
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute()
  return rows.map(({ quoted, ...statement }) => ({ ...statement, quoted: quoted === 1 }))
}

export type PublicDocument = Awaited<ReturnType<typeof getDocumentForPublic>>

export const libraryJson = getLibraryForPublic
export const libraryDocumentJson = getDocumentForPublic

export async function listDocuments(db: Kysely<Database>): Promise<Row<'document'>[]> {
  return db.selectFrom('document').selectAll().orderBy('title').orderBy('id').execute()
}

/** A document with its statements, its file and what it is about, for the clerk. @throws NotFound */
export async function getDocument(db: Kysely<Database>, slug: string) {
  const document = await db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!document) throw new NotFound('The library has no document at this address.')
  const statements = await db
    .selectFrom('documentStatement')
    .selectAll()
    .where('documentId', '=', document.id)
    .orderBy('position')
    .execute()
  return {
    ...document,
    statements,
    links: await listLinksOf(db, document.id),
    disagreements: await listDisagreementsOfDocument(db, document.id, null),
  }
}

/**
 * The file of a document for download.
 * @param now the instant by which the document must be public; null for a clerk
 */
export async function findDocumentFile(db: Kysely<Database>, slug: string, now: Instant | null) {
  return db
    .selectFrom('document')
    .innerJoin('file', 'file.sha256', 'document.sha256')
    .select(['file.sha256', 'file.byteSize', 'file.mediaType', 'document.fileName'])
    .where('document.slug', '=', slug)
    .$if(now !== null, (query) => query.where('document.publicAt', '<=', now))
    .executeTakeFirst()
}

export async function findDocument(db: Kysely<Database>, slug: string): Promise<Row<'document'> | undefined> {
  return db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst()
}
