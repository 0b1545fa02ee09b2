import { newId, type CommandContext, type Store } from '#app/domain/command.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up.server.ts'
import { aMeeting, type MeetingMade } from './meeting.ts'
import { TestClock } from './context.ts'

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
  const lines = rows.map(({ id, title }, index) => ({
    id,
    title,
    number: String(index + 1),
    description: null,
    action: null,
    presenters: [],
    minutes: null,
    files: [],
    change: null,
    children: [],
  }))
  const document = {
    kind: 'agenda',
    language: 'en-US',
    title: 'Agenda',
    city: '',
    body: '',
    heading: '',
    lines: [],
    banner: null,
    basis: null,
    sections: [{ id: 'agenda', heading: 'Agenda', blocks: [{ type: 'agenda', items: lines }] }],
  }
  await db
    .insertInto('edition')
    .values({
      id: newId(),
      meetingId,
      series: 'agenda',
      number: 1,
      stage: 'published',
      document: JSON.stringify(document),
      documentHash: 'a'.repeat(64),
      frozenAt: '2026-12-04T18:00:00.000Z',
      frozenBy: 'Dana Rivers',
      publicAt: '2026-12-04T18:00:00.000Z',
      basis: 'invented',
      source: null,
    })
    .execute()
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
    displayName: null,
    groupName: null,
    stance: null,
    text: null,
    files: [],
    interpreter: null,
    accommodation: null,
    email: null,
    ticket: `ticket ${tickets}`,
    held: null,
    ...said,
  }
}
