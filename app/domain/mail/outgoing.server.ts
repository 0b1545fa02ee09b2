import { engineOf } from '#db/dialects/index.ts'
import type { Store, Trx } from '../commands/command.server.ts'
import { commentStatus } from '../comments/comment-status.server.ts'
import type { Outcome } from '../comments/outcome/outcome.ts'
import { addMinutes, type Instant } from '../time/instant.ts'
import { addressOfGroup, ofTheirGroup } from './group-mail.server.ts'
import { mailBudget, nextMailTo } from './mail-budget.ts'
import { heldMailed, nextTry, type MailKind } from './mail.ts'
import { outcomesOfParts } from './outcome-mail.server.ts'
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
  commentId: string
  kind: MailKind
  language: string
  tries: number
  code: string | null
  comment: { number: number; kind: 'speak' | 'write'; mode: 'in-person' | 'remote' | null }
  meeting: { slug: string; heldOn: string }
  /** What it tells of. */
  outcomes: Outcome[]
}

/** A mail to be written and sent. Holds an address: never logged, never in the record. */
export type DueLetter = { id: string; to: string; parts: DueMail[] }

const leaseMinutes = 10
const mostAtOnce = 20
/** Looked at in one round; those above their budget are put off, so that the others' turn comes. */
const mostAddresses = 200

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
    const found: DueLetter[] = []
    for (const to of left > 0 ? await dueAddresses(trx, now) : []) {
      if (found.length >= Math.min(mostAtOnce, left)) break
      const key = addressKey(budget.secret, to)
      const opens = nextMailTo(await sentTo(trx, { kind: 'comment', key, now }), now)
      if (opens !== null) await postpone(trx, { to, opens, now })
      else {
        // Counted at once: another spelling of the same mailbox may come next.
        const id = await countMail(trx, { kind: 'comment', key, now })
        found.push({ id, to, parts: await partsTo(trx, to, now) })
      }
    }
    const letters: DueLetter[] = []
    const outcomes = await outcomesOfParts(
      trx,
      found.flatMap(({ parts }) => parts),
      now,
    )
    for (const { id: counted, to, parts } of found) {
      const news = parts.map((part) => ({ ...part, outcomes: outcomes.get(part.id) ?? [] }))
      const going = news.filter(saysSomething)
      await giveUp(trx, { parts: news.filter((part) => !saysSomething(part)), now })
      if (going.length === 0) {
        await uncountMail(trx, counted)
        continue
      }
      await trx
        .updateTable('outgoingMail')
        .set({ nextTryAt: addMinutes(now, leaseMinutes) })
        .where(
          'id',
          'in',
          going.map(({ id }) => id),
        )
        .execute()
      letters.push({ id: counted, to, parts: going })
    }
    return letters
  })
}

/** What is true no more is not sent: who was not there has spoken since, or what was set aside was taken back. */
function saysSomething({ kind, outcomes }: DueMail): boolean {
  return kind === 'receipt' || outcomes.length > 0
}

async function giveUp(trx: Trx, { parts, now }: { parts: readonly DueMail[]; now: Instant }): Promise<void> {
  if (parts.length === 0) return
  const ids = parts.map(({ id }) => id)
  await trx
    .updateTable('outgoingMail')
    .set({ givenUpAt: now, nextTryAt: null })
    .where('id', 'in', ids)
    .execute()
}

/** What is due; a sign-up that waits for a person causes no mail until the person has decided, save where {@link heldMailed}. */
function due(trx: Trx, now: Instant) {
  return trx
    .selectFrom('outgoingMail')
    .innerJoin('comment', 'comment.id', 'outgoingMail.commentId')
    .innerJoin('commentPrivate', (join) => join.on(addressOfGroup))
    .where('commentPrivate.email', 'is not', null)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where((where) => where.or([where('nextTryAt', 'is', null), where('nextTryAt', '<=', now)]))
    .where((where) =>
      where.or([
        where(commentStatus, 'in', ['open', 'set-aside']),
        where('comment.heldReason', 'in', [...heldMailed]),
      ]),
    )
    .where(commentStatus, '!=', 'withdrawn')
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
    .select(['comment.mode', 'comment.id as commentId'])
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
    outcomes: [],
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
      .where(
        'commentId',
        'in',
        trx
          .selectFrom('commentPrivate')
          .innerJoin('comment', (join) => join.on(ofTheirGroup))
          .select('comment.id')
          .where('email', '=', to),
      )
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
