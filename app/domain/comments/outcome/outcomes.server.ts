import { sql } from 'kysely'
import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { shownCopies } from '../../papers/redaction/shown-copies.server.ts'
import type { Instant } from '../../time/instant.ts'
import type { MeetingForComment } from '../comment-meeting.server.ts'
import { newestCopies } from '../written/written-rows.server.ts'
import { meetingAheadOf } from './meeting-ahead.server.ts'
import { outcomesOf, type LeftOut, type Outcome, type OutcomeItem } from './outcome.ts'

/** `publicText`: the web copy of a text, where it leaves something out. */
export type CommentOutcomes = { outcomes: Outcome[]; publicText: string | null }

/**
 * What became of sign-ups and comments of one meeting, in the same number of queries however many they are.
 * @param meeting theirs
 */
export async function listOutcomes(
  db: Store,
  meeting: MeetingForComment,
  comments: readonly Row<'comment'>[],
  now: Instant,
): Promise<Map<string, CommentOutcomes>> {
  if (comments.length === 0) return new Map()
  const ids = comments.map(({ id }) => id)
  const turns = await db.selectFrom('turn').selectAll().where('commentId', 'in', ids).execute()
  const written = await db
    .selectFrom('writtenOn')
    .select(['commentId', 'itemId'])
    .where('commentId', 'in', ids)
    .execute()
  const wishes = await db
    .selectFrom('commentPrivate')
    .select(['commentId', 'complaintWish'])
    .where('commentId', 'in', ids)
    .execute()
  const facts = await db
    .selectFrom('meeting')
    .select(['slug', 'heldOn', 'cancelledAt', 'adjournedAt', 'adjournedTo', 'unheardReason'])
    .where('id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const over = meeting.adjourned || meeting.cancelled
  const ahead = await meetingAheadOf(db, meeting, now)
  const items = await itemsOf(db, meeting, [...turns, ...written], ahead)
  const texts = await newestCopies(db, ids)
  const left = await leftOutOf(db, ids, texts)
  const minutes = await minutesOf(db, meeting.id)
  const earlier = await earlierOnes(db, ids)
  return new Map(
    comments.map((comment) => {
      const own = <Named extends { commentId: string }>(rows: readonly Named[]) =>
        rows.filter(({ commentId }) => commentId === comment.id)
      const on = [...own(turns), ...own(written)].map(({ itemId }) => itemId)
      const copy = texts.get(comment.id)
      return [
        comment.id,
        {
          outcomes: outcomesOf({
            ...comment,
            complaintWish: own(wishes)[0]?.complaintWish ?? null,
            turns: own(turns),
            items: items.filter(({ id }) => on.includes(id)),
            meeting: { ...facts, adjourned: meeting.adjourned },
            next: over ? ahead(facts.adjournedTo) : null,
            earlier: earlier.get(comment.id) ?? null,
            left: left.get(comment.id) ?? [],
            minutes,
          }),
          publicText: copy === undefined || copy.same ? null : copy.text,
        },
      ]
    }),
  )
}

async function itemsOf(
  db: Store,
  meeting: MeetingForComment,
  on: readonly { itemId: string }[],
  ahead: Awaited<ReturnType<typeof meetingAheadOf>>,
): Promise<OutcomeItem[]> {
  const ids = [...new Set(on.map(({ itemId }) => itemId))]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('agendaItem')
    .select(['id', 'title', 'outcome', 'closedAt', 'continuedTo'])
    .where('id', 'in', ids)
    .execute()
  const found = rows.map((row) => {
    const posted = meeting.items.find(({ id }) => id === row.id)
    const number = posted?.number ?? ''
    const next = row.outcome === 'continued' ? ahead(row.continuedTo) : null
    return { ...row, number, title: posted?.title ?? row.title, next }
  })
  const place = (id: string) => meeting.items.findIndex((item) => item.id === id)
  return found.toSorted((one, other) => place(one.id) - place(other.id))
}

async function leftOutOf(
  db: Store,
  ids: readonly string[],
  texts: Awaited<ReturnType<typeof newestCopies>>,
): Promise<Map<string, LeftOut[]>> {
  const files = await db
    .selectFrom('commentFile')
    .select(['id', 'commentId', 'fileName', 'withheldReason', 'withheldAt'])
    .where('commentId', 'in', [...ids])
    .orderBy('position')
    .execute()
  const redacted = await shownCopies(
    db,
    'comment-file',
    files.map(({ id }) => id),
  )
  const left = new Map<string, LeftOut[]>()
  const add = (id: string, one: LeftOut) => left.set(id, [...(left.get(id) ?? []), one])
  for (const [id, { same, reason, madeAt }] of texts) {
    if (!same) add(id, { file: null, withheld: false, why: reason, at: madeAt })
  }
  for (const { id, commentId, fileName, withheldReason, withheldAt } of files) {
    const copy = redacted.get(id)
    if (withheldReason !== null) {
      add(commentId, { file: fileName, withheld: true, why: withheldReason, at: withheldAt })
    } else if (copy) add(commentId, { file: fileName, withheld: false, why: copy.reason, at: null })
  }
  return left
}

async function minutesOf(db: Store, meetingId: string): Promise<'approved' | 'draft' | null> {
  const rows = await db
    .selectFrom('edition')
    .select('stage')
    .where('meetingId', '=', meetingId)
    .where('series', '=', 'minutes')
    .where('publicAt', 'is not', null)
    .execute()
  if (rows.length === 0) return null
  return rows.some(({ stage }) => stage === 'presented') && rows.every(({ stage }) => stage === 'presented')
    ? 'draft'
    : 'approved'
}

/** Of those that were sent twice, the number of the one that counts: the first of the same words, or of the same name on an item. */
async function earlierOnes(db: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('comment as later')
    .innerJoin('comment as first', (join) =>
      join
        .onRef('first.meetingId', '=', 'later.meetingId')
        .onRef('first.kind', '=', 'later.kind')
        .onRef('first.number', '<', 'later.number')
        .on(sql<boolean>`coalesce(first.display_name, '') = coalesce(later.display_name, '')`),
    )
    .select(['later.id'])
    .select((select) => select.fn.min('first.number').as('number'))
    .where('later.id', 'in', [...ids])
    .where('later.setAsideReason', '=', 'sent-twice')
    .where('first.setAsideAt', 'is', null)
    .where('first.withdrawnAt', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('later.kind', '=', 'write'), where('first.text', '=', where.ref('later.text'))]),
        where.and([
          where('later.kind', '=', 'speak'),
          where('later.displayName', 'is not', null),
          where.exists(
            where
              .selectFrom('turn as one')
              .innerJoin('turn as other', 'other.itemId', 'one.itemId')
              .select('one.id')
              .whereRef('one.commentId', '=', 'first.id')
              .whereRef('other.commentId', '=', 'later.id'),
          ),
        ]),
      ]),
    )
    .groupBy('later.id')
    .execute()
  return new Map(rows.map(({ id, number }) => [id, Number(number)]))
}
