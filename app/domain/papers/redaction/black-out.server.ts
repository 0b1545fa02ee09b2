import { findFile, putFile, readWholeFile } from '#db/files.ts'
import type { Row } from '#db/schema.ts'
import { newId, perform, type CommandContext, type Store, type Trx } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { Conflict, enforce } from '../../errors.ts'
import { papersNow } from '../papers-now.server.ts'
import { readSection } from '../read-section.server.ts'
import { publishCopyVerdict, showOriginalVerdict } from './copy-rules.ts'
import { marksVerdict, type Mark } from './marks.ts'
import type { RedactedFile } from './redacted-file.server.ts'
import type { Redactor } from './redactor.ts'
import { sameFiles } from './same-files.server.ts'
import { shownCopies } from './shown-copies.server.ts'
import { copyFileName } from './shown-copy.ts'

type File = Pick<
  RedactedFile,
  'kind' | 'id' | 'sha256' | 'fileName' | 'title' | 'meetingId' | 'ownerId' | 'number'
>
type Draft = { marks: Mark[]; copySha256: string | null }

/** The boxes that were set of a file and not published. */
export async function getDraft(db: Store | Trx, { kind, id }: Pick<File, 'kind' | 'id'>): Promise<Draft> {
  const row = await draftOf(db, { kind, id })
  return { marks: JSON.parse(row?.marks ?? '[]') as Mark[], copySha256: row?.copySha256 ?? null }
}

async function draftOf(
  db: Store | Trx,
  { kind, id }: Pick<File, 'kind' | 'id'>,
): Promise<Row<'redactionDraft'> | undefined> {
  return db
    .selectFrom('redactionDraft')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .executeTakeFirst()
}

/** Keeps the boxes of a file until they are published; nobody else sees them. @throws RuleRefused */
export async function keepMarks(
  context: CommandContext,
  { kind, id }: Pick<File, 'kind' | 'id'>,
  { marks, pageCount }: { marks: readonly Mark[]; pageCount: number },
): Promise<void> {
  if (marks.length > 0) enforce(marksVerdict(marks, pageCount))
  await keepDraft(context, { kind, id }, { marks: JSON.stringify(marks), copySha256: null })
}

/** What is on its way is no act of the record, which tells only what is published. */
async function keepDraft(
  context: CommandContext,
  { kind, id }: Pick<File, 'kind' | 'id'>,
  kept: Pick<Row<'redactionDraft'>, 'marks' | 'copySha256'>,
): Promise<void> {
  const work = async ({ trx, now }: { trx: Trx; now: string }) => {
    const row = { ...kept, changedAt: now }
    await trx
      .insertInto('redactionDraft')
      .values({ subjectKind: kind, subjectId: id, ...row })
      .onConflict((conflict) => conflict.columns(['subjectKind', 'subjectId']).doUpdateSet(row))
      .execute()
  }
  await perform(context, 'paper.black-out', work, { mayChangeNothing: true })
}

/**
 * Makes the copy of the boxes that are set, to be looked at before it is published.
 * @throws RuleRefused, CopyNotMade; Conflict where the pages are not ready
 */
export async function makeCopy(
  context: CommandContext & { redactor: Redactor },
  file: File,
): Promise<{ copySha256: string }> {
  const { db, clock, redactor } = context
  const { marks } = await getDraft(db, file)
  const pages = await readPages(db, file)
  if (!pages) throw new Conflict('The pages of this file are not ready. Try again in a minute.')
  enforce(marksVerdict(marks, pages.pageCount))
  const bytes = await redactor.blackOut(pages.bytes, marks, 'copy.pdf')
  const { sha256 } = await putFile(db, bytes, 'application/pdf', clock.now())
  const now = await getDraft(db, file)
  if (JSON.stringify(now.marks) !== JSON.stringify(marks)) {
    throw new Conflict('The boxes were changed while the copy was being made. Look at them, then go on.')
  }
  await keepDraft(context, file, { marks: JSON.stringify(marks), copySha256: sha256 })
  return { copySha256: sha256 }
}

/** The prepared pages of the original; null until they are there. */
export async function readPages(
  db: Store,
  { sha256 }: Pick<File, 'sha256'>,
): Promise<{ bytes: Uint8Array; pageCount: number } | null> {
  const now = (await papersNow(db, [sha256])).get(sha256)!
  // A machine may take words for others, or see them where they are not: a copy keeps only what the file itself says.
  const bytes = now.ownSection && (await readSection(db, now.ownSection.sha256))
  return bytes ? { bytes, pageCount: now.pageCount ?? 0 } : null
}

/** The copy that was made to be looked at; null where the boxes were changed since. */
export async function readCopy(db: Store, { copySha256 }: Draft): Promise<Uint8Array | null> {
  const file = copySha256 === null ? null : await findFile(db, copySha256)
  return file ? readWholeFile(db, file) : null
}

/**
 * Gives the public the copy that was looked at, in place of the file, from now on, and wherever else the same file is
 * shown whole or as the copy before. The clerk keeps the original.
 * @param input `copySha256`: of the copy that was looked at; `gone`: words that its name may not tell
 * @throws RuleRefused where the boxes were changed since
 */
export async function publishCopy(
  context: CommandContext,
  file: File,
  input: { reason: string; copySha256: string; pageCount: number; gone: readonly string[] },
): Promise<{ copySha256: string }> {
  return perform(context, 'paper.black-out', async ({ trx, now, record }) => {
    const draft = await draftOf(trx, file)
    enforce(publishCopyVerdict(draft, input.copySha256))
    const { today } = await getSettingsNow(trx, now)
    const marks = JSON.parse(draft!.marks) as Mark[]
    const row = {
      sha256: input.copySha256,
      fileName: copyFileName(file.fileName, input.gone),
      pageCount: input.pageCount,
      reason: input.reason,
      madeOn: today,
    }
    const others = await sameFiles(trx, file)
    await trx
      .insertInto('redaction')
      .values(
        [file, ...others].map(({ kind, id }) => ({
          id: newId(),
          subjectKind: kind,
          subjectId: id,
          ...row,
          marks: draft!.marks,
          madeAt: now,
        })),
      )
      .execute()
    await trx
      .deleteFrom('redactionDraft')
      .where('subjectKind', '=', file.kind)
      .where('subjectId', '=', file.id)
      .execute()
    const pages = [...new Set(marks.map(({ page }) => page))]
    await record({
      subject: subjectOf(file),
      meetingId: file.meetingId,
      summary: `Blacked out parts of ${nameOf(file)}, on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`,
      reason: input.reason,
      after: {
        fileId: file.id,
        copy: input.copySha256,
        boxes: marks.length,
        alsoFor: others.map(({ id }) => id),
      },
    })
    return { copySha256: input.copySha256 }
  })
}

/** Gives the public the original again. @throws RuleRefused where it does so already */
export async function showOriginalFile(context: CommandContext, file: File): Promise<void> {
  await perform(context, 'paper.black-out', async ({ trx, now, record }) => {
    const copy = (await shownCopies(trx, file.kind, [file.id])).get(file.id)
    enforce(showOriginalVerdict(copy))
    const { today } = await getSettingsNow(trx, now)
    const none = { sha256: null, fileName: null, pageCount: null, marks: null }
    const row = { subjectKind: file.kind, subjectId: file.id, madeOn: today, madeAt: now }
    await trx
      .insertInto('redaction')
      .values({ id: newId(), ...row, ...none, reason: 'Showing the original again.' })
      .execute()
    await record({
      subject: subjectOf(file),
      meetingId: file.meetingId,
      summary: `Shows ${nameOf(file)} again as it is`,
      before: { fileId: file.id, copy: copy!.sha256 },
      after: { fileId: file.id, copy: null },
    })
  })
}

function subjectOf({ kind, id, ownerId }: File) {
  return kind === 'attachment' ? { kind, id } : { kind: 'comment', id: ownerId }
}

/** A file of a comment is not named: its name may tell of its author. */
function nameOf({ kind, title, number }: File): string {
  return kind === 'attachment' ? `the attachment “${title}”` : `a file of number ${number}`
}
