import type { Store } from '../command.server.ts'
import type { RecordDocument } from '../editions/document.ts'
import type { EditionStage } from '../editions/edition.ts'
import {
  getDocumentForPublic,
  getDocumentsForPublic,
  listEditionsForPublic,
  type PublicEdition,
} from '../editions/queries.server.ts'
import { frozenTitles } from '../editions/frozen-agenda.server.ts'
import { NotFound } from '../errors.ts'
import type { AdjournedMeeting } from '../notices/door-task.ts'
import { meetingColumns, publicEditions, type PublicMeeting } from './public-list.server.ts'

export type PublicPaper = { editionId: string; place: string; postedAt: string; postedBy: string }
export type PublicLatePaper = {
  id: string
  fileName: string
  title: string
  itemTitle: string
  distributedAt: string
}

export type PublicMeetingPage = {
  meeting: Omit<PublicMeeting, 'agenda' | 'minutes' | 'over'> & {
    remoteAccess: string | null
    plannedMinutes: number | null
    cancelReason: string | null
  }
  editions: (PublicEdition & { papers: PublicPaper[]; approvedOn: string | null })[]
  /** The newest public agenda as it reads, or the edition asked for; null where none was published. */
  agenda: RecordDocument | null
  /** The number of the edition that `agenda` is. */
  agendaEdition: number | null
  minutes: RecordDocument | null
  /** How it ended, once a notice or minutes of it tell so; null before. */
  adjournment: AdjournedMeeting | null
  /** Given out after the posting, to all commissioners and the public in the same moment. */
  latePapers: PublicLatePaper[]
}

/** {@link findMeetingForPublic} for who needs no more than what is told. */
export async function getMeetingForPublic(
  db: Store,
  slug: string,
  agendaEdition?: number,
): Promise<PublicMeetingPage> {
  return (await findMeetingForPublic(db, slug, agendaEdition)).page
}

/**
 * Everything public of one meeting, with the newest agenda, or the edition of it that is asked for. Of the meeting itself
 * only what an edition says: the working row may be ahead of it.
 * @throws NotFound also where the meeting exists and nothing of it is public
 */
export async function findMeetingForPublic(
  db: Store,
  slug: string,
  agendaEdition?: number,
): Promise<{ id: string; page: PublicMeetingPage }> {
  const found = await db
    .selectFrom('meeting')
    .select([...meetingColumns, 'meeting.id', 'cancelReason'])
    .select(['adjourned', 'adjournedAt', 'adjournedTo', 'adjournedBy'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  const editions = found ? await listEditionsForPublic(db, found.id) : []
  if (!found || editions.length === 0) throw new NotFound('No meeting is published at this address.')
  const { id, adjourned, adjournedAt, adjournedTo, adjournedBy, ...meeting } = found
  const papers = await db
    .selectFrom('posting')
    .innerJoin('edition', 'edition.id', 'posting.editionId')
    .select(['posting.editionId', 'posting.place', 'posting.postedAt', 'posting.postedBy'])
    .where('edition.meetingId', '=', id)
    .where('edition.publicAt', 'is not', null)
    .orderBy('posting.postedAt')
    .execute()
  const said = await publicEditions(db)
    .select(['edition.id', 'edition.remoteAccess', 'edition.plannedMinutes'])
    .where('meeting.id', '=', id)
    .orderBy('edition.publicAt', 'desc')
    .orderBy('edition.number', 'desc')
    .execute()
  const chosen = {
    agenda: editionOf(editions, 'agenda', agendaEdition),
    minutes: editionOf(editions, 'minutes'),
  }
  if (agendaEdition !== undefined && !chosen.agenda) throw new NotFound('There is no such edition.')
  const documents = await getDocumentsForPublic(db, Object.values(chosen))
  const lastAgenda = said.find(({ series }) => series === 'agenda')
  const ended = { adjourned: adjourned === 1, adjournedAt, adjournedTo, adjournedBy }
  const page: PublicMeetingPage = {
    meeting: {
      ...meeting,
      // The place and the ways to take part as the last public edition of anything gives them.
      place: said[0]?.place ?? null,
      remoteAccess: lastAgenda?.remoteAccess ?? null,
      plannedMinutes: lastAgenda?.plannedMinutes ?? null,
    },
    editions: editions.map((edition) => ({
      ...edition,
      papers: papers.filter((paper) => paper.editionId === edition.id),
      approvedOn: said.find((each) => each.id === edition.id)?.approvedOn ?? null,
    })),
    agenda: (chosen.agenda && documents.get(chosen.agenda.id)) ?? null,
    agendaEdition: chosen.agenda?.number ?? null,
    minutes: (chosen.minutes && documents.get(chosen.minutes.id)) ?? null,
    adjournment: editions.some(({ series }) => series !== 'agenda') ? ended : null,
    latePapers: await latePapersOf(db, id),
  }
  return { id, page }
}

/** The newest edition of a series, or the one with `number`. @param editions newest first within a series */
function editionOf(editions: PublicEdition[], series: 'agenda' | 'minutes', number?: number) {
  return editions.find((each) => each.series === series && (number === undefined || each.number === number))
}

async function latePapersOf(db: Store, meetingId: string): Promise<PublicLatePaper[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .select(['attachment.id', 'attachment.fileName', 'attachment.title', 'agendaItem.id as itemId'])
    .select('attachment.distributedAt')
    .where('agendaItem.meetingId', '=', meetingId)
    .where('attachment.distributedAt', 'is not', null)
    .orderBy('attachment.distributedAt')
    .execute()
  const titles = await frozenTitles(db, rows.length > 0 ? [meetingId] : [])
  return rows.map(({ itemId, distributedAt, ...row }) => ({
    ...row,
    itemTitle: titles.items.get(itemId) ?? '',
    distributedAt: distributedAt!,
  }))
}

/** The minutes of a meeting as they read: the newest public edition, or the one with `number`. @throws NotFound */
export async function getMinutesForPublic(
  db: Store,
  slug: string,
  number?: number,
): Promise<{
  meeting: { slug: string; heldOn: string }
  edition: PublicEdition & { approvedOn: string | null }
  document: RecordDocument
  /** The editions there are, newest first. */
  editions: { number: number; stage: EditionStage; publicAt: string }[]
}> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'slug', 'heldOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!meeting) throw new NotFound('No minutes are published at this address.')
  const { edition, document } = await getDocumentForPublic(db, meeting.id, 'minutes', number)
  const editions = await publicEditions(db)
    .select('edition.id')
    .where('meeting.id', '=', meeting.id)
    .where('edition.series', '=', 'minutes')
    .orderBy('edition.number', 'desc')
    .execute()
  const approvedOn = editions.find(({ id }) => id === edition.id)?.approvedOn ?? null
  return {
    meeting: { slug: meeting.slug, heldOn: meeting.heldOn },
    edition: { ...edition, approvedOn },
    document,
    editions: editions.map(({ number: each, stage, publicAt }) => ({
      number: each,
      stage,
      publicAt: publicAt!,
    })),
  }
}
