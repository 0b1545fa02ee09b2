import type {
  ItemRecord,
  MeetingRecord,
  MotionRecord,
  PersonRef,
  QuestionRecord,
  RosterMember,
  Stay,
  VoteRecord,
} from '#app/domain/meeting-record/record-types.ts'
import type { Choice } from '#app/domain/meeting-record/votes/tally.ts'
import { at, trees, zone, type Tree } from '#test/setup/meeting.ts'

export const origin = { basis: 'invented', source: null } as const
const day = '2026-10-08'
/** @returns the instant of a time on the evening of October 8, 2026 */
export const evening = (time: string): string => at(day, time)

export function person(name: Tree): PersonRef {
  return { id: name.toLowerCase(), name: `${name[0]}. ${name}`, sortName: `${name}, ${name[0]}.` }
}

export function roster(): RosterMember[] {
  return trees.map((name, index) => ({
    ...person(name),
    slug: name.toLowerCase(),
    seatNumber: index + 1,
    seatName: `Seat ${index + 1}`,
    nominator: `District ${index + 1}`,
    office: index === 0 ? 'chair' : index === 1 ? 'vice-chair' : null,
  }))
}

export function stay(name: Tree, made: Partial<Stay> = {}): Stay {
  return {
    id: `stay-${name}`,
    person: person(name),
    standing: 'present',
    atRollCall: true,
    mode: 'in-person',
    provision: null,
    audioAndVideo: null,
    adultsPresent: null,
    arrivedAt: null,
    departedAt: null,
    departed: false,
    ...origin,
    ...made,
  }
}

export function item(made: Partial<ItemRecord> & Pick<ItemRecord, 'number' | 'kind' | 'title'>): ItemRecord {
  return {
    id: `item-${made.number}`,
    parentId: null,
    depth: 0,
    description: null,
    recommendedAction: null,
    minutesAllotted: null,
    originItemId: null,
    approvesMeetingId: null,
    approves: null,
    posted: true,
    notPosted: null,
    continuedFrom: null,
    presenters: [],
    opened: true,
    openedAt: null,
    closedAt: null,
    outcome: 'heard',
    continuedTo: null,
    continuedToPlace: null,
    hearing: false,
    comment: {
      called: false,
      calledAt: null,
      closed: false,
      closedAt: null,
      noSpeakers: false,
      noSpeakersAt: null,
    },
    toHear: { waiting: 0, atMicrophone: 0, held: 0 },
    signUps: [],
    periods: [],
    pulled: null,
    alone: false,
    speakers: [],
    written: null,
    presentations: [],
    statements: [],
    recusals: [],
    matters: [],
    questions: [],
    motions: [],
    elections: [],
    followUps: [],
    ...origin,
    ...made,
  }
}

export const called = {
  called: true,
  calledAt: null,
  closed: true,
  closedAt: null,
  noSpeakers: false,
  noSpeakersAt: null,
}

/** Votes of everyone: aye unless told otherwise. */
export function votes(others: Partial<Record<Tree, Choice>> = {}): VoteRecord[] {
  return trees.map((name) => ({ person: person(name), choice: others[name] ?? 'aye', castAt: null }))
}

export function motion(made: Partial<MotionRecord> & Pick<MotionRecord, 'id' | 'text'>): MotionRecord {
  return {
    itemId: 'item-7.A',
    parentId: null,
    position: 1,
    kind: 'main',
    mover: person('Fir'),
    seconder: person('Birch'),
    offAgendaException: null,
    findingMotionId: null,
    withNotice: false,
    madeAt: null,
    withdrawn: false,
    withdrawnAt: null,
    voteMethod: 'roll-call',
    voteOpenedAt: null,
    voteClosed: true,
    voteClosedAt: null,
    decidedBy: null,
    decidedOutcome: null,
    decidedAfter: null,
    ruling: null,
    stated: null,
    textAsAmended: null,
    amendedAfter: null,
    recessMinutes: null,
    broughtBackBy: null,
    reconsidered: false,
    divided: false,
    dividedBy: null,
    minutesApproval: null,
    corrections: null,
    correctedText: null,
    votingBasis: 'present-and-voting',
    seats: 11,
    unrecorded: [],
    unknownVotes: [],
    votes: votes(),
    amendments: [],
    ...origin,
    ...made,
  }
}

export function question(made: Partial<QuestionRecord> & Pick<QuestionRecord, 'number'>): QuestionRecord {
  return {
    id: `question-${made.number}`,
    asker: person('Juniper'),
    askerName: null,
    addressee: 'Lieutenant Stone',
    title: 'Officers yet to be trained',
    text: 'How many officers have not completed the training?',
    followsQuestionId: null,
    askedOn: day,
    askedAt: null,
    answers: [],
    ...origin,
    ...made,
  }
}

/** A meeting that was called to order and adjourned, with the items given. */
export function meetingRecord({
  meeting = {},
  ...made
}: Partial<Omit<MeetingRecord, 'meeting'>> & {
  meeting?: Partial<MeetingRecord['meeting']>
} = {}): MeetingRecord {
  return {
    meeting: {
      id: 'meeting',
      slug: day,
      kind: 'regular',
      heldOn: day,
      startsAt: evening('18:00'),
      place: 'City Hall, Council Chamber',
      remoteAccess: null,
      calledBy: null,
      purpose: null,
      adjournedFromId: null,
      convened: true,
      calledToOrderAt: evening('18:02'),
      calledToOrderBy: person('Alder'),
      adjourned: true,
      adjournedAt: evening('20:44'),
      adjournedTo: at('2026-11-12', '18:00'),
      adjournedToPlace: null,
      adjournedBy: 'commission',
      unheardReason: null,
      cancelledAt: null,
      cancelReason: null,
      ...origin,
      ...meeting,
    },
    commission: {
      name: 'Community Police Oversight Commission',
      city: 'City of Pasadena',
      zone,
      officerTitles: { chair: 'Chair', viceChair: 'Vice Chair' },
      seats: 11,
      quorum: 6,
      votingBasis: 'present-and-voting',
      electionRule: 'majority',
      recusedCountForQuorum: false,
      quorumInRoom: true,
      closedSessions: false,
      consentPullBy: 'members',
      meetingsPerYear: 12,
    },
    roster: roster(),
    attendance: trees.map((name) => stay(name)),
    staff: [],
    recesses: [],
    outages: [],
    closedSessions: [],
    items: [],
    statements: [],
    questions: [],
    followUps: [],
    ...made,
  }
}
