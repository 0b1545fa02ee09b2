import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { NotFound } from '../errors.ts'
import type { Difference } from './differences.ts'
import type { OfficialDocument } from './document.ts'
import type { EditionSeries, EditionStage } from './edition.ts'

export type EditionFile = {
  role: 'document' | 'packet' | 'proof'
  sha256: string
  fileName: string
  pageCount: number
  byteSize: number
  madeAt: string
}

export type PublicEdition = {
  id: string
  series: EditionSeries
  number: number
  stage: EditionStage
  hash: string
  publicAt: string
  frozenAt: string
  reason: string | null
  differences: Difference[]
  files: EditionFile[]
}

export const editionColumns = [
  'edition.id',
  'edition.series',
  'edition.number',
  'edition.stage',
  'edition.documentHash',
  'edition.publicAt',
  'edition.frozenAt',
  'edition.reason',
  'edition.differences',
] as const

type EditionColumns = Pick<
  Row<'edition'>,
  'id' | 'series' | 'number' | 'stage' | 'documentHash' | 'publicAt' | 'frozenAt' | 'reason' | 'differences'
>

/** @param files those of several editions, oldest first */
export function toPublicEdition(
  { id, series, number, stage, frozenAt, reason, publicAt, documentHash, differences }: EditionColumns,
  files: readonly (EditionFile & { editionId: string })[],
): PublicEdition {
  return {
    id,
    series,
    number,
    stage,
    frozenAt,
    reason,
    publicAt: publicAt!,
    hash: documentHash,
    differences: differences ? (JSON.parse(differences) as Difference[]) : [],
    files: files.filter((file) => file.editionId === id).map(({ editionId: _editionId, ...file }) => file),
  }
}

export async function listEditionsForPublic(db: Store, meetingId: string): Promise<PublicEdition[]> {
  const rows = await db
    .selectFrom('edition')
    .select(editionColumns)
    .where('meetingId', '=', meetingId)
    .where('publicAt', 'is not', null)
    .orderBy('series')
    .orderBy('number', 'desc')
    .execute()
  const files = await filesOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toPublicEdition(row, files))
}

export async function filesOf(
  db: Store,
  editionIds: string[],
): Promise<(EditionFile & { editionId: string })[]> {
  if (editionIds.length === 0) return []
  return db
    .selectFrom('editionFile')
    .innerJoin('file', 'file.sha256', 'editionFile.sha256')
    .select(['editionId', 'role', 'editionFile.sha256', 'fileName', 'pageCount', 'byteSize', 'madeAt'])
    .where('editionId', 'in', editionIds)
    .orderBy('madeAt')
    .execute()
}

export type LatestDocument = {
  id: string
  number: number
  stage: EditionStage
  frozenAt: string
  hash: string
  document: OfficialDocument
}

/** @returns the frozen document of an edition, public or not: for those who compose the next one */
export async function findLatestDocument(
  db: Store,
  meetingId: string,
  series: EditionSeries,
): Promise<LatestDocument | undefined> {
  const row = await db
    .selectFrom('edition')
    .select(['id', 'number', 'stage', 'frozenAt', 'documentHash', 'document'])
    .where('meetingId', '=', meetingId)
    .where('series', '=', series)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { documentHash, document, ...rest } = row
  return { ...rest, hash: documentHash, document: JSON.parse(document) as OfficialDocument }
}

/** The drafts of minutes that were presented, oldest first. */
export async function listPresentedDrafts(
  db: Store,
  meetingId: string,
): Promise<{ frozenAt: string; document: OfficialDocument }[]> {
  const rows = await db
    .selectFrom('edition')
    .select(['frozenAt', 'document'])
    .where('meetingId', '=', meetingId)
    .where('series', '=', 'minutes')
    .where('stage', '=', 'presented')
    .orderBy('number')
    .execute()
  return rows.map(({ frozenAt, document }) => ({
    frozenAt,
    document: JSON.parse(document) as OfficialDocument,
  }))
}

/** The document of a public edition: the newest, or the one with `number`. @throws NotFound */
export async function getDocumentForPublic(
  db: Store,
  meetingId: string,
  series: EditionSeries,
  number?: number,
): Promise<{ edition: PublicEdition; document: OfficialDocument }> {
  const editions = (await listEditionsForPublic(db, meetingId)).filter((each) => each.series === series)
  const edition = number === undefined ? editions[0] : editions.find((each) => each.number === number)
  if (!edition) throw new NotFound('We can’t find that edition.')
  const { document } = await db
    .selectFrom('edition')
    .select('document')
    .where('id', '=', edition.id)
    .executeTakeFirstOrThrow()
  return { edition, document: JSON.parse(document) as OfficialDocument }
}

/** A PDF of a public edition by the meeting's address. @returns undefined where there is none */
export async function findEditionPdfForPublic(
  db: Store,
  wanted: { slug: string; series: EditionSeries; role: EditionFile['role']; number?: number },
): Promise<{ sha256: string; fileName: string; byteSize: number; mediaType: string } | undefined> {
  let query = db
    .selectFrom('editionFile')
    .innerJoin('edition', 'edition.id', 'editionFile.editionId')
    .innerJoin('meeting', 'meeting.id', 'edition.meetingId')
    .innerJoin('file', 'file.sha256', 'editionFile.sha256')
    .select(['editionFile.sha256', 'editionFile.fileName', 'file.byteSize', 'file.mediaType'])
    .where('meeting.slug', '=', wanted.slug)
    .where('edition.series', '=', wanted.series)
    .where('editionFile.role', '=', wanted.role)
    .where('edition.publicAt', 'is not', null)
    .orderBy('edition.number', 'desc')
    .orderBy('editionFile.madeAt', 'desc')
    .limit(1)
  if (wanted.number !== undefined) query = query.where('edition.number', '=', wanted.number)
  return query.executeTakeFirst()
}
