import type { Row } from '#db/schema.ts'
import { newId, perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../../errors.ts'
import type { Instant } from '../../time/instant.ts'
import { getMeetingForComment, type MeetingForComment } from '../comment-meeting.server.ts'
import { askedLate, meetingTakesComment, speakVerdict } from '../comment-window.ts'
import { changeable, type Given } from '../comment-fields.ts'
import { arrangementsOf, columnsOf, needsAnything } from '../given.ts'
import { statusOfGroup } from '../comment-status.ts'
import { changeOthers, interpretOthers } from './change-others.server.ts'
import { changeVerdict, turnIsOpen } from './own-rules.ts'
import { findComment, groupOf } from './receipt.server.ts'
import { receiptMail } from '../sign-up/sign-up-intake.server.ts'

export type ChangeOwnInput = Omit<Given, 'text' | 'email'> & {
  code: string
  /** On which one wants to speak; those that were called stay whatever stands here. */
  itemIds: string[]
  email: EmailChange
  language: string
  /** Of others in the group, by number. */
  names?: ReadonlyMap<number, string | null>
}

export type EmailChange = { keep: true } | { keep: false; email: string | null }

/**
 * Changes what an author may still change of a sign-up or a written comment; never its text, which went to everyone in
 * the moment in which it came. An address can be taken back at any time.
 * @throws NotFound where no receipt has the code; RuleRefused; Invalid
 */
export async function changeOwn(context: CommandContext, input: ChangeOwnInput): Promise<void> {
  await perform(context, 'comment.change-own', async ({ trx, now, record }) => {
    const comment = await findComment(trx, input.code)
    const group = await groupOf(trx, comment)
    const meeting = await getMeetingForComment(trx, { id: comment.meetingId })
    enforce(changeVerdict(statusOfGroup(group), meetingTakesComment(meeting, now)))
    const { email: _email, names, ...given } = input
    const changed = columnsOf('comment', comment.kind, given, changeable)
    await trx.updateTable('comment').set(changed).where('id', '=', comment.id).execute()
    const items =
      comment.kind === 'speak'
        ? await changeTurns(trx, { comment, group, meeting, now, input })
        : await changeStance(trx, comment.id, input.stance)
    await changePrivate(trx, { comment, group, meeting, now, input })
    await changeOthers(trx, group.slice(1), { names, groupName: changed.groupName ?? null })
    await record({
      subject: { kind: 'comment', id: comment.id },
      meetingId: comment.meetingId,
      summary: `Number ${comment.number} was changed by its author`,
      after: { number: comment.number, items },
    })
  })
}

/**
 * Takes back the address alone, which is possible after everything else.
 * @throws NotFound where no receipt has the code
 */
export async function removeOwnEmail(context: CommandContext, code: string): Promise<void> {
  await perform(context, 'comment.change-own', async ({ trx, record }) => {
    const comment = await findComment(trx, code)
    await trx
      .updateTable('commentPrivate')
      .set({ email: null, receiptCode: null })
      .where('commentId', '=', comment.id)
      .execute()
    await record({
      subject: { kind: 'comment', id: comment.id },
      meetingId: comment.meetingId,
      summary: `Number ${comment.number} was changed by its author`,
    })
  })
}

type Facts = {
  comment: Row<'comment'>
  group: Row<'comment'>[]
  meeting: MeetingForComment
  now: Instant
  input: ChangeOwnInput
}

/** Items that were added join at the end; those that were left out are withdrawn from. @returns the items that stand */
async function changeTurns(trx: Trx, { comment, group, meeting, now, input }: Facts): Promise<string[]> {
  // Who left a group by themselves stays out of it.
  const there = group.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id)
  const turns = await trx.selectFrom('turn').selectAll().where('commentId', 'in', there).execute()
  const wanted = new Set(input.itemIds)
  const active = turns.filter((turn) => turn.withdrawnAt === null)
  const leaving = active.filter((turn) => turnIsOpen(turn) && !wanted.has(turn.itemId))
  const staying = active.filter((turn) => !leaving.includes(turn))
  const joining = input.itemIds.flatMap((itemId) =>
    there
      .filter((id) => active.every((turn) => turn.itemId !== itemId || turn.commentId !== id))
      .map((commentId) => ({ itemId, commentId })),
  )
  const added = [...new Set(joining.map(({ itemId }) => itemId))]
  if (staying.length + added.length === 0) {
    throw new Invalid('Choose an item.', { items: 'item-any' })
  }
  for (const id of added) {
    const item = meeting.items.find((each) => each.id === id)
    if (!item) throw new NotFound('The agenda of this meeting has no such item.')
    enforce(speakVerdict(meeting, item, now))
  }
  if (leaving.length > 0) {
    const ids = leaving.map(({ id }) => id)
    await trx.updateTable('turn').set({ withdrawnAt: now }).where('id', 'in', ids).execute()
  }
  const doubled = input.interpreter === null ? (0 as const) : (1 as const)
  const open = staying.filter(turnIsOpen).map(({ id }) => id)
  if (open.length > 0) {
    await trx.updateTable('turn').set({ stance: input.stance, doubled }).where('id', 'in', open).execute()
  }
  await joinAgain(trx, { comment, now, joining, turns, doubled, stance: input.stance })
  return [...new Set([...staying.map((turn) => turn.itemId), ...added])]
}

async function joinAgain(
  trx: Trx,
  facts: {
    comment: Row<'comment'>
    now: Instant
    joining: { itemId: string; commentId: string }[]
    turns: Row<'turn'>[]
    doubled: 0 | 1
    stance: ChangeOwnInput['stance']
  },
): Promise<void> {
  const { comment, now, joining, turns, doubled, stance } = facts
  if (joining.length === 0) return
  const { place } = await trx
    .selectFrom('turn')
    .select((select) => select.fn.max('place').as('place'))
    .where('meetingId', '=', comment.meetingId)
    .executeTakeFirstOrThrow()
  const before = new Map(turns.map((turn) => [`${turn.commentId} ${turn.itemId}`, turn.id]))
  const rows = joining.map(({ itemId, commentId }, index) => ({
    id: before.get(`${commentId} ${itemId}`) ?? newId(),
    commentId,
    meetingId: comment.meetingId,
    itemId,
    place: Number(place ?? 0) + 1 + index,
    stance,
    doubled,
    joinedAt: now,
    withdrawnAt: null,
  }))
  // Who left a line and joins it again stands at its end.
  await trx
    .insertInto('turn')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        place: row.ref('excluded.place'),
        stance,
        doubled,
        joinedAt: now,
        withdrawnAt: null,
        calledAt: null,
        missedAt: null,
        calledAgainAt: null,
      })),
    )
    .execute()
}

async function changeStance(
  trx: Trx,
  commentId: string,
  stance: ChangeOwnInput['stance'],
): Promise<string[]> {
  await trx.updateTable('writtenOn').set({ stance }).where('commentId', '=', commentId).execute()
  const rows = await trx.selectFrom('writtenOn').select('itemId').where('commentId', '=', commentId).execute()
  return rows.map(({ itemId }) => itemId)
}

async function changePrivate(trx: Trx, { comment, group, meeting, now, input }: Facts): Promise<void> {
  const kept = await trx
    .selectFrom('commentPrivate')
    .selectAll()
    .where('commentId', '=', comment.id)
    .executeTakeFirst()
  const email = input.email.keep ? (kept?.email ?? null) : input.email.email
  const given = columnsOf('commentPrivate', comment.kind, { ...input, email })
  if (!kept && Object.values(given).every((value) => !value)) return
  const same = kept !== undefined && arrangementsOf(kept) === arrangementsOf(given)
  const asksLate = needsAnything(given) && askedLate(now, meeting.startsAt)
  const row = {
    commentId: comment.id,
    receiptCode: email ? input.code : null,
    ...given,
    askedLate: same ? kept.askedLate : asksLate ? (1 as const) : (0 as const),
  }
  await trx
    .insertInto('commentPrivate')
    .values(row)
    .onConflict((conflict) => conflict.column('commentId').doUpdateSet(row))
    .execute()
  await interpretOthers(trx, group.slice(1), { ...row, interpreter: row.interpreter ?? null })
  if (email && email !== kept?.email) {
    const mail = receiptMail(comment.id, input.language, now)
    const { createdAt, language } = mail
    const anew = { createdAt, language, tries: 0, nextTryAt: null, sentAt: null, givenUpAt: null }
    await trx
      .insertInto('outgoingMail')
      .values(mail)
      .onConflict((conflict) => conflict.columns(['commentId', 'kind']).doUpdateSet(anew))
      .execute()
  }
}
