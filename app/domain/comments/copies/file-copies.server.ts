import { putFile } from '#db/files.ts'
import { newId, perform, type CommandContext, type Store, type Trx } from '../../commands/command.server.ts'
import { NotFound, enforce } from '../../errors.ts'
import type { PublicCopy, RemovedKind } from '../../papers/public-copy.ts'
import { showAsSentVerdict, type FileForPublic } from './copy-rules.ts'

/** @returns what the public gets in place of each of these files of comments, by its id; the latest holds */
export async function filesForPublic(
  db: Store,
  fileIds: readonly string[],
): Promise<Map<string, FileForPublic>> {
  const found = new Map<string, FileForPublic>()
  if (fileIds.length === 0) return found
  const rows = await db
    .selectFrom('commentFileCopy')
    .leftJoin('file', 'file.sha256', 'commentFileCopy.sha256')
    .select(['commentFileCopy.fileId', 'commentFileCopy.sha256', 'commentFileCopy.mediaType'])
    .select(['commentFileCopy.pageCount', 'commentFileCopy.removed', 'file.byteSize'])
    .where('commentFileCopy.fileId', 'in', [...fileIds])
    .orderBy('commentFileCopy.id')
    .execute()
  for (const { fileId, sha256, mediaType, pageCount, removed, byteSize } of rows) {
    if (sha256 === null || mediaType === null || byteSize === null) found.set(fileId, { state: 'none' })
    else {
      const copy = { sha256, mediaType, pageCount, byteSize, removed: JSON.parse(removed) as RemovedKind[] }
      found.set(fileId, { state: 'ready', copy })
    }
  }
  return found
}

export async function fileForPublic(db: Store, fileId: string): Promise<FileForPublic> {
  return (await filesForPublic(db, [fileId])).get(fileId) ?? { state: 'pending' }
}

export type FileWithoutCopy = {
  id: string
  commentId: string
  position: number
  sha256: string
  fileName: string
  mediaType: string
  number: number
  meetingId: string
}

/** The next file of a comment for which no copy was tried; those of comments that nobody sees any more are left alone. */
export async function nextWithoutCopy(db: Store, after: string): Promise<FileWithoutCopy | undefined> {
  return db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .leftJoin('commentFileCopy', 'commentFileCopy.fileId', 'commentFile.id')
    .select(['commentFile.id', 'commentFile.commentId', 'commentFile.position', 'commentFile.sha256'])
    .select(['commentFile.fileName', 'commentFile.mediaType', 'comment.number', 'comment.meetingId'])
    .where('commentFileCopy.id', 'is', null)
    .where('comment.withdrawnAt', 'is', null)
    .where('comment.setAsideAt', 'is', null)
    .where('commentFile.sha256', 'not in', db.selectFrom('removedFile').select('sha256'))
    .where('commentFile.id', '>', after)
    .orderBy('commentFile.id')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps the copy of a file for the public, or that there can be none. */
export async function keepCopy(
  context: CommandContext,
  file: FileWithoutCopy,
  copy: PublicCopy | { failed: string },
): Promise<void> {
  const made = 'failed' in copy ? null : copy
  const { db, clock } = context
  const stored = made && (await putFile(db, made.bytes, made.mediaType, clock.now()))
  await perform(
    context,
    'comment.copy-file',
    async ({ trx, now, record }) => {
      if (!(await isStillThere(trx, file.id))) return
      await trx
        .insertInto('commentFileCopy')
        .values({
          id: newId(),
          fileId: file.id,
          sha256: stored?.sha256 ?? null,
          mediaType: made?.mediaType ?? null,
          pageCount: made?.pageCount ?? null,
          removed: JSON.stringify(made?.removed ?? []),
          madeBy: 'machine',
          reason: 'failed' in copy ? copy.failed : null,
          madeAt: now,
        })
        .execute()
      await record({
        subject: { kind: 'comment', id: file.commentId },
        meetingId: file.meetingId,
        summary: made
          ? `Made the public copy of file ${file.position} of number ${file.number}`
          : `Could make no public copy of file ${file.position} of number ${file.number}`,
        after: { sha256: stored?.sha256 ?? null, removed: made?.removed ?? [] },
      })
    },
    { mayChangeNothing: true },
  )
}

async function isStillThere(trx: Trx, fileId: string): Promise<boolean> {
  return (
    (await trx.selectFrom('commentFile').select('id').where('id', '=', fileId).executeTakeFirst()) !==
    undefined
  )
}

/**
 * The clerk looked at a file of which no copy can be made, and decides that it is public as it was sent.
 * @throws RuleRefused where it has a copy; NotFound
 */
export async function showAsSent(
  context: CommandContext,
  {
    meetingId,
    number,
    fileId,
    reason,
  }: { meetingId: string; number: number; fileId: string; reason: string },
): Promise<void> {
  await perform(context, 'comment.decide', async ({ trx, now, record }) => {
    const file = await trx
      .selectFrom('commentFile')
      .innerJoin('comment', 'comment.id', 'commentFile.commentId')
      .select(['commentFile.commentId', 'commentFile.position', 'commentFile.sha256'])
      .select(['commentFile.mediaType', 'commentFile.pageCount'])
      .where('comment.meetingId', '=', meetingId)
      .where('comment.number', '=', number)
      .where('commentFile.id', '=', fileId)
      .executeTakeFirst()
    if (!file) throw new NotFound('We can’t find that file.')
    enforce(showAsSentVerdict((await fileForPublic(trx, fileId)).state))
    const { commentId, position, ...sent } = file
    await trx
      .insertInto('commentFileCopy')
      .values({ id: newId(), fileId, ...sent, removed: '[]', madeBy: 'clerk', reason, madeAt: now })
      .execute()
    await record({
      subject: { kind: 'comment', id: commentId },
      meetingId,
      summary: `File ${position} of number ${number} is public as it was sent`,
      reason,
    })
  })
}
