import { newId, type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { aMeeting, type MeetingMade } from './meeting.ts'
import { aContext, TestClock } from './context.ts'
import { postAgenda } from './posted.ts'

/** A visitor at a moment after the posting of {@link aPostedMeeting}. */
export function aVisitor(db: Store, at = '2026-12-08T00:12:00.000Z'): CommandContext & { clock: TestClock } {
  const actor = { accountId: null, name: 'A visitor', role: 'anyone' as const, personId: null }
  return { db, clock: new TestClock(new Date(at).toISOString()), actor }
}

/** A meeting whose agenda of plain items was published on December 4, 2026, written straight into the store. */
export async function aPostedMeeting(
  db: Store,
  made: MeetingMade = {},
): Promise<{ id: string; slug: string; items: string[] }> {
  const { id, items } = await aMeeting(db, made)
  await publishPlainly(db, id)
  const { slug } = await db
    .selectFrom('meeting')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, slug, items }
}

/** Publishes the agenda of a meeting as it stands, without its paper. */
export async function publishPlainly(db: Store, meetingId: string): Promise<void> {
  const rows = await db
    .selectFrom('agendaItem')
    .select(['id', 'title'])
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  await postAgenda(aContext(db, { at: '2026-12-04T18:00:00.000Z' }), {
    meetingId,
    lines: rows.map(({ id, title }) => [id, title]),
  })
}

let tickets = 0

/** Someone who wants to speak in the room on an item and says nothing else; each with a form of its own. */
export function aSignUp(meetingId: string, itemId: string, said: Partial<SignUpInput> = {}): SignUpInput {
  tickets += 1
  return {
    meetingId,
    kind: 'speak',
    channel: 'online',
    mode: 'in-person',
    itemIds: [itemId],
    ...nothingGiven,
    files: [],
    ticket: `ticket ${tickets}`,
    held: null,
    ...said,
  }
}

/** A file of a comment gets a public copy: the bytes as they were sent, as if nothing had been in them. */
export async function aCopyOf(db: Store, fileId: string): Promise<void> {
  const sent = await db
    .selectFrom('commentFile')
    .select(['sha256', 'mediaType', 'pageCount'])
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('commentFileCopy')
    .values({
      id: newId(),
      fileId,
      ...sent,
      removed: '[]',
      madeBy: 'machine',
      reason: null,
      madeAt: '2026-12-04T20:00:00.000Z',
    })
    .execute()
}
