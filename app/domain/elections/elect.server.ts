import { newId, type CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { meetingIdOf, performInRoom, type RoomWork } from '../meetings/room.server.ts'
import type { ItemRecord } from '../meeting-record/record-types.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'
import { silentWords, unrecordedColumn, unrecordedVerdict } from '../meeting-record/unrecorded.ts'
import { recusedAndAbsent, unknownVoters } from '../motions/vote-roll.ts'
import {
  countOf,
  nextRound,
  openRoundOf,
  type Election,
  type ElectionRound,
} from '../meeting-record/votes/election.ts'
import { rollAt, type RollLine } from '../meeting-record/votes/roll.ts'
import { choiceVerdict } from '../meeting-record/votes/vote-completeness.ts'
import { consentRollVerdict } from '../motions/decision-rules.ts'
import { channelVerdict, firstRefusal, nothingOpenVerdict } from '../motions/motion-gates.ts'
import type { Instant } from '../time/instant.ts'
import {
  afterNominationsVerdict,
  asChoice,
  asMotion,
  choiceOf,
  closeRoundVerdict,
  consentVerdict,
  electionGates,
  namedVerdict,
  openRoundVerdict,
} from './election-rules.ts'
import { countWords, namesIn, officeTitle, outcomeWords } from './election-words.ts'
import type { CastElectionInput, ElectionInput, NamedVote, OpenRoundInput } from './forms.ts'
import { electionOf } from './hold-election.server.ts'
import { seatElected } from './seat-elected.server.ts'

/**
 * The one who stands is elected as nobody objects; the register of officers follows.
 * @throws RuleRefused by E4, E5, E9, E11 or E13, or where more than one stands
 */
export async function electByConsent(
  context: CommandContext,
  input: OpenRoundInput,
): Promise<{ conflict: string | null }> {
  return inElection(context, input, async (tools, { item, election }) => {
    const { trx, at, entry, room } = tools
    enforce(consentVerdict(election))
    enforce(consentRollVerdict(rollAt(room, item, tools.judged)))
    await enforceGates(tools, { item, election }, input)
    const after = { consent: 1 as const, consentAt: at }
    await trx.updateTable('election').set(after).where('id', '=', election.id).execute()
    const elected: Election = { ...election, consent: true, consentAt: at }
    const conflict = await seatElected(tools, room, elected)
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `Elected ${officeTitle(room, election.office)} by general consent`,
      before: { consent: 0, consentAt: null },
      after,
    })
    return { conflict }
  })
}

/** Opens a round: each member names a person aloud. @throws RuleRefused by E4, E5, E9, E11 or E13 */
export async function openRound(context: CommandContext, input: OpenRoundInput): Promise<{ id: string }> {
  return inElection(context, input, async (tools, { item, election }) => {
    const { trx, now, stamp, room, at, entry } = tools
    enforce(openRoundVerdict(election))
    await enforceGates(tools, { item, election }, input)
    const row = {
      id: newId(),
      electionId: election.id,
      meetingId: room.meeting.id,
      number: nextRound(election),
      openedAt: at,
      unrecorded: unrecordedColumn(input.unrecorded ?? []),
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('electionRound').values(row).execute()
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `Opened round ${row.number} of the election of the ${officeTitle(room, election.office)}, by roll call${silentWords(input.unrecorded ?? [])}`,
      after: row,
    })
    return { id: row.id }
  })
}

/** Records whom members named, one or several; given again before the close it takes the place of the first. */
export async function castElectionVotes(context: CommandContext, input: CastElectionInput): Promise<void> {
  return inElection(context, input, async (tools, { item, election }) => {
    const { trx, now, room, at, entry } = tools
    const round = roundOf(election)
    enforce(inOrderVerdict(round.openedAt, at, 'A vote can’t be given before the round was opened.'))
    enforce(channelVerdict(room, 'main', tools.judged, [round.openedAt]))
    if (input.votes.length === 0) throw new Invalid('Choose a vote.', { vote: 'Choose a vote' })
    const roll = rollAt(room, item, tools.judged)
    const cast = input.votes.map((vote) => judgedVote(election, round, roll, vote))
    await keepVotes(trx, round.id, cast, at, now)
    const nameOf = namesIn(room)
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: cast
        .map(
          ({ personId, choice, candidateId }) =>
            `${nameOf(personId)}: ${candidateId ? nameOf(candidateId) : choice}`,
        )
        .join(', '),
      before: round.votes
        .filter(({ person }) => cast.some((one) => one.personId === person.id))
        .map(({ person, choice, candidate }) => ({
          personId: person.id,
          choice,
          candidateId: candidate?.id ?? null,
        })),
      after: { round: round.number, votes: cast, at },
    })
  })
}

/**
 * Closes a round when everyone present has named somebody or abstained. Where it elects, the register of officers follows
 * in the same transaction.
 * @throws RuleRefused by E7, E11 or E13
 */
export async function closeRound(
  context: CommandContext,
  input: OpenRoundInput,
): Promise<{ result: string; conflict: string | null }> {
  return inElection(context, input, async (tools, { item, election }) => {
    const { trx, now, room, at, judged, live, entry } = tools
    const round = roundOf(election)
    const said = input.unrecorded ?? []
    enforce(unrecordedVerdict(live, said))
    const unrecorded = [...new Set([...round.unrecorded, ...said])]
    enforce(channelVerdict(room, 'main', judged, [round.openedAt]))
    enforce(closeRoundVerdict(room, { item, election, round }, { at: judged, live, unrecorded }))
    const voting = { item, motion: asMotion(election, round) }
    const others = recusedAndAbsent(room, voting, judged).map((vote) => ({ ...vote, candidateId: null }))
    const unknown = unknownVoters(room, voting, judged).map(({ personId }) => personId)
    if (others.length > 0) await keepVotes(trx, round.id, others, null, now)
    const change = {
      closed: 1 as const,
      closedAt: at,
      unrecorded: unrecordedColumn(unrecorded),
      unknownVotes: unrecordedColumn(unknown),
    }
    await trx.updateTable('electionRound').set(change).where('id', '=', round.id).execute()
    const closed: Election = {
      ...election,
      rounds: election.rounds.map((one) =>
        one.id === round.id ? { ...one, closed: true, closedAt: at } : one,
      ),
    }
    const nameOf = namesIn(room)
    const count = countOf(closed, closed.rounds.at(-1)!)
    const result = `${outcomeWords(count, nameOf)} (${countWords(count, nameOf)})`
    const conflict = await seatElected(tools, room, closed)
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `Closed round ${round.number}: ${result}`,
      after: { ...change, recusedAndAbsent: others },
    })
    return { result, conflict }
  })
}

type Found = { item: ItemRecord; election: Election }

async function inElection<Result>(
  context: CommandContext,
  input: ElectionInput,
  work: (tools: RoomWork, found: Found) => Promise<Result>,
): Promise<Result> {
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'election.hold', meetingId, input, (tools) =>
    work(tools, electionOf(tools.room, input.electionId)),
  )
}

async function enforceGates(
  { room, at, judged, live }: RoomWork,
  { item, election }: Found,
  { unrecorded = [] }: OpenRoundInput,
): Promise<void> {
  enforce(nothingOpenVerdict(room))
  enforce(afterNominationsVerdict(election, at))
  enforce(unrecordedVerdict(live, unrecorded))
  enforce(
    firstRefusal(electionGates(room, item, election, judged, unrecorded).map((gate) => () => gate.verdict)),
  )
}

/** @throws NotFound where no round is open */
function roundOf(election: Election): ElectionRound {
  const round = openRoundOf(election)
  if (!round) throw new NotFound('No round of this election is open.')
  return round
}

type Kept = {
  personId: string
  choice: 'named' | 'abstain' | 'recused' | 'absent'
  candidateId: string | null
}

/** A vote as it is kept. @throws RuleRefused for a member who is absent or recused, or somebody who does not stand */
export function judgedVote(
  election: Election,
  round: ElectionRound,
  roll: readonly RollLine[],
  { personId, named }: NamedVote,
): Kept {
  enforce(namedVerdict(election, round.number, named))
  const vote = choiceOf(named)
  const lines = roll.map((line) =>
    line.personId === personId && line.open
      ? { ...line, standing: vote.choice === 'absent' ? ('absent' as const) : ('present' as const) }
      : line,
  )
  enforce(choiceVerdict(lines, { personId, choice: asChoice(vote.choice) }))
  return { personId, ...vote }
}

export async function keepVotes(
  trx: RoomWork['trx'],
  roundId: string,
  votes: readonly Kept[],
  castAt: Instant | null,
  recordedAt: Instant,
): Promise<void> {
  await trx
    .insertInto('electionVote')
    .values(votes.map((vote) => ({ roundId, ...vote, castAt, recordedAt })))
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'personId']).doUpdateSet((excluded) => ({
        choice: excluded.ref('excluded.choice'),
        candidateId: excluded.ref('excluded.candidateId'),
        castAt: excluded.ref('excluded.castAt'),
        recordedAt,
      })),
    )
    .execute()
}
