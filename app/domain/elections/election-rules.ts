import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import {
  candidatesOf,
  couldElectAnother,
  electedOf,
  nextRound,
  openRoundOf,
  type Election,
  type ElectionChoice,
  type ElectionRound,
} from '../meeting-record/votes/election.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'
import { takingUpVerdict } from '../meeting-record/noticed-items.ts'
import { voteGates, type Gate } from '../motions/motion-gates.ts'
import { electionAloneVerdict } from '../motions/consent-gate.ts'
import { offAgendaGate } from '../motions/off-agenda-gate.ts'
import { officeTitle } from './election-words.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { TermInput } from './forms.ts'
import type { UnrecordedFact } from '../meeting-record/unrecorded.ts'
import { closeVoteVerdict, unknownVoters, type VoteClosing } from '../motions/vote-roll.ts'
import { listed } from '../text/listed.ts'
import type { Office } from '../meeting-record/offices.ts'

/**
 * An election is acted on as a main motion is: every gate of a vote is asked but those of seconds and of other motions. A
 * round that is open is its vote.
 */
export function asMotion(election: Pick<Election, 'id' | 'openedAt'>, round?: ElectionRound): MotionRecord {
  const votes = (round?.votes ?? []).map(({ person, choice, castAt }) => ({
    person,
    choice: asChoice(choice),
    castAt,
  }))
  const read = {
    id: election.id,
    kind: 'main',
    parentId: null,
    madeAt: election.openedAt,
    offAgendaException: null,
    seconder: null,
    voteMethod: round ? 'roll-call' : null,
    voteOpenedAt: round?.openedAt ?? null,
    voteClosed: round?.closed ?? false,
    unrecorded: round?.unrecorded ?? [],
    votingBasis: null,
    seats: null,
    withNotice: false,
    votes,
    amendments: [],
  }
  return read as unknown as MotionRecord
}

const notAsked = ['second', 'order']

/**
 * E4, E5, E9, E11, E13: what a round, or an election without one, waits for. Robert's Rules (GK): a nomination needs no
 * second.
 * @param at the instant of the act; null: nobody recorded it
 */
export function electionGates(
  record: MeetingRecord,
  item: ItemRecord,
  election: Pick<Election, 'id' | 'openedAt'>,
  at: Instant | null,
  unrecorded: readonly UnrecordedFact[] = [],
): Gate[] {
  const gates = voteGates(record, { item, motion: asMotion(election) }, at, unrecorded)
  return gates.filter(({ code }) => !notAsked.includes(code))
}

/**
 * Whether a round can be closed: as any vote by name (E4, E5, E7, E9, E13), and where nobody recorded how some voted, only
 * if that could elect nobody else, or the clerk said that the source is silent (N6).
 */
export function closeRoundVerdict(
  record: MeetingRecord,
  { item, election, round }: { item: ItemRecord; election: Election; round: ElectionRound },
  closing: VoteClosing,
): Verdict {
  const found = { item, motion: asMotion(election, round) }
  const close = closeVoteVerdict(record, found, closing)
  if (!close.ok) return close
  const unknown = unknownVoters(record, found, closing.at)
  if (unknown.length === 0 || closing.unrecorded.includes('votes')) return allowed
  const cast = round.votes.map(({ choice, candidate }) => ({ choice, candidateId: candidate?.id ?? null }))
  const candidates = candidatesOf(election, round.number).map(({ id }) => id)
  return couldElectAnother(cast, candidates, election.rule, unknown.length)
    ? refuse(
        'votes-unknown',
        `No vote is recorded of ${listed(unknown.map(({ name }) => name))}, and that could change who is elected.`,
        'Government Code 54953(c)(2)',
      )
    : allowed
}

/** An election is opened on an item that may be acted on (E4), one at a time of each office. */
export function openElectionVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  office: Office,
  at: Instant | null,
): Verdict {
  const noticed = takingUpVerdict(record.meeting.kind, item.notPosted)
  if (!noticed.ok) return noticed
  const posted = offAgendaGate(record, item, asMotion({ id: '', openedAt: at }), at)
  if (!posted.ok) return posted
  const alone = electionAloneVerdict(record, item, at)
  if (!alone.ok) return alone
  const running = record.items
    .flatMap(({ elections }) => elections)
    .some((one) => one.office === office && electedOf(one) === null)
  return running
    ? refuse(
        'election-open',
        `An election of the ${officeTitle(record, office)} is under way. Finish it or strike it first.`,
      )
    : allowed
}

/** The term begins as the vote says: at once, at the end of the meeting, or on a date that is not before it. */
export function termVerdict({ begins, beginsOn, endsOn }: TermInput, heldOn: CivilDate): Verdict {
  if (begins === 'on-date' && !beginsOn) return refuse('no-date', 'Enter the day on which the term begins.')
  if (begins === 'on-date' && beginsOn! < heldOn) {
    return refuse('before-the-election', 'The term can’t begin before the meeting that elects.')
  }
  const first = begins === 'on-date' ? beginsOn! : begins === 'at-once' ? heldOn : addDays(heldOn, 1)
  return endsOn && endsOn < first
    ? refuse('ends-before-it-begins', 'The last day of the term is before its first.')
    : allowed
}

function goesOnVerdict(election: Election): Verdict {
  if (electedOf(election))
    return refuse('elected-already', 'This election came to a result. Correct it if that is wrong.')
  return openRoundOf(election)
    ? refuse('round-open', 'Members are naming their choice. Close the round first.')
    : allowed
}

/** Robert's Rules (GK): any member nominates, once each person, until nominations are closed. */
export function nominateVerdict(election: Election, personId: string): Verdict {
  const goesOn = goesOnVerdict(election)
  if (!goesOn.ok) return goesOn
  if (election.nominationsClosed)
    return refuse('nominations-closed', 'Nominations are closed. Reopen them first.')
  return election.nominations.some(({ person }) => person.id === personId)
    ? refuse('already-nominated', 'This member is nominated already.')
    : allowed
}

/** Between rounds too a candidate says that they do not stand, or stand after all. */
export function standingVerdict(election: Election, nominationId: string, declines: boolean): Verdict {
  const goesOn = goesOnVerdict(election)
  if (!goesOn.ok) return goesOn
  const nomination = election.nominations.find(({ id }) => id === nominationId)
  if (!nomination) return refuse('not-nominated', 'This member is not nominated.')
  if (!declines && nomination.outFromRound !== null && nomination.outFromRound < nextRound(election)) {
    return refuse(
      'round-without',
      'A round was taken without this member. To let them stand, strike the election and enter it anew.',
    )
  }
  return nomination.declined === declines
    ? refuse('said-already', declines ? 'This member declined already.' : 'This member stands already.')
    : allowed
}

export function closeNominationsVerdict(election: Election, close: boolean): Verdict {
  const goesOn = goesOnVerdict(election)
  if (!goesOn.ok) return goesOn
  if (election.nominationsClosed === close) {
    return refuse('said-already', close ? 'Nominations are closed already.' : 'Nominations are open.')
  }
  return close && candidatesOf(election, nextRound(election)).length === 0
    ? refuse('nobody-stands', 'No one who stands is nominated.')
    : allowed
}

/** A round is taken of those who stand, once nominations are closed. */
export function openRoundVerdict(election: Election): Verdict {
  const goesOn = goesOnVerdict(election)
  if (!goesOn.ok) return goesOn
  if (!election.nominationsClosed) return refuse('nominations-open', 'Close nominations first.')
  return candidatesOf(election, nextRound(election)).length === 0
    ? refuse('nobody-stands', 'No one who stands is nominated.')
    : allowed
}

/** A round, and general consent, come after nominations and after the rounds before. @param at null fits anywhere */
export function afterNominationsVerdict(election: Election, at: Instant | null): Verdict {
  const last = [election.openedAt, election.nominationsClosedAt, election.rounds.at(-1)?.closedAt ?? null]
    .filter((time) => time !== null)
    .toSorted()
    .at(-1)
  return inOrderVerdict(
    last ?? null,
    at,
    'That is before nominations were closed, or before an earlier round.',
  )
}

/** Robert's Rules (GK): where one person stands, the chair declares them elected if nobody objects. */
export function consentVerdict(election: Election): Verdict {
  const round = openRoundVerdict(election)
  if (!round.ok) return round
  return candidatesOf(election, nextRound(election)).length === 1
    ? allowed
    : refuse('opposed', 'More than one person stands, so members name their choice aloud.')
}

/** E7: a member names one of those who stand, or abstains. */
export function namedVerdict(election: Election, round: number, named: string): Verdict {
  if (named === 'abstain' || named === 'absent' || named === 'recused') return allowed
  return candidatesOf(election, round).some(({ id }) => id === named)
    ? allowed
    : refuse('no-candidate', 'That person does not stand in this round.', 'Government Code 54953(c)(2)')
}

/** A correction never elects in a round after which another was taken. */
export function correctedRoundVerdict(election: Election, number: number, electedNow: boolean): Verdict {
  return electedNow && election.rounds.some((round) => round.number > number)
    ? refuse(
        'later-round',
        'By this the election was over, and a later round was taken. Strike the election and enter it anew.',
      )
    : allowed
}

/** @returns a vote in an election as the rules of completeness and recusal know votes */
export function asChoice(choice: ElectionChoice): Choice {
  return choice === 'named' ? 'aye' : choice
}

export function choiceOf(named: string): { choice: ElectionChoice; candidateId: string | null } {
  if (named === 'abstain' || named === 'absent' || named === 'recused')
    return { choice: named, candidateId: null }
  return { choice: 'named', candidateId: named }
}
