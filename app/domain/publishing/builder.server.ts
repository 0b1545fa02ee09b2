import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { getSettings } from '../commission/queries.server.ts'
import { getMeetingRow, type MeetingRow } from '../meetings/queries.server.ts'
import { getNextEdition } from './next-edition.server.ts'
import { noticeDeadline } from '../notices/notice-clock.ts'
import { descriptionNotes } from '../notices/description-notes.ts'
import { durationWords, counted } from '../time/duration.ts'
import { formatDate } from '../time/civil-date.ts'
import {
  formatDayAndTime,
  formatTime,
  isBefore,
  localDate,
  millisecondsBetween,
  type Instant,
  type Zone,
} from '../time/instant.ts'
import type { BuilderRow } from './builder-row.ts'
import { ownMinutes, type AgendaEntry } from '../agenda/agenda-tree.ts'
import { presenterWords } from '../agenda/item-content.ts'
import { itemKinds, type ItemKind } from '../meeting-record/item-kinds.ts'
import { getAgenda, listAgendaChanges, type LastChange } from '../agenda/queries.server.ts'
import { runningTotal } from '../agenda/running-total.ts'
import { listSettledApprovals, type SettledApproval } from '../agenda/approvals/settled-approvals.server.ts'

export type Builder = {
  meeting: MeetingRow
  zone: Zone
  rows: BuilderRow[]
  total: { what: string; sum: string; note: string | null }
  deadline: string | null
  saved: string | null
  /** The agenda says something that the edition which the public reads does not. */
  changed: boolean
  /** The meeting is over or cancelled. */
  closed: boolean
  /** Approvals of minutes that were approved meanwhile, or that an earlier agenda has. */
  settled: SettledApproval[]
}

/**
 * Everything that the builder of an agenda shows beside the open item.
 * @param accountId of who looks, to tell their own changes from others'
 * @throws NotFound
 */
export async function getBuilder(
  db: Kysely<Database>,
  slug: string,
  now: Instant,
  accountId: string | null,
): Promise<Builder> {
  const meeting = await getMeetingRow(db, slug)
  const { timeZone: zone, noticeHours } = await getSettings(db, meeting.heldOn)
  const agenda = await getAgenda(db, meeting.id)
  const [last] = await listAgendaChanges(db, meeting.id, 1)
  const { startsAt, plannedMinutes } = meeting
  const closed = meeting.cancelledAt !== null || meeting.adjourned === 1 || meeting.adjournedAt !== null
  const total = runningTotal({ items: agenda.inOrder, startsAt, plannedMinutes, zone })
  const clock = startsAt
    ? noticeDeadline({
        kind: meeting.kind,
        startsAt,
        zone,
        hours: meeting.kind === 'regular' ? noticeHours.regular : undefined,
      })
    : null
  return {
    meeting,
    zone,
    rows: agenda.inOrder.map(rowOf),
    total: {
      what: counted(total.timedItems, 'timed item'),
      sum: total.sentence,
      note: total.note,
    },
    deadline: clock && !meeting.postedAt ? deadlineWords(clock.deadline, now, zone) : null,
    saved: last ? savedWords(last, accountId, now, zone) : null,
    changed: meeting.publishedAt !== null && !closed && (await getNextEdition(db, slug, now)).differs,
    closed,
    settled: closed ? [] : await listSettledApprovals(db, meeting, agenda.inOrder, localDate(now, zone)),
  }
}

function rowOf(entry: AgendaEntry): BuilderRow {
  const { id, parentId, position, number, title, attachments, presenters } = entry
  const kind =
    entry.kind === 'action' || entry.kind === 'discussion' ? [itemKinds[entry.kind as ItemKind]] : []
  const files = attachments.length > 0 ? [counted(attachments.length, 'file')] : []
  const carried = entry.originItemId ? ['from an earlier meeting'] : []
  const [note] = descriptionNotes({ ...entry, hasChildren: entry.children.length > 0 })
  return {
    id,
    parentId,
    position,
    number,
    title,
    minutes: ownMinutes(entry),
    detail: [...kind, ...presenters.map(presenterWords), ...carried, ...files].join(' · '),
    note: note?.sentence ?? null,
  }
}

function deadlineWords(deadline: Instant, now: Instant, zone: Zone): string {
  const day = formatDayAndTime(deadline, zone)
  const between = durationWords(Math.abs(millisecondsBetween(now, deadline)))
  return isBefore(deadline, now)
    ? `On paper by ${day}: ${between} ago`
    : `On paper by ${day}: ${between} from now`
}

/** @returns "Saved 9:41 AM", with the day when it was another one, and by whom when it was somebody else */
export function savedWords(last: LastChange, accountId: string | null, now: Instant, zone: Zone): string {
  const day = localDate(last.at, zone)
  const time = formatTime(last.at, zone)
  const when = day === localDate(now, zone) ? time : `${formatDate(day)}, ${time}`
  return last.accountId === accountId ? `Saved ${when}` : `${last.actorName}, ${when}: ${last.summary}`
}
