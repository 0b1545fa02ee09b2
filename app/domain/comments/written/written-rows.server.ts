import { sql } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'
import type { AsideReason } from '../review/suspicion.ts'
import { shownCopies } from '../../papers/redaction/shown-copies.server.ts'
import type { ShownCopy } from '../../papers/redaction/shown-copy.ts'
import { writtenColumns } from '../comment-fields.ts'
import { forData } from '../given.ts'
import { copyName, copyWords, type FileForPublic } from '../copies/copy-rules.ts'
import { filesForPublic } from '../copies/file-copies.server.ts'
import type { WrittenComment, WrittenFile } from './written-view.ts'
import { commentStatus } from '../comment-status.server.ts'
import type { CommentStatus } from '../comment-status.ts'

export type WrittenOnItem = WrittenComment & { itemId: string }

/** Which places of the list of each item: after `from` and up to `to`; `itemId` null for every item. */
const shownStates = { open: 'shown', withdrawn: 'withdrawn', 'set-aside': 'set-aside' } as const

/** `letters`: so many of each text are read, and that it goes on is told; left out: all of it. */
export type Places = { itemId: string | null; from: number; to: number; letters?: number }

/**
 * The written comments of a meeting by item, those set aside last, in three queries however many there are. What waits
 * for a person is not among them; what was withdrawn or set aside is there without its words.
 */
export async function listWritten(db: Store, meetingId: string, places: Places): Promise<WrittenOnItem[]> {
  const order = sql`case when comment.set_aside_at is null then 0 else 1 end, comment.number`
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('comment')
        .innerJoin('writtenOn', 'writtenOn.commentId', 'comment.id')
        .select(['comment.id', 'comment.number', 'comment.receivedAt'])
        .select(writtenColumns.map((column) => `comment.${column}` as const))
        .select(
          places.letters === undefined
            ? 'comment.text'
            : sql<string | null>`substr(comment.text, 1, ${places.letters + 1})`.as('text'),
        )
        .select(['comment.late', 'comment.setAsideReason', commentStatus.as('status')])
        .select(['writtenOn.itemId', 'writtenOn.stance'])
        .select(
          sql<number>`row_number() over (partition by written_on.item_id order by ${order})`.as('place'),
        )
        .where('comment.meetingId', '=', meetingId)
        .where('comment.kind', '=', 'write')
        .where(commentStatus, '!=', 'held')
        .$if(places.itemId !== null, (query) => query.where('writtenOn.itemId', '=', places.itemId))
        .as('placed'),
    )
    .selectAll()
    .where('place', '>', places.from)
    .where('place', '<=', places.to)
    .orderBy('itemId')
    .orderBy('place')
    .execute()
  const shown = rows.filter((row) => row.status === 'open').map(({ id }) => id)
  const copies = await newestCopies(db, shown)
  const files = await filesOf(db, shown)
  return rows.map((row) => {
    const { number, receivedAt, itemId } = row
    const state = shownStates[row.status as Exclude<CommentStatus, 'held'>]
    const found = copies.get(row.id)
    const copy = found === undefined || found.same ? null : found
    const open = state === 'shown'
    return {
      number,
      itemId,
      state,
      asideReason: state === 'set-aside' ? (row.setAsideReason as AsideReason) : null,
      ...forData(open ? row : null),
      receivedAt,
      late: row.late === 1,
      ...textOf(open ? (copy?.text ?? row.text) : null, places.letters),
      copy: copy && { reason: copy.reason, madeAt: copy.madeAt },
      files: files.get(row.id) ?? [],
    }
  })
}

function textOf(text: string | null, letters?: number): Pick<WrittenComment, 'text' | 'goesOn'> {
  if (text === null || letters === undefined) return { text, goesOn: false }
  const read = Array.from(text.slice(0, 2 * letters + 2))
  return read.length <= letters
    ? { text, goesOn: false }
    : { text: read.slice(0, letters).join(''), goesOn: true }
}

/** `same`: as the original, which so came back. */
type Copy = { text: string; reason: string; madeAt: Instant; same: boolean }

/** The web copy of each comment that has one; a later copy takes the place of an earlier one. */
export async function newestCopies(db: Store, commentIds: readonly string[]): Promise<Map<string, Copy>> {
  if (commentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('commentCopy')
    .innerJoin('comment', 'comment.id', 'commentCopy.commentId')
    .select(['commentCopy.commentId', 'commentCopy.text', 'commentCopy.reason', 'commentCopy.madeAt'])
    .select(sql<number>`case when comment_copy.text = comment.text then 1 else 0 end`.as('same'))
    .where('commentCopy.commentId', 'in', [...commentIds])
    .orderBy('commentCopy.id')
    .execute()
  return new Map(rows.map(({ commentId, same, ...copy }) => [commentId, { ...copy, same: same === 1 }]))
}

async function filesOf(db: Store, commentIds: readonly string[]): Promise<Map<string, WrittenFile[]>> {
  const files = new Map<string, WrittenFile[]>()
  if (commentIds.length === 0) return files
  const rows = await db
    .selectFrom('commentFile')
    .select(['commentFile.id', 'commentFile.commentId', 'commentFile.fileName', 'commentFile.mediaType'])
    .select('commentFile.withheldReason')
    .where('commentFile.commentId', 'in', [...commentIds])
    .orderBy('commentFile.position')
    .execute()
  const ids = rows.map(({ id }) => id)
  const shown = await filesForPublic(db, ids)
  const redacted = await shownCopies(db, 'comment-file', ids)
  for (const { commentId, ...file } of rows) {
    const forPublic = shown.get(file.id) ?? { state: 'pending' as const }
    files.set(commentId, [...(files.get(commentId) ?? []), asShown(file, forPublic, redacted.get(file.id))])
  }
  return files
}

type SentFile = Pick<WrittenFile, 'id' | 'mediaType' | 'withheldReason'> & { fileName: string }

/** Of a file that is not shown nothing is told but that it is there. */
function asShown(
  { id, fileName, mediaType, withheldReason }: SentFile,
  found: FileForPublic,
  redacted: ShownCopy | undefined,
): WrittenFile {
  if (withheldReason === null && redacted) {
    const { sha256: _sha256, madeOn, reason, ...shown } = redacted
    const copy = { madeOn, reason }
    return { id, words: shown.fileName, state: 'shown', withheldReason: null, copy, ...shown }
  }
  if (withheldReason !== null || found.state !== 'ready') {
    const state = withheldReason !== null ? 'withheld' : found.state === 'pending' ? 'pending' : 'none'
    const nothing = { fileName: null, words: null, byteSize: 0, pageCount: null, copy: null }
    return { id, ...nothing, state, mediaType, withheldReason }
  }
  const { copy } = found
  return {
    id,
    fileName: copyName(fileName, mediaType, copy.mediaType),
    words: copyWords(fileName, mediaType, copy.mediaType),
    state: 'shown',
    mediaType: copy.mediaType,
    byteSize: copy.byteSize,
    pageCount: copy.pageCount,
    withheldReason: null,
    copy: null,
  }
}
