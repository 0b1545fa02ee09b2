import { sql } from 'kysely'
import { isRemoved } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'
import { namesOf } from './named-files.server.ts'

/**
 * Whether the bytes of a file are gone because a command removed them: it stands among the removed, the record tells of
 * it, and everything that names it is something that nobody can see. Bytes that are gone otherwise were taken.
 */
export async function isRemovalRecorded(db: Store, sha256: string): Promise<boolean> {
  if (!(await isRemoved(db, sha256))) return false
  const entry = await db
    .selectFrom('recordEntry')
    .select('seq')
    .where('subjectKind', '=', 'file')
    .where('subjectId', '=', sha256)
    .where('action', '=', 'storage.remove-bytes')
    .limit(1)
    .executeTakeFirst()
  if (!entry) return false
  const names = (await namesOf(db, [sha256])).get(sha256) ?? 0
  return names === (await hiddenNames(db, sha256))
}

async function hiddenNames(db: Store, sha256: string): Promise<number> {
  const count = sql<number | string>`count(*)`.as('count')
  const ofComments = await db
    .selectFrom('commentFile')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .select(count)
    .where('commentFile.sha256', '=', sha256)
    .where((where) => where.or([where('withdrawnAt', 'is not', null), where('setAsideAt', 'is not', null)]))
    .executeTakeFirstOrThrow()
  const ofCopies = await db
    .selectFrom('commentFileCopy')
    .innerJoin('commentFile', 'commentFile.id', 'commentFileCopy.fileId')
    .innerJoin('comment', 'comment.id', 'commentFile.commentId')
    .select(count)
    .where('commentFileCopy.sha256', '=', sha256)
    .where((where) => where.or([where('withdrawnAt', 'is not', null), where('setAsideAt', 'is not', null)]))
    .executeTakeFirstOrThrow()
  const ofAgendas = await db
    .selectFrom('attachment')
    .select(count)
    .where('sha256', '=', sha256)
    .where('removedAt', 'is not', null)
    .where('distributedAt', 'is', null)
    .where('id', 'not in', db.selectFrom('editionAttachment').select('attachmentId'))
    .executeTakeFirstOrThrow()
  const ofBlackedOut = await db
    .selectFrom('redaction')
    .leftJoin('commentFile', 'commentFile.id', 'redaction.subjectId')
    .leftJoin('comment', 'comment.id', 'commentFile.commentId')
    .leftJoin('attachment', 'attachment.id', 'redaction.subjectId')
    .select(count)
    .where('redaction.sha256', '=', sha256)
    .where((where) =>
      where.or([
        where('comment.withdrawnAt', 'is not', null),
        where('comment.setAsideAt', 'is not', null),
        where.and([
          where('attachment.removedAt', 'is not', null),
          where('attachment.distributedAt', 'is', null),
          where('attachment.id', 'not in', db.selectFrom('editionAttachment').select('attachmentId')),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return (
    Number(ofBlackedOut.count) + Number(ofComments.count) + Number(ofCopies.count) + Number(ofAgendas.count)
  )
}
