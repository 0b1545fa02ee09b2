import { sql } from 'kysely'
import { latePapersOf, withCopies, type PublicLatePaper } from './papers/public-papers.server.ts'
import type { Store } from '../commands/command.server.ts'
import type { OfficialDocument } from '../editions/document.ts'
import type { EditionSeries, EditionStage } from '../editions/edition.ts'
import {
  editionColumns,
  filesOf,
  getDocumentForPublic,
  toPublicEdition,
  type PublicEdition,
} from '../editions/queries.server.ts'
import { NotFound } from '../errors.ts'
import { listHearings } from './course/door-clocks.server.ts'
import type { AdjournedMeeting } from '../notices/door-task.ts'
import { meetingColumns, publicEditions, type PublicMeeting } from './public-list.server.ts'

export type PublicPaper = { editionId: string; place: string; postedAt: string; postedBy: string }
export type PublicMeetingPage = {
  meeting: Omit<PublicMeeting, 'agenda' | 'minutes' | 'over'> & {
    remoteAccess: string | null
    plannedMinutes: number | null
    cancelReason: string | null
  }
  editions: (PublicEdition & { papers: PublicPaper[]; approvedOn: string | null })[]
  agenda: OfficialDocument | null
  agendaEdition: number | null
  minutes: OfficialDocument | null
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

/** What else there is of a meeting; where there is none, nobody has to look for it. */
export type MeetingHas = Record<'comments' | 'questions' | 'followUps' | 'disagreements', boolean>

/** Anything at all of the meeting: what of it may be told is asked where it is read. */
const has = {
  latePapers: sql<unknown>`exists (select 1 from agenda_item join attachment on attachment.item_id = agenda_item.id
    where agenda_item.meeting_id = meeting.id and attachment.distributed_at is not null)`,
  comments: sql<unknown>`exists (select 1 from comment where comment.meeting_id = meeting.id)`,
  questions: sql<unknown>`exists (select 1 from question where question.meeting_id = meeting.id)`,
  followUps: sql<unknown>`exists (select 1 from follow_up where follow_up.meeting_id = meeting.id)`,
  disagreements: sql<unknown>`exists (select 1 from disagreement_about as about
    where about.subject_kind = 'meeting' and about.subject_id = meeting.id)`,
}

const isNewest = sql<boolean>`not exists (select 1 from edition as later where later.meeting_id = meeting.id
  and later.series = edition.series and later.public_at is not null and later.number > edition.number)`

/** Only the documents that the page shows: of the minutes the newest, of the agenda too unless another is asked for. */
function documentShown(agendaEdition: number | undefined) {
  const agenda = agendaEdition === undefined ? isNewest : sql`edition.number = ${agendaEdition}`
  return sql<
    string | null
  >`case edition.series when 'agenda' then case when ${agenda} then edition.document end
    when 'minutes' then case when ${isNewest} then edition.document end end`
}

function editionsWithMeeting(db: Store, slug: string, agendaEdition: number | undefined) {
  return publicEditions(db)
    .select([...meetingColumns, 'meeting.id as meetingId', 'meeting.cancelReason', ...editionColumns])
    .select(['meeting.adjourned', 'meeting.adjournedAt', 'meeting.adjournedTo', 'meeting.adjournedBy'])
    .select(['edition.remoteAccess', 'edition.plannedMinutes'])
    .select([
      documentShown(agendaEdition).as('document'),
      has.latePapers.as('hasLatePapers'),
      has.comments.as('hasComments'),
      has.questions.as('hasQuestions'),
      has.followUps.as('hasFollowUps'),
      has.disagreements.as('hasDisagreements'),
    ])
    .where('meeting.slug', '=', slug)
    .orderBy('edition.series')
    .orderBy('edition.number', 'desc')
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
): Promise<{ id: string; page: PublicMeetingPage; has: MeetingHas }> {
  const rows = await editionsWithMeeting(db, slug, agendaEdition).execute()
  const [found] = rows
  if (!found) throw new NotFound('No meeting is published at this address.')
  const chosen = { agenda: editionOf(rows, 'agenda', agendaEdition), minutes: editionOf(rows, 'minutes') }
  if (agendaEdition !== undefined && !chosen.agenda) throw new NotFound('We can’t find that edition.')
  const ids = rows.map(({ id }) => id)
  const files = await filesOf(db, ids)
  const papers = await papersOf(db, ids)
  // The place and the ways to take part as the last public edition of anything gives them.
  const said = rows.toSorted((one, other) =>
    one.publicAt! < other.publicAt! ? 1 : one.publicAt! > other.publicAt! ? -1 : other.number - one.number,
  )
  const lastAgenda = said.find(({ series }) => series === 'agenda')
  const { adjourned, adjournedAt, adjournedTo, adjournedBy } = found
  const page: PublicMeetingPage = {
    meeting: {
      slug: found.slug,
      kind: found.kind,
      heldOn: found.heldOn,
      startsAt: found.startsAt,
      cancelledAt: found.cancelledAt,
      basis: found.basis,
      source: found.source,
      cancelReason: found.cancelReason,
      place: said[0]!.place,
      remoteAccess: lastAgenda?.remoteAccess ?? null,
      plannedMinutes: lastAgenda?.plannedMinutes ?? null,
    },
    editions: rows.map((row) => ({
      ...toPublicEdition(row, files),
      papers: papers.filter((paper) => paper.editionId === row.id),
      approvedOn: row.approvedOn,
    })),
    agenda: await withCopies(db, readDocument(chosen.agenda)),
    agendaEdition: chosen.agenda?.number ?? null,
    minutes: readDocument(chosen.minutes),
    adjournment: rows.some(({ series }) => series !== 'agenda')
      ? {
          startsAt: found.startsAt,
          adjourned: adjourned === 1,
          adjournedAt,
          adjournedTo,
          adjournedBy,
          hearings: await listHearings(db, found.meetingId),
        }
      : null,
    latePapers: found.hasLatePapers ? await latePapersOf(db, found.meetingId) : [],
  }
  const { hasComments, hasQuestions, hasFollowUps, hasDisagreements } = found
  return {
    id: found.meetingId,
    page,
    has: {
      comments: Boolean(hasComments),
      questions: Boolean(hasQuestions),
      followUps: Boolean(hasFollowUps),
      disagreements: Boolean(hasDisagreements),
    },
  }
}

const readDocument = (edition: { document: string | null } | undefined): OfficialDocument | null =>
  edition?.document ? (JSON.parse(edition.document) as OfficialDocument) : null

function editionOf<Edition extends { series: EditionSeries; number: number }>(
  editions: readonly Edition[],
  series: 'agenda' | 'minutes',
  number?: number,
): Edition | undefined {
  return editions.find((each) => each.series === series && (number === undefined || each.number === number))
}

async function papersOf(db: Store, editionIds: string[]): Promise<PublicPaper[]> {
  return db
    .selectFrom('posting')
    .select(['editionId', 'place', 'postedAt', 'postedBy'])
    .where('editionId', 'in', editionIds)
    .orderBy('postedAt')
    .execute()
}

/** The minutes of a meeting as they read: the newest public edition, or the one with `number`. @throws NotFound */
export async function getMinutesForPublic(
  db: Store,
  slug: string,
  number?: number,
): Promise<{
  meeting: { slug: string; heldOn: string }
  edition: PublicEdition & { approvedOn: string | null }
  document: OfficialDocument
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
