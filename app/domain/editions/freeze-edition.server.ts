import { createHash } from 'node:crypto'
import { findFile, putFile, type StoredFile } from '#db/files.ts'
import { newId, type Store, type Trx, type Work } from '../commands/command.server.ts'
import { Conflict } from '../errors.ts'
import { canonicalText } from './canonical.ts'
import { differencesBetween } from './differences.ts'
import type { OfficialDocument } from './document.ts'
import type { MachineReport } from './document-renderer.ts'
import type { EditionSeries, EditionStage } from './edition.ts'

export function hashOfDocument(document: OfficialDocument): string {
  return createHash('sha256').update(canonicalText(document)).digest('hex')
}

export async function nextEditionNumber(
  db: Store,
  meetingId: string,
  series: EditionSeries,
): Promise<number> {
  const row = await db
    .selectFrom('edition')
    .select((select) => select.fn.max('number').as('last'))
    .where('meetingId', '=', meetingId)
    .where('series', '=', series)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export type EditionFileDraft = {
  role: 'document' | 'packet' | 'proof'
  fileName: string
  bytes: Uint8Array
  pageCount: number
  report: MachineReport
}

export type StoredEditionFile = Omit<EditionFileDraft, 'bytes'> & { file: StoredFile }

/** Stores the bytes of PDFs ahead of the transaction that names them: a file without a row harms nothing. */
export async function storeEditionFiles(
  db: Store,
  drafts: EditionFileDraft[],
  storedAt: string,
): Promise<StoredEditionFile[]> {
  const stored: StoredEditionFile[] = []
  for (const { bytes, ...draft } of drafts) {
    stored.push({ ...draft, file: await putFile(db, bytes, 'application/pdf', storedAt) })
  }
  return stored
}

type EditionDraft = {
  meetingId: string
  series: EditionSeries
  stage: EditionStage
  number: number
  document: OfficialDocument
  reason: string | null
  publicAt: string | null
  meeting: { place: string | null; remoteAccess: string | null; plannedMinutes?: number | null }
  adoptingMotionId?: string | null
  files: StoredEditionFile[]
  frozenBy: string
}

/**
 * Writes an edition, its differences from the one before, and its files. Nothing of it can be changed afterwards.
 * @throws Conflict when another edition took the number meanwhile
 */
export async function freezeEdition(
  { trx, now, stamp }: Pick<Work, 'trx' | 'now' | 'stamp'>,
  draft: EditionDraft,
): Promise<{ id: string; hash: string; number: number }> {
  const expected = await nextEditionNumber(trx, draft.meetingId, draft.series)
  if (expected !== draft.number) {
    throw new Conflict(
      `Edition ${draft.number} was made by someone else in the meantime. Look at it, then try again.`,
    )
  }
  const id = newId()
  const hash = hashOfDocument(draft.document)
  const previous = await previousDocument(trx, draft)
  await trx
    .insertInto('edition')
    .values({
      id,
      meetingId: draft.meetingId,
      series: draft.series,
      number: draft.number,
      stage: draft.stage,
      document: canonicalText(draft.document),
      documentHash: hash,
      differences: previous ? JSON.stringify(differencesBetween(previous, draft.document)) : null,
      reason: draft.reason,
      frozenAt: now,
      frozenBy: draft.frozenBy,
      publicAt: draft.publicAt,
      place: draft.meeting.place,
      remoteAccess: draft.meeting.remoteAccess,
      plannedMinutes: draft.meeting.plannedMinutes ?? null,
      adoptingMotionId: draft.adoptingMotionId ?? null,
      ...stamp,
    })
    .execute()
  for (const file of draft.files) await addEditionFile(trx, id, file, now)
  return { id, hash, number: draft.number }
}

export async function addEditionFile(
  trx: Trx,
  editionId: string,
  file: StoredEditionFile,
  now: string,
): Promise<void> {
  if (!(await findFile(trx, file.file.sha256))) throw new Error(`The file ${file.fileName} is not stored.`)
  await trx
    .insertInto('editionFile')
    .values({
      editionId,
      role: file.role,
      sha256: file.file.sha256,
      fileName: file.fileName,
      pageCount: file.pageCount,
      madeAt: now,
      machineCheck: JSON.stringify(file.report),
    })
    .execute()
}

async function previousDocument(
  trx: Trx,
  { meetingId, series, number }: EditionDraft,
): Promise<OfficialDocument | undefined> {
  const row = await trx
    .selectFrom('edition')
    .select('document')
    .where('meetingId', '=', meetingId)
    .where('series', '=', series)
    .where('number', '=', number - 1)
    .executeTakeFirst()
  return row ? (JSON.parse(row.document) as OfficialDocument) : undefined
}
