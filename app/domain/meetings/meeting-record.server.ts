import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { getAgenda } from '../agenda/queries.server.ts'
import { listOutages, listPeriods, listSignUps } from '../comments/queue/still-to-hear.server.ts'
import { listAlone } from '../agenda/votes-of-their-own.server.ts'
import { countWritten } from '../comments/comment-counts.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { quorumOf } from '../commission/settings.ts'
import { NotFound } from '../errors.ts'
import { listMattersHeard } from './matters-heard.server.ts'
import { rosterOn, type Roster } from '../people/roster.server.ts'
import { peopleNamed } from './people-named.server.ts'
import { buildMeetingRecord, type MeetingRows } from './build-record.ts'
import type { ElectionRows } from '../meeting-record/votes/build-elections.ts'
import { listContinuedFrom } from './continued-from.server.ts'
import { listItemStatuses } from './posted-items.server.ts'
import { whyNotPosted } from '../notices/posted-agenda.ts'
import type {
  CommissionFacts,
  ItemRecord,
  MeetingRecord,
  RosterMember,
} from '../meeting-record/record-types.ts'

/** Everything that is kept of one meeting: one query a table, however long it was. @throws NotFound */
export async function getMeetingRecord(db: Kysely<Database>, meetingId: string): Promise<MeetingRecord> {
  const meeting = await db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  const settings = await getSettings(db, meeting.heldOn)
  const roster = await rosterOn(db, meeting.heldOn, { before: meetingId })
  const agenda = await getAgenda(db, meetingId)
  const rows = await loadRows(db, meetingId)
  const commission: CommissionFacts = {
    name: settings.name,
    city: settings.city,
    zone: settings.timeZone,
    officerTitles: settings.officerTitles,
    seats: roster.seats,
    quorum: quorumOf(settings, roster.seats),
    votingBasis: settings.votingBasis,
    electionRule: settings.electionRule,
    recusedCountForQuorum: settings.recusedCountForQuorum,
    quorumInRoom: settings.quorumInRoom,
    closedSessions: settings.closedSessions,
    consentPullBy: settings.consentPullBy,
    meetingsPerYear: settings.meetingsPerYear,
  }
  const members = membersOf(roster)
  const people = await peopleNamed(db, rows, members, meeting.calledToOrderBy)
  const statuses = await listItemStatuses(db, meeting, commission.zone, agenda.inOrder)
  const unposted = statuses && agenda.inOrder.filter(({ id }) => whyNotPosted(statuses, id) !== null)
  const continuedFrom = await listContinuedFrom(db, meeting, unposted ?? [], commission.zone)
  const outstanding = agenda.inOrder.find(({ kind }) => kind === 'outstanding')
  const matters = await listMattersHeard(db, meetingId, outstanding?.id ?? null)
  return buildMeetingRecord({
    meeting,
    commission,
    roster: members,
    agenda,
    people,
    statuses,
    continuedFrom,
    approves: await sittings(db, agenda.inOrder),
    matters,
    written: await countWritten(db, meetingId),
    signUps: await listSignUps(db, meetingId),
    periods: await listPeriods(db, meetingId),
    outages: await listOutages(db, meetingId),
    alone: await listAlone(db, meetingId),
    ...rows,
  })
}

/** @returns the record of the meeting at this address. @throws NotFound */
export async function getMeetingRecordBySlug(db: Kysely<Database>, slug: string): Promise<MeetingRecord> {
  const meeting = await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!meeting) throw new NotFound('We can’t find that meeting.')
  return getMeetingRecord(db, meeting.id)
}

/** When the meetings sat whose minutes an agenda puts to approval. */
async function sittings(
  db: Kysely<Database>,
  items: readonly { approvesMeetingId: string | null }[],
): Promise<NonNullable<ItemRecord['approves']>[]> {
  const ids = items.flatMap(({ approvesMeetingId }) => approvesMeetingId ?? [])
  if (ids.length === 0) return []
  return db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'startsAt', 'calledToOrderAt', 'adjournedAt'])
    .where('id', 'in', ids)
    .execute()
}

function membersOf(roster: Roster): RosterMember[] {
  return roster.lines.flatMap(({ seat, person, office }) =>
    person === null
      ? []
      : [
          {
            id: person.id,
            name: person.name,
            sortName: person.sortName,
            slug: person.slug,
            seatNumber: seat?.number ?? null,
            seatName: seat?.name ?? null,
            nominator: seat?.nominator ?? null,
            office,
          },
        ],
  )
}

async function loadRows(db: Kysely<Database>, meetingId: string): Promise<MeetingRows> {
  const inRoom = <
    Table extends
      'recess' | 'recusal' | 'consentPull' | 'closedSession' | 'presentation' | 'statement' | 'attendance',
  >(
    table: Table,
  ) =>
    db
      .selectFrom(table as 'recess')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .orderBy('id')
      .execute() as unknown as Promise<Row<Table>[]>
  const byPosition = <Table extends 'staffPresent' | 'motion' | 'speaker'>(table: Table) =>
    db
      .selectFrom(table as 'motion')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .orderBy('position')
      .orderBy('id')
      .execute() as unknown as Promise<Row<Table>[]>
  return {
    attendance: await inRoom('attendance'),
    staff: await byPosition('staffPresent'),
    recesses: await inRoom('recess'),
    recusals: (await inRoom('recusal')).filter((row) => row.withdrawnAt === null),
    pulls: await inRoom('consentPull'),
    closed: await inRoom('closedSession'),
    closedVotes: await db
      .selectFrom('closedVote')
      .innerJoin('closedSession', 'closedSession.id', 'closedVote.sessionId')
      .selectAll('closedVote')
      .where('closedSession.meetingId', '=', meetingId)
      .execute(),
    motions: await byPosition('motion'),
    ...(await loadElections(db, meetingId)),
    votes: await db
      .selectFrom('vote')
      .innerJoin('motion', 'motion.id', 'vote.motionId')
      .selectAll('vote')
      .where('motion.meetingId', '=', meetingId)
      .execute(),
    presentations: await inRoom('presentation'),
    statements: await inRoom('statement'),
    questions: await db
      .selectFrom('question')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .where('struckAt', 'is', null)
      .orderBy('number')
      .execute(),
    answers: await db
      .selectFrom('answer')
      .innerJoin('question', 'question.id', 'answer.questionId')
      .selectAll('answer')
      .where('question.meetingId', '=', meetingId)
      .orderBy('answer.id')
      .execute(),
    followUps: await db
      .selectFrom('followUp')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .where('struckAt', 'is', null)
      .orderBy('number')
      .execute(),
    speakers: await byPosition('speaker'),
  }
}

async function loadElections(db: Kysely<Database>, meetingId: string): Promise<ElectionRows> {
  const elections = await db
    .selectFrom('election')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute()
  if (elections.length === 0) return { elections, nominations: [], rounds: [], electionVotes: [] }
  return {
    elections,
    nominations: await db
      .selectFrom('nomination')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .orderBy('id')
      .execute(),
    rounds: await db
      .selectFrom('electionRound')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .orderBy('number')
      .execute(),
    electionVotes: await db
      .selectFrom('electionVote')
      .innerJoin('electionRound', 'electionRound.id', 'electionVote.roundId')
      .selectAll('electionVote')
      .where('electionRound.meetingId', '=', meetingId)
      .execute(),
  }
}
