import type { Row } from '#db/schema.ts'
import type { Agenda, AgendaEntry } from '../agenda/agenda-tree.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'
import { electionsOf, type ElectionRows } from '../meeting-record/votes/build-elections.ts'
import { motionsByItem } from '../meeting-record/votes/build-motions.ts'
import { questionsOf } from '../meeting-record/build-questions.ts'
import type { Outage } from '../meeting-record/outage.ts'
import { stillToHear } from '../comments/queue/still-to-hear.ts'
import type { PeriodDecision, SignedUpToSpeak, WrittenCounts } from '../meeting-record/record-parts.ts'
import { recordedInRoom } from '../meeting-record/meeting.ts'
import { whyNotPosted, type ItemStatus } from '../notices/posted-agenda.ts'
import { voteOfItsOwn } from '../meeting-record/consent.ts'
import { origin } from '../meeting-record/origin.ts'
import { closedSessionsOf, followUpOf, pullOf, statementOf } from '../meeting-record/build-rows.ts'
import type {
  CommissionFacts,
  ContinuedFrom,
  ItemRecord,
  MatterRecord,
  MeetingRecord,
  PersonRef,
  RosterMember,
} from '../meeting-record/record-types.ts'
import type { RemoteProvision } from '../meeting-record/remote-attendance.ts'

export type MeetingRows = ElectionRows & {
  attendance: Row<'attendance'>[]
  staff: Row<'staffPresent'>[]
  recesses: Row<'recess'>[]
  recusals: Row<'recusal'>[]
  pulls: Row<'consentPull'>[]
  closed: Row<'closedSession'>[]
  closedVotes: Row<'closedVote'>[]
  motions: Row<'motion'>[]
  votes: Row<'vote'>[]
  presentations: Row<'presentation'>[]
  statements: Row<'statement'>[]
  questions: Row<'question'>[]
  answers: Row<'answer'>[]
  followUps: Row<'followUp'>[]
  speakers: Row<'speaker'>[]
}

export type BuildFacts = MeetingRows & {
  meeting: Row<'meeting'>
  commission: CommissionFacts
  roster: RosterMember[]
  agenda: Agenda
  people: Map<string, PersonRef>
  statuses: Map<string, ItemStatus> | null
  /** By the item that carries it on. */
  continuedFrom: Map<string, ContinuedFrom>
  /** The meetings whose minutes the items put to approval. */
  approves: NonNullable<ItemRecord['approves']>[]
  matters: (MatterRecord & { itemId: string })[]
  written: Map<string, WrittenCounts>
  signUps: Map<string, SignedUpToSpeak[]>
  periods: Map<string, PeriodDecision[]>
  outages: Outage[]
  /** Items on which a law asks for a vote of their own. */
  alone: Set<string>
}

export function buildMeetingRecord(facts: BuildFacts): MeetingRecord {
  const { meeting, commission, roster, agenda } = facts
  const person = (id: string): PersonRef => facts.people.get(id)!
  const statements = facts.statements.map(statementOf)
  const questions = questionsOf(facts, facts.people)
  const followUps = facts.followUps.map(followUpOf)
  const motions = motionsByItem(facts, facts.people, roster)
  const elections = electionsOf(facts, facts.people, roster)
  return {
    meeting: {
      id: meeting.id,
      slug: meeting.slug,
      kind: meeting.kind,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      place: meeting.place,
      remoteAccess: meeting.remoteAccess,
      calledBy: meeting.calledBy,
      purpose: meeting.purpose,
      adjournedFromId: meeting.adjournedFromId,
      convened: meeting.convened === 1,
      calledToOrderAt: meeting.calledToOrderAt,
      calledToOrderBy: meeting.calledToOrderBy === null ? null : person(meeting.calledToOrderBy),
      adjourned: meeting.adjourned === 1,
      adjournedAt: meeting.adjournedAt,
      adjournedTo: meeting.adjournedTo,
      adjournedToPlace: meeting.adjournedToPlace,
      adjournedBy: meeting.adjournedBy,
      unheardReason: meeting.unheardReason,
      cancelledAt: meeting.cancelledAt,
      cancelReason: meeting.cancelReason,
      ...origin(meeting),
    },
    commission,
    roster,
    attendance: facts.attendance.map(
      ({ id, personId, standing, mode, adultsPresent, arrivedAt, departedAt, ...row }) => ({
        id,
        person: person(personId),
        standing,
        atRollCall: row.atRollCall === 1,
        mode,
        provision: row.provision as RemoteProvision | null,
        audioAndVideo: row.audioAndVideo === null ? null : row.audioAndVideo === 1,
        adultsPresent,
        arrivedAt,
        departedAt,
        departed: row.departed === 1,
        ...origin(row),
      }),
    ),
    staff: facts.staff.map(({ id, name, title, organization, personId, ...row }) => ({
      id,
      name,
      title,
      organization,
      personId,
      ...origin(row),
    })),
    recesses: facts.recesses.map(({ id, beganAt, endedAt, reason, ...row }) => ({
      id,
      beganAt,
      endedAt,
      ended: row.ended === 1,
      reason,
      ...origin(row),
    })),
    outages: facts.outages,
    closedSessions: closedSessionsOf(facts, facts.people),
    items: agenda.inOrder.map((entry) =>
      itemOf(entry, facts, {
        motions: motions.get(entry.id) ?? [],
        elections: elections.filter((row) => row.itemId === entry.id),
        statements: statements.filter((row) => row.itemId === entry.id).map(withoutItem),
        questions: questions.filter((row) => row.itemId === entry.id).map(withoutItem),
        followUps: followUps.filter((row) => row.itemId === entry.id).map(withoutItem),
      }),
    ),
    statements: statements.filter((row) => row.itemId === null).map(withoutItem),
    questions: questions.filter((row) => row.itemId === null).map(withoutItem),
    followUps: followUps.filter((row) => row.itemId === null).map(withoutItem),
  }
}

function withoutItem<Value extends { itemId: string | null }>({
  itemId: _itemId,
  ...rest
}: Value): Omit<Value, 'itemId'> {
  return rest
}

function itemOf(
  entry: AgendaEntry,
  facts: BuildFacts,
  own: Pick<ItemRecord, 'motions' | 'elections' | 'statements' | 'questions' | 'followUps'>,
): ItemRecord {
  const here = <Value extends { itemId: string }>(rows: Value[]): Value[] =>
    rows.filter((row) => row.itemId === entry.id)
  const notPosted = whyNotPosted(facts.statuses, entry.id)
  return {
    id: entry.id,
    parentId: entry.parentId,
    number: entry.number,
    depth: entry.depth,
    kind: entry.kind as ItemKind,
    title: entry.title,
    description: entry.description,
    recommendedAction: entry.recommendedAction,
    minutesAllotted: entry.minutesAllotted,
    originItemId: entry.originItemId,
    approvesMeetingId: entry.approvesMeetingId,
    approves: facts.approves.find(({ id }) => id === entry.approvesMeetingId) ?? null,
    posted: facts.statuses === null ? null : notPosted === null,
    notPosted,
    continuedFrom: facts.continuedFrom.get(entry.id) ?? null,
    presenters: entry.presenters.map(({ name, title, organization, personId }) => ({
      name,
      title,
      organization,
      personId,
    })),
    opened: entry.opened === 1,
    openedAt: entry.openedAt,
    closedAt: entry.closedAt,
    outcome: entry.outcome,
    continuedTo: entry.continuedTo,
    continuedToPlace: entry.continuedToPlace,
    hearing: entry.hearing === 1,
    comment: {
      called: entry.commentCalled === 1,
      calledAt: entry.commentCalledAt,
      closed: entry.commentClosed === 1,
      closedAt: entry.commentClosedAt,
      noSpeakers: entry.noSpeakers === 1,
      noSpeakersAt: entry.noSpeakersAt,
    },
    toHear: stillToHear(facts.signUps.get(entry.id) ?? [], null),
    signUps: facts.signUps.get(entry.id) ?? [],
    periods: facts.periods.get(entry.id) ?? [],
    speakers: here(facts.speakers).map(({ id, displayName, stance, interpreter, spokeAt, ...row }) => ({
      id,
      displayName,
      stance,
      interpreter,
      spokeAt,
      ...origin(row),
    })),
    written: facts.written.get(entry.id) ?? null,
    presentations: here(facts.presentations).map(
      ({ id, givenBy, personId, title, organization, onBehalfOf, givenAt, summary, ...row }) => ({
        id,
        givenBy,
        personId,
        title,
        organization,
        onBehalfOf,
        givenAt,
        summary,
        ...origin(row),
      }),
    ),
    recusals: here(facts.recusals).map(({ id, personId, reason, leftRoomAt, returnedAt, ...row }) => ({
      id,
      since: leftRoomAt ?? recordedInRoom(facts.meeting, row.recordedAt),
      person: facts.people.get(personId)!,
      reason,
      leftRoom: row.leftRoom === 1,
      leftRoomAt,
      returned: row.returned === 1,
      returnedAt,
      ...origin(row),
    })),
    pulled: here(facts.pulls).map((row) => pullOf(row, facts.people))[0] ?? null,
    alone: facts.alone.has(entry.id) || voteOfItsOwn(entry.title),
    ...own,
    matters: here(facts.matters).map(({ itemId: _itemId, ...matter }) => matter),
    ...origin(entry),
  }
}
