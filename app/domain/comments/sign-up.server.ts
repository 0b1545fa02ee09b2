import { createHash } from 'node:crypto'
import { newId, perform, type CommandContext, type Trx } from '../command.server.ts'
import { Invalid, NotFound, obey } from '../errors.ts'
import { getMeetingForComment, type CommentItem, type MeetingForComment } from './comment-meeting.server.ts'
import { askedLate, isLate, meetingTakesComment, speakVerdict, writtenDeadline } from './comment-window.ts'
import { codeFrom } from './receipt-code.ts'
import type { Suspicion } from './suspicion.ts'

export type SignUpInput = {
  meetingId: string
  kind: 'speak' | 'write'
  channel: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
  mode: 'in-person' | 'remote' | null
  itemIds: string[]
  displayName: string | null
  groupName: string | null
  stance: 'support' | 'oppose' | 'neither' | null
  text: string | null
  /** Files that are in the store already. */
  files: { sha256: string; fileName: string; mediaType: string; pageCount: number | null }[]
  interpreter: string | null
  accommodation: string | null
  email: string | null
  /** Made with the form and sent back with it: the same form sent twice is one sign-up. Random, secret to its sender. */
  ticket: string
  held: Suspicion | null
}

export type SignedUp = { commentId: string; number: number; code: string; repeated: boolean }

/**
 * Takes a wish to speak, or a written comment. Nothing is required of its author: "A member of the public shall not be
 * required, as a condition to attendance … to register his or her name, to provide other information, to complete a
 * questionnaire, or otherwise to fulfill any condition precedent". Government Code 54953.3. A written comment goes to
 * all commissioners and the public in the moment in which it is received (54957.5, E8), unless it waits for a person.
 * @throws RuleRefused when the meeting or the item takes no comment; Invalid; NotFound
 */
export async function signUp(context: CommandContext, input: SignUpInput): Promise<SignedUp> {
  return perform(context, 'comment.sign-up', async ({ trx, now, stamp, record }) => {
    const code = codeOf(input)
    const receiptHash = receiptHashOf(code)
    const earlier = await findByHash(trx, receiptHash)
    if (earlier) {
      await record({
        subject: { kind: 'comment', id: earlier.id },
        meetingId: input.meetingId,
        summary: `Number ${earlier.number} was sent again and counts once`,
      })
      return { commentId: earlier.id, number: earlier.number, code, repeated: true }
    }
    const meeting = await getMeetingForComment(trx, { id: input.meetingId })
    const items = itemsOf(meeting, input)
    const { number, place } = await nextPlaces(trx, meeting.id)
    const deadline = writtenDeadline(meeting.startsAt, meeting.settings.writtenComment.hoursBefore)
    const held = input.held ?? (await sentBefore(trx, input))
    const id = newId()
    const written = input.kind === 'write'
    const row = {
      id,
      meetingId: meeting.id,
      number,
      kind: input.kind,
      channel: input.channel,
      mode: written ? null : (input.mode ?? 'in-person'),
      displayName: input.displayName,
      groupName: written ? null : input.groupName,
      text: written ? input.text : null,
      receiptHash,
      receivedAt: now,
      late: written && isLate(now, deadline) ? (1 as const) : (0 as const),
      heldReason: held,
      distributedAt: written && held === null ? now : null,
      ...stamp,
    }
    await trx.insertInto('comment').values(row).execute()
    if (written) await writeOn(trx, id, items, input.stance)
    else await join(trx, { commentId: id, meetingId: meeting.id, place, now, items, input })
    await keepPrivate(trx, id, code, input, askedLate(now, meeting.startsAt))
    await keepFiles(trx, id, input.files)
    await record({
      subject: { kind: 'comment', id },
      meetingId: meeting.id,
      summary: summaryOf(number, items, input, held),
      after: { number, kind: input.kind, channel: input.channel, items: items.map((item) => item.id), held },
    })
    return { commentId: id, number, code, repeated: false }
  })
}

/** @returns what stands in the table for a code: whoever reads the store can't open a receipt with it */
export function receiptHashOf(code: string): string {
  return createHash('sha256').update(`receipt ${code}`).digest('hex')
}

/** The same form with the same words has the same code, so that a press repeated finds what the first one made. */
function codeOf({ ticket, held: _held, ...content }: SignUpInput): string {
  const digest = createHash('sha256')
    .update(`${ticket}\n${JSON.stringify(content)}`)
    .digest()
  return codeFrom(digest)
}

async function findByHash(trx: Trx, receiptHash: string) {
  return trx
    .selectFrom('comment')
    .select(['id', 'number'])
    .where('receiptHash', '=', receiptHash)
    .executeTakeFirst()
}

function itemsOf(meeting: MeetingForComment, input: SignUpInput): CommentItem[] {
  obey(meetingTakesComment(meeting))
  const ids = [...new Set(input.itemIds)]
  if (ids.length === 0) throw new Invalid('Choose what it is on.', { item: 'Choose at least one item' })
  const items = ids.map((id) => {
    const item = meeting.items.find((one) => one.id === id)
    if (!item) throw new NotFound('The agenda of this meeting has no such item.')
    return item
  })
  if (input.kind === 'speak') for (const item of items) obey(speakVerdict(meeting, item))
  else if (!input.text && input.files.length === 0) {
    throw new Invalid('Nothing is written yet.', { text: 'Write your comment, or choose to speak instead' })
  }
  return items
}

/** The next number of a comment and the next place in the queues of a meeting. */
async function nextPlaces(trx: Trx, meetingId: string): Promise<{ number: number; place: number }> {
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
  return { number: Number(number ?? 0) + 1, place: Number(place ?? 0) + 1 }
}

async function writeOn(trx: Trx, commentId: string, items: CommentItem[], stance: SignUpInput['stance']) {
  await trx
    .insertInto('writtenOn')
    .values(items.map((item) => ({ commentId, itemId: item.id, stance })))
    .execute()
}

async function join(
  trx: Trx,
  facts: {
    commentId: string
    meetingId: string
    place: number
    now: string
    items: CommentItem[]
    input: SignUpInput
  },
): Promise<void> {
  const { commentId, meetingId, place, now, items, input } = facts
  const rows = items.map((item, index) => ({
    id: newId(),
    commentId,
    meetingId,
    itemId: item.id,
    place: place + index,
    stance: input.stance,
    doubled: input.interpreter === null ? (0 as const) : (1 as const),
    joinedAt: now,
  }))
  await trx.insertInto('turn').values(rows).execute()
}

/** Only of the same name: the same letter sent by many is the speech of many. */
async function sentBefore(trx: Trx, input: SignUpInput): Promise<Suspicion | null> {
  if (input.kind !== 'write' || !input.text || !input.displayName) return null
  const same = await trx
    .selectFrom('comment')
    .select('id')
    .where('meetingId', '=', input.meetingId)
    .where('kind', '=', 'write')
    .where('displayName', '=', input.displayName)
    .where('text', '=', input.text)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return same ? 'sent-twice' : null
}

async function keepPrivate(
  trx: Trx,
  commentId: string,
  code: string,
  { email, accommodation, interpreter }: SignUpInput,
  late: boolean,
): Promise<void> {
  if (!email && !accommodation && !interpreter) return
  const asked = accommodation !== null || interpreter !== null
  await trx
    .insertInto('commentPrivate')
    .values({
      commentId,
      receiptCode: email ? code : null,
      email,
      accommodation,
      interpreter,
      askedLate: asked && late ? 1 : 0,
    })
    .execute()
}

async function keepFiles(trx: Trx, commentId: string, files: SignUpInput['files']): Promise<void> {
  if (files.length === 0) return
  await trx
    .insertInto('commentFile')
    .values(files.map((file, index) => ({ id: newId(), commentId, position: index + 1, ...file })))
    .execute()
}

function summaryOf(number: number, items: CommentItem[], input: SignUpInput, held: string | null): string {
  const on = items.map((item) => item.number).join(', ')
  const did = input.kind === 'speak' ? 'signed up to speak on' : 'wrote on'
  const waits = held === null ? '' : ', and waits for a person'
  return `Number ${number} ${did} ${items.length === 1 ? 'item' : 'items'} ${on}${waits}`
}
