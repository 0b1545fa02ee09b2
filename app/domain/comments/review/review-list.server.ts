import { reviewedCopy } from '../copies/copy-rules.ts'
import { filesForPublic } from '../copies/file-copies.server.ts'
import type { Store } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { countSpeakers, countWritten, noneSpeaking, noneWritten } from '../comment-counts.server.ts'
import { getMeetingForComment } from '../comment-meeting.server.ts'
import { complaintIn } from '../complaint/complaint.ts'
import { commentStatus } from '../comment-status.server.ts'
import { commentStatusOf } from '../comment-status.ts'
import { shownCopies } from '../../papers/redaction/shown-copies.server.ts'
import { complaintsIn } from './complaints.server.ts'
import { reviewFilters, type ReviewList, type ReviewedComment, type ReviewFilter } from './review-view.ts'
import type { AsideReason, Suspicion } from './suspicion.ts'
import { personalDataIn, type Seen } from '../personal/personal-data.ts'

const pageLength = 50
/** Of each text in a list; all of it stands on the comment's own page. */
const lettersOfList = 400

export function readReviewQuery(query: URLSearchParams): { show: ReviewFilter; page: number } {
  const show = reviewFilters.find((each) => each === query.get('show')) ?? 'written'
  const page = query.get('page') ?? '1'
  return { show, page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1 }
}

/** Public comment of a meeting as the clerk has it: counts by item, what waits and why, and every sign-up by number. */
export async function getReviewList(db: Store, slug: string, query: URLSearchParams): Promise<ReviewList> {
  const { show, page } = readReviewQuery(query)
  const meeting = await getMeetingForComment(db, { slug })
  const written = await countWritten(db, meeting.id)
  const speakers = await countSpeakers(db, meeting.id)
  const ids =
    show === 'complaints'
      ? await complaintsIn(db, meeting.id)
      : await idsOf(db, meeting.id, { show, from: (page - 1) * pageLength })
  const total = show === 'complaints' ? ids.length : await countOf(db, meeting.id, show)
  const from = show === 'complaints' ? (page - 1) * pageLength : 0
  const titles = new Map(meeting.items.map(({ id, number }) => [id, number]))
  return {
    slug,
    meetingId: meeting.id,
    heldOn: meeting.heldOn,
    posted: meeting.posted,
    zone: meeting.settings.timeZone,
    items: meeting.items.map(({ id, number, title }) => ({
      id,
      number,
      title,
      written: written.get(id) ?? noneWritten(),
      speakers: speakers.get(id) ?? noneSpeaking,
    })),
    waiting: await waitingByReason(db, meeting.id),
    show,
    page,
    pages: Math.max(1, Math.ceil(total / pageLength)),
    total,
    comments: (await rowsOf(db, ids.slice(from, from + pageLength), titles)).map((comment) => ({
      ...comment,
      text: comment.text && comment.text.slice(0, lettersOfList),
    })),
  }
}

/** One comment as the clerk has it. @throws NotFound */
export async function getReviewedComment(
  db: Store,
  slug: string,
  number: string,
): Promise<
  ReviewedComment & {
    meetingId: string
    slug: string
    heldOn: CivilDate
    zone: string
    id: string
    /** W2: what stands in it that its author may not have meant to publish, and no web copy leaves out. */
    personal: Seen[]
  }
> {
  const meeting = await getMeetingForComment(db, { slug })
  const found = /^[1-9]\d{0,8}$/.test(number)
    ? await db
        .selectFrom('comment')
        .select('id')
        .where('meetingId', '=', meeting.id)
        .where('number', '=', Number(number))
        .executeTakeFirst()
    : undefined
  const titles = new Map(meeting.items.map((item) => [item.id, item.number]))
  const [comment] = found ? await rowsOf(db, [found.id], titles) : []
  if (!found || !comment) throw new NotFound('There is no comment with this number.')
  const { heldOn, settings } = meeting
  const personal =
    comment.withdrawnAt === null ? personalDataIn([comment.copy?.text ?? comment.text, comment.name]) : []
  return { ...comment, id: found.id, meetingId: meeting.id, slug, heldOn, zone: settings.timeZone, personal }
}

/** The meetings at which something waits for a person, for the clerk's first page. */
export async function listCommentsWaiting(
  db: Store,
): Promise<{ slug: string; heldOn: CivilDate; count: number }[]> {
  const rows = await waiting(db)
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['meeting.slug', 'meeting.heldOn'])
    .select((select) => select.fn.countAll().as('count'))
    .groupBy(['meeting.slug', 'meeting.heldOn'])
    .orderBy('meeting.heldOn')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** The reason is asked for by name, because it has the index. */
function waiting(db: Store) {
  return db
    .selectFrom('comment')
    .where('comment.heldReason', 'is not', null)
    .where(commentStatus, '=', 'held')
}

async function waitingByReason(
  db: Store,
  meetingId: string,
): Promise<{ reason: Suspicion; count: number }[]> {
  const rows = await waiting(db)
    .select('comment.heldReason')
    .select((select) => select.fn.countAll().as('count'))
    .where('comment.meetingId', '=', meetingId)
    .groupBy('comment.heldReason')
    .orderBy('comment.heldReason')
    .execute()
  return rows.map(({ heldReason, count }) => ({ reason: heldReason as Suspicion, count: Number(count) }))
}

function shown(db: Store, meetingId: string, show: Exclude<ReviewFilter, 'complaints'>) {
  const query = db.selectFrom('comment').where('comment.meetingId', '=', meetingId)
  if (show === 'waiting') return waiting(db).where('comment.meetingId', '=', meetingId)
  if (show === 'late') return query.where('comment.late', '=', 1)
  if (show === 'set-aside') return query.where('comment.setAsideAt', 'is not', null)
  return query.where('comment.kind', '=', show === 'written' ? 'write' : 'speak')
}

async function idsOf(
  db: Store,
  meetingId: string,
  { show, from }: { show: Exclude<ReviewFilter, 'complaints'>; from: number },
): Promise<string[]> {
  const rows = await shown(db, meetingId, show)
    .select('comment.id')
    .orderBy('comment.number')
    .limit(pageLength)
    .offset(from)
    .execute()
  return rows.map(({ id }) => id)
}

async function countOf(
  db: Store,
  meetingId: string,
  show: Exclude<ReviewFilter, 'complaints'>,
): Promise<number> {
  const { count } = await shown(db, meetingId, show)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function rowsOf(
  db: Store,
  ids: readonly string[],
  titles: ReadonlyMap<string, string>,
): Promise<ReviewedComment[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('number')
    .execute()
  const on = [
    ...(await db
      .selectFrom('writtenOn')
      .selectAll()
      .where('commentId', 'in', [...ids])
      .execute()),
    ...(await db
      .selectFrom('turn')
      .select(['commentId', 'itemId', 'stance'])
      .where('commentId', 'in', [...ids])
      .orderBy('place')
      .execute()),
  ]
  const copies = await db
    .selectFrom('commentCopy')
    .select(['commentId', 'text', 'reason', 'madeAt'])
    .where('commentId', 'in', [...ids])
    .orderBy('id')
    .execute()
  const files = await db
    .selectFrom('commentFile')
    .select(['id', 'commentId', 'fileName', 'withheldReason'])
    .where('commentId', 'in', [...ids])
    .orderBy('position')
    .execute()
  const fileIds = files.map((file) => file.id)
  const forPublic = await filesForPublic(db, fileIds)
  const redacted = await shownCopies(db, 'comment-file', fileIds)
  const wishes = await db
    .selectFrom('commentPrivate')
    .select(['commentId', 'complaintWish'])
    .where('commentId', 'in', [...ids])
    .execute()
  const wishOf = (id: string) => wishes.find(({ commentId }) => commentId === id)?.complaintWish ?? null
  return rows.map((row) => {
    const items = on.filter(({ commentId }) => commentId === row.id)
    const copy = copies.findLast(({ commentId }) => commentId === row.id)
    return {
      number: row.number,
      kind: row.kind,
      channel: row.channel,
      name: row.displayName,
      items: items.map(({ itemId }) => titles.get(itemId) ?? null),
      stance: items[0]?.stance ?? null,
      text: row.text,
      receivedAt: row.receivedAt,
      late: row.late === 1,
      waiting: commentStatusOf(row) === 'held',
      heldReason: row.heldReason as Suspicion | null,
      releasedAt: row.releasedAt,
      setAsideAt: row.setAsideAt,
      setAsideReason: row.setAsideReason as AsideReason | null,
      distributedAt: row.distributedAt,
      withdrawnAt: row.withdrawnAt,
      referredAt: row.referredAt,
      complaint:
        row.referredAt === null && row.withdrawnAt === null && wishOf(row.id) === null
          ? complaintIn(row.text)
          : null,
      complaintWish: wishOf(row.id),
      copy: copy && copy.text !== row.text ? copy : null,
      files: files
        .filter(({ commentId }) => commentId === row.id)
        .map(({ commentId: _id, ...file }) => {
          return { ...file, ...reviewedCopy(forPublic.get(file.id)), copy: redacted.get(file.id) ?? null }
        }),
    }
  })
}
