import type { RedactedKind } from '#db/schema.ts'
import type { Store, Trx } from '../../commands/command.server.ts'
import type { ShownCopy } from './shown-copy.ts'

const mostAtOnce = 500

/** @returns the copy that the public gets of each file that has one, by the file's id */
export async function shownCopies(
  db: Store | Trx,
  kind: RedactedKind,
  ids: readonly string[],
): Promise<Map<string, ShownCopy>> {
  const copies = new Map<string, ShownCopy>()
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('redaction')
      .leftJoin('file', 'file.sha256', 'redaction.sha256')
      .select(['redaction.subjectId', 'redaction.sha256', 'redaction.fileName', 'redaction.pageCount'])
      .select(['redaction.reason', 'redaction.madeOn', 'file.byteSize', 'file.mediaType'])
      .where('redaction.subjectKind', '=', kind)
      .where('redaction.subjectId', 'in', ids.slice(from, from + mostAtOnce))
      .orderBy('redaction.id')
      .execute()
    for (const { subjectId, sha256, fileName, byteSize, mediaType, ...row } of rows) {
      if (sha256 === null) copies.delete(subjectId)
      else {
        copies.set(subjectId, {
          ...row,
          sha256,
          fileName: fileName!,
          byteSize: Number(byteSize),
          mediaType: mediaType ?? 'application/pdf',
        })
      }
    }
  }
  return copies
}
