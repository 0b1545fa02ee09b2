import { ownMinutes } from '../agenda/agenda-tree.ts'
import { getAgenda, type Agenda, type AgendaEntry } from '../agenda/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import { canonicalText } from '../editions/canonical.ts'
import type { AgendaLine, OfficialDocument, Section } from '../editions/document.ts'
import { findLatestDocument, type LatestDocument } from '../editions/queries.server.ts'
import { unprintedIn } from '../editions/unprinted.ts'
import { NotFound } from '../errors.ts'
import { shownDetail } from '../agenda/attachment-kinds.ts'
import { listOutstanding } from '../matters/outstanding.server.ts'
import { isEmptyText } from '../text/empty-text.ts'
import type { Instant } from '../time/instant.ts'
import type { Row } from '#db/schema.ts'
import { agendaChecklist, type CheckEntry } from '../notices/agenda-completeness.ts'
import {
  commentWords,
  composeAgenda,
  takenOffSection,
  type NoticedItem,
  type NoticeWords,
} from './compose-agenda.ts'
import { meetingDeadline } from '../notices/meeting-deadline.ts'
import type { NoticeDeadline } from '../notices/notice-clock.ts'
import { contactWords, writtenCommentWords } from '../notices/notice-words.ts'
import { outstandingSection, sectionOfOutstanding } from '../matters/outstanding-section.ts'

export type NextEdition = {
  meeting: Row<'meeting'>
  settings: CommissionSettings
  agenda: Agenda
  latest: Omit<LatestDocument, 'stage'> | null
  nextNumber: number
  next: OfficialDocument
  /** True when the next edition would say something else than the latest one, or show other pages, or there is none. */
  differs: boolean
  checklist: CheckEntry[]
  deadline: NoticeDeadline | null
}

export async function getNextEdition(db: Store, slug: string, now: Instant): Promise<NextEdition> {
  const meeting = await db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  const settings = await getSettings(db, meeting.heldOn)
  const agenda = await getAgenda(db, meeting.id)
  const latest = (await findLatestDocument(db, meeting.id, 'agenda')) ?? null
  const nextNumber = (latest?.number ?? 0) + 1
  const outstanding = await findOutstanding(db, meeting, agenda, now)
  const compose = (edition: number) =>
    composeAgenda({
      words: noticeWords(settings),
      meeting: { ...meeting, basis: basisLine(meeting, settings) },
      items: agenda.items.map(noticedItem),
      outstanding,
      edition,
      previous: latest?.document ?? null,
    })
  const next = compose(nextNumber)
  return {
    meeting,
    settings,
    agenda,
    latest,
    nextNumber,
    next,
    differs:
      !latest ||
      withoutMarks(next) !== withoutMarks(latest.document) ||
      (await changedCopiesSince(db, agenda, latest.frozenAt)),
    checklist: agendaChecklist({
      kind: meeting.kind,
      startsAt: meeting.startsAt,
      place: meeting.place,
      purpose: meeting.purpose,
      remoteAccess: meeting.remoteAccess,
      remoteOffered: settings.twoWayRemote || !isEmptyText(settings.remoteAccess),
      disabilityText: settings.disabilityRequest.en,
      lateWritingsAddress: settings.lateWritingsAddress,
      commentText: commentWords(meeting.kind, noticeWords(settings)),
      items: agenda.inOrder.map((entry) => ({ ...entry, hasChildren: entry.children.length > 0 })),
      unprinted: unprintedIn(next),
    }),
    deadline: meetingDeadline(meeting, settings),
  }
}

/** The list of the item that takes up what is outstanding; null without such an item. */
async function findOutstanding(
  db: Store,
  meeting: Row<'meeting'>,
  agenda: Agenda,
  now: Instant,
): Promise<Section | null> {
  const item = agenda.inOrder.find(({ kind }) => kind === 'outstanding')
  if (!item) return null
  return sectionOfOutstanding(item.number, await listOutstanding(db, { meeting, now, as: 'public' }))
}

/** Another copy may look the same in words and hold less: who published the packet with too much in it can publish again. */
async function changedCopiesSince(db: Store, { inOrder }: Agenda, since: Instant): Promise<boolean> {
  const ids = inOrder.flatMap(({ attachments }) => attachments.map(({ id }) => id))
  if (ids.length === 0) return false
  const row = await db
    .selectFrom('redaction')
    .select('id')
    .where('subjectKind', '=', 'attachment')
    .where('subjectId', 'in', ids)
    .where('madeAt', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const ownOfEdition = new Set([takenOffSection, outstandingSection])

/**
 * What an agenda says apart from its heading, its marks of change, the list of what was taken off and that of outstanding
 * matters, which is of the day of its posting; keys in one order, as the stored document has them in the canonical one.
 */
function withoutMarks(document: OfficialDocument): string {
  const sections = document.sections
    .filter((section) => !ownOfEdition.has(section.id))
    .map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'agenda' ? { ...block, items: block.items.map(unmarked) } : block,
      ),
    }))
  return canonicalText({ ...document, heading: '', sections })
}

function unmarked(line: AgendaLine): AgendaLine {
  return { ...line, change: null, children: line.children.map(unmarked) }
}

export function noticeWords(settings: CommissionSettings): NoticeWords {
  return {
    city: settings.city,
    commission: settings.name,
    zone: settings.timeZone,
    secondsPerSpeaker: settings.secondsPerSpeaker,
    writtenComment: writtenCommentWords(settings),
    accommodation: settings.disabilityRequest,
    translation: settings.translation,
    lateWritingsAddress: settings.lateWritingsAddress,
    webAddress: settings.webAddress,
    contact: contactWords(settings),
  }
}

/** The line that tells where an example's facts come from; null for what is entered at work. */
export function basisLine(
  row: { basis: Row<'meeting'>['basis']; source: string | null },
  settings: CommissionSettings,
): string | null {
  if (row.basis === 'invented') return settings.inventedLine || 'Sample data.'
  return row.basis === 'reported'
    ? `Source: ${row.source}. What the source does not say is left blank.`
    : null
}

/** What an agenda says under items of these kinds where the clerk wrote nothing. */
function standingWords(kind: string): string | null {
  if (kind === 'outstanding') return 'Each matter is listed below.'
  return kind === 'consent'
    ? 'One vote approves all of these items. Public comment on any of them is heard before that vote. An item that is taken off is discussed and voted on by itself.'
    : null
}

function noticedItem(entry: AgendaEntry): NoticedItem {
  return {
    id: entry.id,
    number: entry.number,
    title: entry.title,
    description: entry.description ?? standingWords(entry.kind),
    recommendedAction: entry.recommendedAction,
    minutes: ownMinutes(entry),
    presenters: entry.presenters,
    files: entry.attachments.map((file) => ({ id: file.id, title: file.title, detail: shownDetail(file) })),
    children: entry.children.map(noticedItem),
  }
}
