import type { Store } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'
import { NotFound } from '../errors.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { addHours, type Instant } from '../time/instant.ts'
import type { CommentMeeting } from './comment-window.ts'
import { readPostedLines, type PostedLines } from './posted-lines.server.ts'

export type CommentItem = {
  id: string
  number: string
  title: string
  kind: ItemKind
  commentCalled: boolean
  commentClosed: boolean
  opened: boolean
  over: boolean
}

export type MeetingForComment = CommentMeeting & {
  id: string
  slug: string
  kind: MeetingKind
  startsAt: Instant | null
  place: string | null
  remoteAccess: string | null
  invented: boolean
  settings: CommissionSettings
  items: CommentItem[]
}

/** Nobody is asked to speak on these: nothing is decided or discussed there. */
const formalities: readonly string[] = ['call-to-order', 'adjournment', 'heading']

/**
 * Whether it is worth reading what is sent to a meeting: it is posted, and neither cancelled nor surely over. One question
 * to the store, asked before a form is read; what decides is `meetingTakesComment`.
 */
export async function mayTakeComment(db: Store, slug: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('meeting')
    .innerJoin('edition', 'edition.meetingId', 'meeting.id')
    .select('meeting.id')
    .where('meeting.slug', '=', slug)
    .where('meeting.cancelledAt', 'is', null)
    .where('meeting.adjourned', '=', 0)
    .where('edition.series', '=', 'agenda')
    .where('edition.publicAt', 'is not', null)
    // In no zone of the country is it still the day before yesterday.
    .where(({ eb, or }) =>
      or([eb('meeting.convened', '=', 1), eb('meeting.heldOn', '>=', addHours(now, -48).slice(0, 10))]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * What the public can be heard on at a meeting: the items of its newest public agenda, as that printed them, with how far
 * each has come in the room.
 * @param only the items asked for, of which alone anything is read; all where it is left out
 * @param lines how an edition's items are read
 * @throws NotFound
 */
export async function getMeetingForComment(
  db: Store,
  by: { slug: string } | { id: string },
  { only, lines: linesOf = readPostedLines }: { only?: readonly string[]; lines?: PostedLines } = {},
): Promise<MeetingForComment> {
  const query = db.selectFrom('meeting').selectAll()
  const meeting = await (
    'slug' in by ? query.where('slug', '=', by.slug) : query.where('id', '=', by.id)
  ).executeTakeFirst()
  if (!meeting) throw new NotFound('No meeting is published at this address.')
  const edition = await db
    .selectFrom('edition')
    .select(['id', 'place', 'remoteAccess'])
    .where('meetingId', '=', meeting.id)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const items = db
    .selectFrom('agendaItem')
    .select(['id', 'kind', 'opened', 'outcome', 'commentCalled', 'commentClosed'])
    .where('meetingId', '=', meeting.id)
  const rows = await (only ? items.where('id', 'in', only) : items).execute()
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const lines = edition ? await linesOf(db, edition.id) : []
  const { id, slug, kind, heldOn, startsAt } = meeting
  return {
    id,
    slug,
    kind,
    heldOn,
    startsAt,
    place: edition?.place ?? null,
    remoteAccess: edition?.remoteAccess ?? null,
    posted: edition !== undefined,
    cancelled: meeting.cancelledAt !== null,
    convened: meeting.convened === 1,
    adjourned: meeting.adjourned === 1,
    invented: meeting.basis === 'invented',
    settings: await getSettings(db, heldOn),
    items: lines.flatMap((line) => {
      const row = rowOf.get(line.id)
      if (!row || formalities.includes(row.kind)) return []
      return [
        {
          ...line,
          kind: row.kind as ItemKind,
          commentCalled: row.commentCalled === 1,
          commentClosed: row.commentClosed === 1,
          opened: row.opened === 1,
          over: row.outcome !== null,
        },
      ]
    }),
  }
}
