import { nothingGiven } from '#app/domain/comments/given.ts'
import { createHash } from 'node:crypto'
import { newId, type CommandContext, type Store } from '#app/domain/commands/command.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp, type SignedUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { canonicalText } from '#app/domain/editions/canonical.ts'
import type { AgendaLine, OfficialDocument } from '#app/domain/editions/document.ts'
import { aContext, type TestClock } from './context.ts'
import { aMeeting, at } from './meeting.ts'

export type Posted = {
  db: Store
  context: CommandContext & { clock: TestClock }
  meetingId: string
  slug: string
  items: string[]
}

/** A meeting whose agenda is public, without its PDFs; the clock stands at noon, six days before. */
export async function aPostedMeeting(
  db: Store,
  { heldOn = '2026-12-10', items = ['Letter to the director', 'Policy 428.5'] } = {},
): Promise<Posted> {
  const { id, items: ids } = await aMeeting(db, { heldOn, items })
  const context = aContext(db, { at: at('2026-12-04', '12:00') })
  await postAgenda(context, { meetingId: id, lines: ids.map((itemId, index) => [itemId, items[index]!]) })
  return { db, context, meetingId: id, slug: `${heldOn}-regular`, items: ids }
}

/** Makes an edition of an agenda public with these items, and hangs it on paper where `paper` is not false. */
export async function postAgenda(
  { db, clock }: CommandContext,
  {
    meetingId,
    lines,
    number = 1,
    paper = true,
  }: {
    meetingId: string
    lines: [id: string, title: string, description?: string][]
    number?: number
    paper?: boolean
  },
): Promise<void> {
  const document: OfficialDocument = {
    kind: 'agenda',
    language: 'en-US',
    title: 'Agenda',
    city: 'City of Pasadena',
    body: 'Community Police Oversight Commission',
    heading: 'Agenda',
    lines: [],
    banner: null,
    sections: [
      {
        id: 'agenda',
        heading: 'Agenda',
        blocks: [
          {
            type: 'agenda',
            items: lines.map(([id, title, description], index) =>
              line(id, String(index + 1), title, description),
            ),
          },
        ],
      },
    ],
    basis: null,
  }
  const now = clock.now()
  await db
    .insertInto('edition')
    .values({
      id: newId(),
      meetingId,
      series: 'agenda',
      number,
      stage: 'published',
      document: JSON.stringify(document),
      documentHash: createHash('sha256').update(canonicalText(document)).digest('hex'),
      frozenAt: now,
      frozenBy: 'Dana Rivers',
      publicAt: now,
      basis: 'invented',
    })
    .execute()
  if (paper) await hangOnPaper(db, meetingId, now)
}

/** Records that every edition of a meeting's agenda that hangs nowhere yet hangs on paper since `postedAt`. */
export async function hangOnPaper(db: Store, meetingId: string, postedAt: string): Promise<void> {
  const editions = await db
    .selectFrom('edition')
    .leftJoin('posting', 'posting.editionId', 'edition.id')
    .select('edition.id')
    .where('edition.meetingId', '=', meetingId)
    .where('edition.series', '=', 'agenda')
    .where('posting.id', 'is', null)
    .execute()
  for (const { id } of editions) {
    await db
      .insertInto('posting')
      .values({
        id: newId(),
        editionId: id,
        place: 'Notice case, Garfield entrance, City Hall',
        postedAt,
        postedBy: 'Dana Rivers',
        openAtAllHours: 1,
        hashSeen: 1,
        recordedAt: postedAt,
        basis: 'invented',
        source: null,
      })
      .execute()
  }
}

function line(id: string, number: string, title: string, description: string | null = null): AgendaLine {
  return {
    id,
    number,
    title,
    description,
    action: null,
    presenters: [],
    minutes: null,
    files: [],
    change: null,
    children: [],
  }
}

/** A written comment on the first item, or whatever else of a sign-up is given; a letter is entered by the clerk. */
export function aSignUp(posted: Posted, given: Partial<SignUpInput> = {}): Promise<SignedUp> {
  const byClerk = given.channel !== undefined || given.arrivedAt !== undefined
  return signUp(
    byClerk
      ? posted.context
      : {
          ...posted.context,
          actor: { accountId: null, name: 'The public', role: 'anyone', personId: null },
        },
    {
      meetingId: posted.meetingId,
      kind: 'write',
      channel: 'online',
      mode: null,
      itemIds: [posted.items[0]!],
      ...nothingGiven,
      text: 'Please answer by May.',
      files: [],
      ticket: newId(),
      held: null,
      ...given,
    },
  )
}
