import { engineOf } from '#db/dialects/index.ts'
import { newId, type Store, type Trx } from '../commands/command.server.ts'
import { commentStatus } from '../comments/comment-status.server.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { mailBudget, nextMailTo } from './mail-budget.ts'
import { nextTry, type MailKind } from './mail.ts'
import {
  addressKey,
  countMail,
  forgetSentMail,
  sentTo,
  sentWithinHour,
  uncountMail,
} from './sent-mail.server.ts'

export type DueMail = {
  id: string
  kind: MailKind
  language: string
  tries: number
  code: string | null
  comment: { number: number; kind: 'speak' | 'write'; mode: 'in-person' | 'remote' | null }
  meeting: { slug: string; heldOn: string }
}

/** A mail to be written and sent. Holds an address: never logged, never in the record. */
export type DueLetter = { id: string; to: string; parts: DueMail[] }

const leaseMinutes = 10
const mostAtOnce = 20
/** Looked at in one round; those above their budget are put off, so that the others' turn comes. */
const mostAddresses = 200

/**
 * Queues what authors who gave an address are told later: that the clerk let theirs go on or set it aside, and that the
 * approved minutes name it. Each once; the language is that of the receipt.
 */
export async function queueOutcomeMail(db: Store, now: Instant): Promise<void> {
  const authors = db
    .selectFrom('comment')
    .innerJoin('outgoingMail', 'outgoingMail.commentId', 'comment.id')
    .innerJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
    .select(['comment.id', 'outgoingMail.language'])
    .where('outgoingMail.kind', '=', 'receipt')
    .where('commentPrivate.email', 'is not', null)
    .where('comment.withdrawnAt', 'is', null)
    .limit(mostAtOnce)
  const withoutMail = (kind: MailKind) =>
    authors.where((where) =>
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
    ...(await withoutMail('released').where('comment.releasedAt', 'is not', null).execute()).map(
      asKind('released'),
    ),
    ...(await withoutMail('set-aside').where('comment.setAsideAt', 'is not', null).execute()).map(
      asKind('set-aside'),
    ),
    ...(
      await withoutMail('minutes')
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

type Budget = { secret: Buffer; serverAnHour: number }

/**
 * Takes mails that are due, those to one address together; nobody else takes them for ten minutes. What is above the
 * budget of an address waits until the next may go, and what waited two days is given up.
 * @param budget `secret` keys what is counted in place of an address
 */
export async function takeDueMail(db: Store, now: Instant, budget: Budget): Promise<DueLetter[]> {
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    await forgetSentMail(trx, now)
    const left = budget.serverAnHour - (await sentWithinHour(trx, 'comment', now))
    const letters: DueLetter[] = []
    for (const to of left > 0 ? await dueAddresses(trx, now) : []) {
      if (letters.length >= Math.min(mostAtOnce, left)) break
      const key = addressKey(budget.secret, to)
      const opens = nextMailTo(await sentTo(trx, { kind: 'comment', key, now }), now)
      if (opens !== null) {
        await postpone(trx, { to, opens, now })
        continue
      }
      const parts = await partsTo(trx, to, now)
      await trx
        .updateTable('outgoingMail')
        .set({ nextTryAt: addMinutes(now, leaseMinutes) })
        .where(
          'id',
          'in',
          parts.map(({ id }) => id),
        )
        .execute()
      letters.push({ id: await countMail(trx, { kind: 'comment', key, now }), to, parts })
    }
    return letters
  })
}

/** What is due; a sign-up that waits for a person causes no mail until the person has decided. */
function due(trx: Trx, now: Instant) {
  return trx
    .selectFrom('outgoingMail')
    .innerJoin('comment', 'comment.id', 'outgoingMail.commentId')
    .innerJoin('commentPrivate', 'commentPrivate.commentId', 'comment.id')
    .where('commentPrivate.email', 'is not', null)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
    .where(commentStatus, 'in', ['open', 'set-aside'])
}

/** Those who wait longest first, however many mails each waits for. */
async function dueAddresses(trx: Trx, now: Instant): Promise<string[]> {
  const rows = await due(trx, now)
    .select('commentPrivate.email')
    .select((select) => select.fn.min('outgoingMail.createdAt').as('since'))
    .groupBy('commentPrivate.email')
    .orderBy('since')
    .limit(mostAddresses)
    .execute()
  return rows.map(({ email }) => email!)
}

async function partsTo(trx: Trx, to: string, now: Instant): Promise<DueMail[]> {
  const rows = await due(trx, now)
    .innerJoin('meeting', 'meeting.id', 'comment.meetingId')
    .select(['outgoingMail.id', 'outgoingMail.kind', 'outgoingMail.language', 'outgoingMail.tries'])
    .select(['commentPrivate.receiptCode as code', 'comment.number', 'comment.kind as commentKind'])
    .select('comment.mode')
    .select(['meeting.slug', 'meeting.heldOn'])
    .where('commentPrivate.email', '=', to)
    .orderBy('outgoingMail.createdAt')
    .orderBy('outgoingMail.id')
    .limit(mailBudget.partsOfOne)
    .execute()
  return rows.map(({ number, commentKind, mode, slug, heldOn, kind, ...mail }) => ({
    ...mail,
    kind: kind as MailKind,
    comment: { number, kind: commentKind, mode },
    meeting: { slug, heldOn },
  }))
}

async function postpone(
  trx: Trx,
  { to, opens, now }: { to: string; opens: Instant; now: Instant },
): Promise<void> {
  const waiting = () =>
    trx
      .updateTable('outgoingMail')
      .where('sentAt', 'is', null)
      .where('givenUpAt', 'is', null)
      .where('commentId', 'in', trx.selectFrom('commentPrivate').select('commentId').where('email', '=', to))
  await waiting()
    .set({ givenUpAt: now, nextTryAt: null })
    .where('createdAt', '<=', addMinutes(now, -mailBudget.waitsMinutes))
    .execute()
  await waiting()
    .set({ nextTryAt: opens })
    .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
    .execute()
}

export async function markSent(db: Store, { parts }: DueLetter, now: Instant): Promise<void> {
  const ids = parts.map(({ id }) => id)
  await db.updateTable('outgoingMail').set({ sentAt: now, nextTryAt: null }).where('id', 'in', ids).execute()
}

/** @returns whether any of it is tried again */
export async function markFailed(
  db: Store,
  { id: counted, parts }: DueLetter,
  { now, forGood }: { now: Instant; forGood: boolean },
): Promise<boolean> {
  await uncountMail(db, counted)
  let again = false
  for (const { id, tries } of parts) {
    const next = forGood ? null : nextTry(tries + 1, now)
    again ||= next !== null
    await db
      .updateTable('outgoingMail')
      .set({ tries: tries + 1, nextTryAt: next, givenUpAt: next === null ? now : null })
      .where('id', '=', id)
      .execute()
  }
  return again
}
