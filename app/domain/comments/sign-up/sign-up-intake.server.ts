import type { NewRow } from '#db/schema.ts'
import { newId, type Trx, type Work } from '../../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../../errors.ts'
import { getMeetingForComment, type CommentItem, type MeetingForComment } from '../comment-meeting.server.ts'
import { askedLate, isLate, meetingTakesComment, speakVerdict, writtenDeadline } from '../comment-window.ts'
import { carryToSameFiles } from '../../papers/redaction/carry-redactions.server.ts'
import { isEmptyText } from '../../text/empty-text.ts'
import { isBefore, type Instant } from '../../time/instant.ts'
import { columnsOf, needsAnything } from '../given.ts'
import { receiptHashOf } from './receipt-hash.server.ts'
import type { SignUpInput } from './sign-up-input.ts'
import { linksVerdict, type Suspicion } from '../review/suspicion.ts'

export type Taken = { commentId: string; number: number }

type Rows = {
  comment: NewRow<'comment'>[]
  turn: NewRow<'turn'>[]
  writtenOn: NewRow<'writtenOn'>[]
  commentPrivate: NewRow<'commentPrivate'>[]
  commentFile: NewRow<'commentFile'>[]
  outgoingMail: NewRow<'outgoingMail'>[]
}

export type SignUpIntake = {
  /** @throws RuleRefused, Invalid, NotFound; then nothing of this one is kept */
  take(input: SignUpInput, receipt: { code: string; receiptHash: string }): Promise<Taken>
  keep(): Promise<void>
}

/**
 * @param read the items that are signed up for, and how the posted agenda is read
 * @throws NotFound where there is no such meeting
 */
export async function openSignUpIntake(
  { trx, now, stamp, record }: Work,
  meetingId: string,
  read: Parameters<typeof getMeetingForComment>[2],
): Promise<SignUpIntake> {
  const meeting = await getMeetingForComment(trx, { id: meetingId }, read)
  const last = await lastPlaces(trx, meetingId)
  const deadline = writtenDeadline(meeting.startsAt, meeting.settings.writtenComment.hoursBefore)
  const rows: Rows = {
    comment: [],
    turn: [],
    writtenOn: [],
    commentPrivate: [],
    commentFile: [],
    outgoingMail: [],
  }

  function turnsOf(commentId: string, items: CommentItem[], input: SignUpInput): void {
    for (const { id: itemId } of items) {
      if (input.kind === 'write') {
        rows.writtenOn.push({ commentId, itemId, stance: input.stance })
        continue
      }
      rows.turn.push({
        id: newId(),
        commentId,
        meetingId,
        itemId,
        place: (last.place += 1),
        stance: input.stance,
        doubled: input.interpreter === null ? 0 : 1,
        joinedAt: now,
      })
    }
  }

  return {
    async take(input, { code, receiptHash }) {
      const items = itemsOf(meeting, input, now)
      const held =
        input.held ??
        linksHeld(input, meeting.settings.linksToReview) ??
        (await sentBefore(trx, input, rows.comment))
      const written = input.kind === 'write'
      const arrivedAt = input.arrivedAt ?? now
      if (isBefore(now, arrivedAt)) {
        throw new Invalid('That is in the future.', { arrivedOn: 'Enter a time in the past' })
      }
      const id = newId()
      const number = (last.number += 1)
      const row: NewRow<'comment'> = {
        id,
        meetingId,
        number,
        kind: input.kind,
        channel: input.channel,
        mode: written ? null : (input.mode ?? 'in-person'),
        ...columnsOf('comment', input.kind, input),
        leadId: null,
        receiptHash,
        receivedAt: arrivedAt,
        late: written && isLate(arrivedAt, deadline) ? 1 : 0,
        heldReason: held,
        distributedAt: written && held === null ? now : null,
        ...stamp,
      }
      rows.comment.push(row)
      turnsOf(id, items, input)
      const kept = privateRow(id, code, input, askedLate(arrivedAt, meeting.startsAt))
      if (kept) rows.commentPrivate.push(kept)
      const others = written ? [] : (input.others ?? [])
      others.forEach((displayName, index) => {
        const other = { id: newId(), number: (last.number += 1), displayName, leadId: id }
        // No code is theirs: the receipt of the first shows them all.
        rows.comment.push({ ...row, ...other, receiptHash: receiptHashOf(`${code} ${index + 1}`) })
        turnsOf(other.id, items, input)
        if (kept?.interpreter) {
          rows.commentPrivate.push({
            commentId: other.id,
            interpreter: kept.interpreter,
            askedLate: kept.askedLate ?? 0,
          })
        }
      })
      if (input.email) rows.outgoingMail.push(receiptMail(id, input.language ?? 'en', now))
      input.files.forEach((file, index) =>
        rows.commentFile.push({ id: newId(), commentId: id, position: index + 1, ...file }),
      )
      await record({
        subject: { kind: 'comment', id },
        meetingId,
        summary: summaryOf([number, last.number], items, input, held),
        after: {
          number,
          ...(others.length > 0 ? { to: last.number } : {}),
          kind: input.kind,
          channel: input.channel,
          items: items.map((one) => one.id),
          held,
        },
      })
      return { commentId: id, number }
    },
    async keep() {
      const { comment, turn, writtenOn, commentPrivate, commentFile, outgoingMail } = rows
      if (comment.length > 0) await trx.insertInto('comment').values(comment).execute()
      if (turn.length > 0) await trx.insertInto('turn').values(turn).execute()
      if (writtenOn.length > 0) await trx.insertInto('writtenOn').values(writtenOn).execute()
      if (commentPrivate.length > 0) await trx.insertInto('commentPrivate').values(commentPrivate).execute()
      if (commentFile.length > 0) {
        await trx.insertInto('commentFile').values(commentFile).execute()
        const sent = commentFile.map(({ id, sha256 }) => ({ kind: 'comment-file' as const, id, sha256 }))
        await carryToSameFiles(trx, sent, now)
      }
      if (outgoingMail.length > 0) await trx.insertInto('outgoingMail').values(outgoingMail).execute()
    },
  }
}

function itemsOf(meeting: MeetingForComment, input: SignUpInput, now: Instant): CommentItem[] {
  enforce(meetingTakesComment(meeting, now))
  const ids = [...new Set(input.itemIds)]
  if (ids.length === 0) throw new Invalid('Choose an item.', { item: 'Choose at least one item' })
  const items = ids.map((id) => {
    const item = meeting.items.find((one) => one.id === id)
    if (!item) throw new NotFound('The agenda of this meeting has no such item.')
    return item
  })
  if (input.kind === 'speak') for (const item of items) enforce(speakVerdict(meeting, item, now))
  else if (isEmptyText(input.text ?? '') && input.files.length === 0) {
    throw new Invalid('You haven’t written anything yet.', {
      text: 'Write your comment, or choose to speak instead',
    })
  }
  return items
}

async function lastPlaces(trx: Trx, meetingId: string): Promise<{ number: number; place: number }> {
  const { number } = await trx
    .selectFrom('comment')
    .select((select) => select.fn.max('number').as('number'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const { place } = await trx
    .selectFrom('turn')
    .select((select) => select.fn.max('place').as('place'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  return { number: Number(number ?? 0), place: Number(place ?? 0) }
}

/** What the clerk enters from paper, a person has looked at already. */
function linksHeld({ kind, text, channel }: SignUpInput, most: number): Suspicion | null {
  const own = channel === 'online' || channel === 'kiosk'
  return own && kind === 'write' ? linksVerdict(text, most) : null
}

/** Only of the same name: the same letter sent by many is the speech of many. */
async function sentBefore(
  trx: Trx,
  { kind, text, displayName, meetingId }: SignUpInput,
  inThisMoment: readonly NewRow<'comment'>[],
): Promise<Suspicion | null> {
  if (kind !== 'write' || !text || !displayName) return null
  if (inThisMoment.some((row) => row.text === text && row.displayName === displayName)) return 'sent-twice'
  const same = await trx
    .selectFrom('comment')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'write')
    .where('displayName', '=', displayName)
    .where('text', '=', text)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return same ? 'sent-twice' : null
}

function privateRow(
  commentId: string,
  code: string,
  input: SignUpInput,
  late: boolean,
): NewRow<'commentPrivate'> | null {
  const given = columnsOf('commentPrivate', input.kind, input)
  const complaintWish = input.kind === 'write' ? (input.complaintWish ?? null) : null
  if (complaintWish === null && Object.values(given).every((value) => !value)) return null
  return {
    commentId,
    complaintWish,
    receiptCode: given.email ? code : null,
    ...given,
    askedLate: needsAnything(given) && late ? 1 : 0,
  }
}

/** The receipt goes to who gave an address; it is sent after the transaction, by what sends mail. */
export function receiptMail(commentId: string, language: string, now: string): NewRow<'outgoingMail'> {
  return { id: newId(), commentId, kind: 'receipt', language, createdAt: now }
}

function summaryOf(
  [first, last]: [number, number],
  items: CommentItem[],
  input: SignUpInput,
  held: string | null,
): string {
  const who = first === last ? `Number ${first}` : `Numbers ${first} to ${last}`
  const on = items.map((item) => item.number).join(', ')
  const did = input.kind === 'speak' ? 'signed up to speak on' : 'wrote on'
  const waits = held === null ? '' : ', waiting for staff review'
  return `${who} ${did} ${items.length === 1 ? 'item' : 'items'} ${on}${waits}`
}
