import { engineOf } from '#db/dialects/index.ts'
import { newId, type Store, type Trx } from '../command.server.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { nextTry, type MailKind } from './mail.ts'

/** A mail to be written and sent, with what its words need. Holds an address: never logged, never in the record. */
export type DueMail = {
  id: string
  kind: MailKind
  language: string
  tries: number
  to: string
  /** The receipt's code; null where it was not kept. */
  code: string | null
  comment: { number: number; kind: 'speak' | 'write' }
  meeting: { slug: string; heldOn: string }
}

const leaseMinutes = 10
const mostAtOnce = 20

/**
 * Queues what authors who gave an address are told later: that the clerk let theirs go on or set it aside, and that the
 * approved minutes name it. Each once; the language is that of the receipt.
 */
export async function queueFates(db: Store, now: Instant): Promise<void> {
  const told = db
    .selectFrom('comment')
    .innerJoin('outgoingMail', 'outgoingMail.commentId', 'comment.id')
    .innerJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
    .select(['comment.id', 'outgoingMail.language'])
    .where('outgoingMail.kind', '=', 'receipt')
    .where('commentPrivate.email', 'is not', null)
    .where('comment.withdrawnAt', 'is', null)
    .limit(mostAtOnce)
  const untold = (kind: MailKind) =>
    told.where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('outgoingMail as other')
            .select('other.id')
            .whereRef('other.commentId', '=', 'comment.id')
            .where('other.kind', '=', kind),
        ),
      ),
    )
  const queued = [
    ...(await untold('released').where('comment.releasedAt', 'is not', null).execute()).map(
      asKind('released'),
    ),
    ...(await untold('set-aside').where('comment.setAsideAt', 'is not', null).execute()).map(
      asKind('set-aside'),
    ),
    ...(
      await untold('minutes')
        .where((where) =>
          where.exists(
            where
              .selectFrom('edition')
              .select('edition.id')
              .whereRef('edition.meetingId', '=', 'comment.meetingId')
              .where('series', '=', 'minutes')
              .where('stage', '=', 'approved')
              .where('publicAt', 'is not', null),
          ),
        )
        .where((where) =>
          where.or([
            where('comment.distributedAt', 'is not', null),
            where.exists(
              where
                .selectFrom('turn')
                .select('turn.id')
                .whereRef('turn.commentId', '=', 'comment.id')
                .where('turn.endedAt', 'is not', null),
            ),
          ]),
        )
        .execute()
    ).map(asKind('minutes')),
  ]
  if (queued.length === 0) return
  await db
    .insertInto('outgoingMail')
    .values(
      queued.map(({ commentId, kind, language }) => ({
        id: newId(),
        commentId,
        kind,
        language,
        createdAt: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['commentId', 'kind']).doNothing())
    .execute()
}

function asKind(kind: MailKind) {
  return ({ id, language }: { id: string; language: string }) => ({ commentId: id, kind, language })
}

/** Takes mails that are due; nobody else takes them for ten minutes. */
export async function takeDueMail(db: Store, now: Instant): Promise<DueMail[]> {
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    const due = await dueRows(trx, now)
    if (due.length === 0) return []
    await trx
      .updateTable('outgoingMail')
      .set({ nextTryAt: addMinutes(now, leaseMinutes) })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute()
    return due.map(({ to, code, number, commentKind, slug, heldOn, kind, ...mail }) => ({
      ...mail,
      kind: kind as MailKind,
      to: to!,
      code,
      comment: { number, kind: commentKind },
      meeting: { slug, heldOn },
    }))
  })
}

function dueRows(trx: Trx, now: Instant) {
  return trx
    .selectFrom('outgoingMail')
    .innerJoin('comment', 'comment.id', 'outgoingMail.commentId')
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .innerJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
    .select(['outgoingMail.id', 'outgoingMail.kind', 'outgoingMail.language', 'outgoingMail.tries'])
    .select(['commentPrivate.email as to', 'commentPrivate.receiptCode as code'])
    .select(['comment.number', 'comment.kind as commentKind', 'meeting.slug', 'meeting.heldOn'])
    .where('commentPrivate.email', 'is not', null)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
    .orderBy('outgoingMail.createdAt')
    .limit(mostAtOnce)
    .execute()
}

export async function markSent(db: Store, id: string, now: Instant): Promise<void> {
  await db.updateTable('outgoingMail').set({ sentAt: now, nextTryAt: null }).where('id', '=', id).execute()
}

/** @returns whether it is tried again */
export async function markFailed(
  db: Store,
  { id, tries }: Pick<DueMail, 'id' | 'tries'>,
  { now, forGood }: { now: Instant; forGood: boolean },
): Promise<boolean> {
  const next = forGood ? null : nextTry(tries + 1, now)
  await db
    .updateTable('outgoingMail')
    .set({ tries: tries + 1, nextTryAt: next, givenUpAt: next === null ? now : null })
    .where('id', '=', id)
    .execute()
  return next !== null
}
