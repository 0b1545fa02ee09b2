import type { Row } from '#db/schema.ts'
import { getAgenda, type Agenda } from '../agenda/queries.server.ts'
import { loadWorkingAgenda } from '../agenda/working-agenda.server.ts'
import { perform, type CommandContext, type Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { Invalid, NotFound } from '../errors.ts'
import { agendaIsPublic } from '../meeting-record/announced.server.ts'
import type { Instant } from '../time/instant.ts'

const shown = 'agenda.show-chair'

/**
 * Lets the chair read a draft agenda, and has a mail say so. It goes to the chair alone, from staff and one way: "a
 * majority of the members … shall not … use a series of communications of any kind, directly or through intermediaries".
 * Government Code 54952.2(b)(1).
 * @throws Invalid where the agenda is public already, has no items, or nobody has a chair's account; RuleRefused, NotFound
 */
export async function showDraftToChair(context: CommandContext, input: { meetingId: string }): Promise<void> {
  await perform(context, shown, async ({ trx, now, record }) => {
    const { meeting, agenda } = await loadWorkingAgenda(trx, input.meetingId, now)
    if (await isPublished(trx, meeting.id)) {
      throw new Invalid('This agenda is already public, so the chair can read it on the meeting page.')
    }
    if (agenda.inOrder.length === 0) throw new Invalid('The agenda is empty. Add an item first.')
    const chair = await trx
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'chair')
      .where('disabledAt', 'is', null)
      .executeTakeFirst()
    if (!chair) throw new Invalid('The chair has no account yet. Invite the chair under Accounts first.')
    await record({
      subject: { kind: 'meeting', id: meeting.id },
      meetingId: meeting.id,
      summary: 'Showed the draft agenda to the chair',
    })
  })
}

export type DraftForChair = {
  meeting: Pick<Row<'meeting'>, 'id' | 'slug' | 'kind' | 'heldOn' | 'startsAt'>
  agenda: Agenda
  /** An edition is public, which may differ from what was shown. */
  published: boolean
}

/** @throws NotFound where the clerk has not shown the chair this draft, or the meeting was cancelled */
export async function getDraftForChair(db: Store, meetingId: string): Promise<DraftForChair> {
  const meeting = await shownMeetings(db).where('meeting.id', '=', meetingId).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that draft agenda.')
  return {
    meeting,
    agenda: await getAgenda(db, meeting.id),
    published: await isPublished(db, meeting.id),
  }
}

/** The drafts that the clerk has shown to the chair and that are not public yet, the next meeting first. */
export async function listDraftsForChair(
  db: Store,
  now: Instant,
): Promise<Pick<Row<'meeting'>, 'id' | 'heldOn' | 'kind'>[]> {
  const { today } = await getSettingsNow(db, now)
  return shownMeetings(db)
    .where('meeting.heldOn', '>=', today)
    .where((eb) => eb.not(agendaIsPublic(eb)))
    .orderBy('meeting.heldOn')
    .execute()
}

/** When the chair was last shown the draft; null where that was never. */
export async function lastShownToChair(db: Store, meetingId: string): Promise<Instant | null> {
  const entry = await db
    .selectFrom('recordEntry')
    .select('at')
    .where('meetingId', '=', meetingId)
    .where('action', '=', shown)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return entry?.at ?? null
}

function shownMeetings(db: Store) {
  return db
    .selectFrom('meeting')
    .select(['meeting.id', 'meeting.slug', 'meeting.kind', 'meeting.heldOn', 'meeting.startsAt'])
    .where('meeting.cancelledAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('recordEntry')
          .select('seq')
          .whereRef('recordEntry.meetingId', '=', 'meeting.id')
          .where('action', '=', shown),
      ),
    )
}

async function isPublished(db: Store, meetingId: string): Promise<boolean> {
  const meeting = await db
    .selectFrom('meeting')
    .select('meeting.id')
    .where('meeting.id', '=', meetingId)
    .where(agendaIsPublic)
    .executeTakeFirst()
  return meeting !== undefined
}
