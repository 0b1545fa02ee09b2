import { createHash } from 'node:crypto'
import { putFile, type StoredFile } from '#db/files.ts'
import { newId, perform, type CommandContext, type Store } from '../../commands/command.server.ts'
import { canonicalText } from '../../editions/canonical.ts'
import type { OfficialDocument } from '../../editions/document.ts'
import type { DocumentRenderer } from '../../editions/document-renderer.ts'
import { enforce } from '../../errors.ts'
import type { Instant } from '../../time/instant.ts'
import { refuse } from '../../verdict.ts'
import { machineCheckVerdict, newBookletVerdict } from './booklet-rules.ts'
import { bookletDocument } from './booklet-document.ts'
import { getMeetingForComment } from '../comment-meeting.server.ts'
import { listLines } from './written-lines.server.ts'
import { listWritten } from './written-rows.server.ts'
import { commentStatus } from '../comment-status.server.ts'

export type Booklet = { number: number; pageCount: number; madeAt: Instant }

/** The newest booklet of a meeting, and by number what happened to its comments since. */
export type BookletStatus = {
  booklet: Booklet | null
  came: number[]
  /** Withdrawn, set aside or copied with something left out since: it may be given to nobody any more. */
  leftOut: number[]
}

type NextBooklet = {
  meeting: Awaited<ReturnType<typeof getMeetingForComment>>
  status: BookletStatus
  number: number
  document: OfficialDocument
}

/** No more comments than this are in one booklet. */
const mostComments = 10_000

/**
 * Prints the written comments of a meeting, as the public reads them, in one PDF for commissioners and public alike. Each
 * booklet is kept and says what is new since the one before.
 * @throws RuleRefused where nothing is new, or the PDF fails its check; NotFound
 */
export async function makeBooklet(
  context: CommandContext & { renderer: DocumentRenderer },
  { slug }: { slug: string },
): Promise<Booklet> {
  const { db, clock, renderer } = context
  const now = clock.now()
  const { meeting, status, number, document } = await getNextBooklet(db, slug, now)
  const { booklet: before, came, leftOut } = status
  enforce(newBookletVerdict({ before: before !== null, came: came.length, leftOut: leftOut.length }))
  const { bytes, pageCount, report } = await renderer.render(document, null, now)
  enforce(machineCheckVerdict(report))
  const { sha256 } = await putFile(db, bytes, 'application/pdf', now)
  return perform(context, 'comment.decide', async ({ trx, record }) => {
    const row = {
      id: newId(),
      meetingId: meeting.id,
      number,
      document: JSON.stringify(document),
      documentHash: createHash('sha256').update(canonicalText(document)).digest('hex'),
      sha256,
      pageCount,
      upTo: now,
      madeAt: now,
    }
    const newest = await newestBooklet(trx, meeting.id)
    if (newest && newest.number >= number) enforce(refuse('made', 'Someone else made this booklet just now.'))
    await trx.insertInto('commentBooklet').values(row).execute()
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: `Made booklet ${number} of the written comments, ${pageCount} ${pageCount === 1 ? 'page' : 'pages'}`,
      after: { number, came, leftOut, sha256 },
    })
    return { number, pageCount, madeAt: now }
  })
}

/** The booklet that would be made now, and what it would say that the one before does not. @throws NotFound */
export async function getNextBooklet(db: Store, slug: string, now: Instant): Promise<NextBooklet> {
  const meeting = await getMeetingForComment(db, { slug })
  const status = await getBookletStatus(db, meeting.id)
  const { booklet: before, came, leftOut } = status
  const written = await listWritten(db, meeting.id, { itemId: null, from: 0, to: mostComments })
  const lines = await listLines(
    db,
    meeting,
    written.map(({ itemId }) => itemId),
  )
  const { settings } = meeting
  const number = (before?.number ?? 0) + 1
  const document = bookletDocument({
    city: settings.city,
    commission: settings.name,
    zone: settings.timeZone,
    heldOn: meeting.heldOn,
    number,
    madeAt: now,
    items: lines.map((line) => ({
      ...line,
      comments: written.filter(({ itemId }) => itemId === line.itemId),
    })),
    since: before && { madeAt: before.madeAt, came, leftOut },
    basis: meeting.invented ? settings.inventedLine || 'Sample data.' : null,
  })
  return { meeting, status, number, document }
}

export async function getBookletStatus(db: Store, meetingId: string): Promise<BookletStatus> {
  const newest = await newestBooklet(db, meetingId)
  const upTo = newest?.upTo ?? ''
  const rows = await db
    .selectFrom('comment')
    .leftJoin('commentCopy', (join) =>
      join.onRef('commentCopy.commentId', '=', 'comment.id').on('commentCopy.madeAt', '>', upTo),
    )
    .select(['comment.number', 'comment.distributedAt', commentStatus.as('status')])
    .select('commentCopy.id as copyId')
    .where('comment.meetingId', '=', meetingId)
    .where('comment.kind', '=', 'write')
    .where('comment.distributedAt', 'is not', null)
    .where((where) =>
      where.or([
        where('comment.distributedAt', '>', upTo),
        where('comment.withdrawnAt', '>', upTo),
        where('comment.setAsideAt', '>', upTo),
        where('comment.releasedAt', '>', upTo),
        where('commentCopy.id', 'is not', null),
        where.exists(
          where
            .selectFrom('commentFile')
            .select('commentFile.id')
            .whereRef('commentFile.commentId', '=', 'comment.id')
            .where('commentFile.withheldAt', '>', upTo),
        ),
      ]),
    )
    .orderBy('comment.number')
    .execute()
  const open = (row: (typeof rows)[number]) => row.status === 'open'
  const isNew = (row: (typeof rows)[number]) => row.distributedAt! > upTo
  const numbers = (some: typeof rows) => [...new Set(some.map(({ number }) => number))]
  const booklet = newest && { number: newest.number, pageCount: newest.pageCount, madeAt: newest.madeAt }
  return {
    booklet,
    came: numbers(rows.filter((row) => open(row) && isNew(row))),
    leftOut: newest ? numbers(rows.filter((row) => !isNew(row))) : [],
  }
}

/** The PDF that commissioners and public are given; none while something in it may not be given to anyone. */
export async function findBookletPdf(
  db: Store,
  slug: string,
): Promise<(StoredFile & { fileName: string }) | undefined> {
  const meeting = await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!meeting) return undefined
  const { booklet, leftOut } = await getBookletStatus(db, meeting.id)
  if (!booklet || leftOut.length > 0) return undefined
  const file = await db
    .selectFrom('commentBooklet')
    .innerJoin('file', 'file.sha256', 'commentBooklet.sha256')
    .select(['file.sha256', 'file.byteSize', 'file.mediaType'])
    .where('commentBooklet.meetingId', '=', meeting.id)
    .where('commentBooklet.number', '=', booklet.number)
    .executeTakeFirst()
  return file && { ...file, fileName: `written-comments-${slug}-booklet-${booklet.number}.pdf` }
}

async function newestBooklet(db: Store, meetingId: string) {
  return (
    (await db
      .selectFrom('commentBooklet')
      .select(['number', 'pageCount', 'madeAt', 'upTo'])
      .where('meetingId', '=', meetingId)
      .orderBy('number', 'desc')
      .executeTakeFirst()) ?? null
  )
}
