import type { Store } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { differencesBetween, type Difference } from '../editions/differences.ts'
import type { OfficialDocument } from '../editions/document.ts'
import type { EditionStage } from '../editions/edition.ts'
import { hashOfDocument } from '../editions/freeze-edition.server.ts'
import { findLatestDocument, listPresentedDrafts } from '../editions/queries.server.ts'
import { NotFound } from '../errors.ts'
import { laterMeetingVerdict } from '../editions/later-meeting.ts'
import { sittingOf, type SittingMeeting } from '../motions/minutes-gate.ts'
import { getMeetingRecordBySlug } from '../meetings/meeting-record.server.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import { meetingDeadline } from '../notices/meeting-deadline.ts'
import { basisLine } from '../publishing/next-edition.server.ts'
import { isBefore, localDate, type Instant } from '../time/instant.ts'
import type { Row } from '#db/schema.ts'
import { candidatesFor } from './adoption-candidates.server.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'
import { composeMinutes } from './compose-minutes.ts'
import { minutesReminder, type MinutesReminder } from './minutes-reminder.ts'

export type MinutesInHand = {
  record: MeetingRecord
  notes: Row<'minutesNote'>[]
  working: OfficialDocument
  basisLine: string | null
  latest: { id: string; number: number; stage: EditionStage; hash: string; document: OfficialDocument } | null
  differences: Difference[]
  /** The hash of the minutes as the record and the notes tell them now, without what an edition adds of itself. */
  workingText: string
  candidates: AdoptionCandidate[]
  /** The drafts that were presented, oldest first: a vote approves the last that it could have had before it. */
  presented: { frozenAt: Instant; document: OfficialDocument }[]
}

/** Everything that preparing minutes needs, as it stands now. @throws NotFound */
export async function getMinutesInHand(db: Store, slug: string): Promise<MinutesInHand> {
  const record = await getMeetingRecordBySlug(db, slug)
  const notes = await db
    .selectFrom('minutesNote')
    .selectAll()
    .where('meetingId', '=', record.meeting.id)
    .execute()
  const settings = await getSettings(db, record.meeting.heldOn)
  const line = basisLine(record.meeting, settings)
  const latest = (await findLatestDocument(db, record.meeting.id, 'minutes')) ?? null
  const working = composeMinutes({
    record,
    notes,
    approval: null,
    correction: null,
    preparedBy: null,
    basisLine: line,
  })
  return {
    record,
    notes,
    working,
    basisLine: line,
    latest,
    workingText: hashOfDocument(bare(working)),
    differences: latest ? differencesBetween(bare(latest.document), bare(working)) : [],
    candidates: await candidatesFor(db, record.meeting),
    presented: await listPresentedDrafts(db, record.meeting.id),
  }
}

/** The draft that a vote had before it; where none was presented by then, as with minutes kept afterwards, the newest. */
export function draftBefore(
  { presented, latest }: MinutesInHand,
  { at }: AdoptionCandidate,
): OfficialDocument {
  const read = presented.findLast(({ frozenAt }) => at === null || !isBefore(at, frozenAt))
  return (read ?? latest!).document
}

/** What the draft says otherwise than as a vote had it before it, also where the corrected draft was presented since. */
export function correctionsSince(minutes: MinutesInHand, candidate: AdoptionCandidate): Difference[] {
  if (minutes.latest === null) return []
  return differencesBetween(bare(draftBefore(minutes, candidate)), bare(minutes.working))
}

/** A document of minutes without what each edition adds of itself: the banner, who prepared it, its adoption. */
function bare(document: OfficialDocument): OfficialDocument {
  const own = new Set(['prepared', 'approval', 'correction'])
  return { ...document, banner: null, sections: document.sections.filter((section) => !own.has(section.id)) }
}

/** The clerk's note on an item, or on the whole where `itemId` is null. @throws NotFound */
export async function getMinutesNote(
  db: Store,
  slug: string,
  itemId: string | null,
): Promise<{
  meetingId: string
  itemTitle: string
  narrative: string
  detail: 'action' | 'summary'
  version: number
}> {
  const meeting = await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  const item = itemId
    ? await db
        .selectFrom('agendaItem')
        .select(['title', 'removedAt'])
        .where('id', '=', itemId)
        .where('meetingId', '=', meeting.id)
        .executeTakeFirst()
    : { title: 'The whole meeting', removedAt: null }
  if (!item) throw new NotFound('We can’t find that item.')
  if (item.removedAt) {
    throw new NotFound('This item was taken off the agenda, so the minutes can’t print a text on it.')
  }
  const note = await db
    .selectFrom('minutesNote')
    .select(['narrative', 'detail', 'version'])
    .where('meetingId', '=', meeting.id)
    .where('itemId', itemId === null ? 'is' : '=', itemId)
    .executeTakeFirst()
  return {
    meetingId: meeting.id,
    itemTitle: item.title,
    narrative: note?.narrative ?? '',
    detail: note?.detail ?? 'summary',
    version: note?.version ?? 0,
  }
}

/** W7: what reminds the clerk of a draft that is not presented. */
export async function findMinutesReminder(
  db: Store,
  { record, latest }: Pick<MinutesInHand, 'record' | 'latest'>,
  now: Instant,
): Promise<MinutesReminder | null> {
  return remindOfMinutes(db, record.meeting, latest?.stage ?? null, now)
}

/**
 * W7 of one meeting, on its own pages and on the clerk's first page. The meeting that would approve its minutes is the next
 * that is not cancelled and begins after it (E14).
 */
export async function remindOfMinutes(
  db: Store,
  meeting: SittingMeeting & { adjourned: boolean },
  stage: EditionStage | null,
  now: Instant,
): Promise<MinutesReminder | null> {
  const { id, heldOn, adjourned } = meeting
  const later = await db
    .selectFrom('meeting')
    .select(['id', 'kind', 'heldOn', 'startsAt'])
    .where('heldOn', '>=', heldOn)
    .where('id', '!=', id)
    .where('kind', '!=', 'emergency')
    .where('cancelledAt', 'is', null)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .limit(9)
    .execute()
  const minutesOf = sittingOf(meeting)
  const next = later.find(
    (one) => laterMeetingVerdict(minutesOf, { meetingId: one.id, heldOn: one.heldOn, at: one.startsAt }).ok,
  )
  const settings = await getSettings(db, next?.heldOn ?? heldOn)
  return minutesReminder({
    meeting: { heldOn, over: adjourned },
    stage,
    next: next ? { heldOn: next.heldOn, clock: meetingDeadline(next, settings) } : null,
    now,
    today: localDate(now, settings.timeZone),
  })
}
