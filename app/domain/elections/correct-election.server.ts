import type { CommandContext } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import { meetingIdOf, performInRoom } from '../meetings/room.server.ts'
import { countOf, electedOf } from '../meeting-record/votes/election.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import { trimmed } from '../text/empty-text.ts'
import { judgedVote, keepVotes } from './elect.server.ts'
import { correctedRoundVerdict, termVerdict } from './election-rules.ts'
import { standingOf } from './election-words.ts'
import type { CorrectElectionInput } from './forms.ts'
import { electionOf } from './hold-election.server.ts'
import { seatElected, unseatElected } from './seat-elected.server.ts'

/**
 * Corrects whom members named in rounds that are closed, or when the term begins and ends. The result is counted anew from
 * the names, and the register of officers follows.
 * @throws Invalid without a reason or a change; RuleRefused where a vote can't have been so, or the register was changed since
 */
export async function correctElection(
  context: CommandContext,
  input: CorrectElectionInput,
): Promise<{ standing: string; conflict: string | null }> {
  const reason = reasonOf(input)
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'meeting.correct', meetingId, { at: null }, async (tools) => {
    const { trx, now, room, entry } = tools
    const { item, election } = electionOf(room, input.electionId)
    await unseatElected(tools, room, election)
    const changed = (input.votes ?? []).flatMap(({ roundId, votes }) => {
      const round = election.rounds.find(({ id, closed }) => id === roundId && closed)
      if (!round) throw new NotFound('We can’t find that closed round.')
      const current = new Map(round.votes.map((vote) => [vote.person.id, vote]))
      const roll = rollAt(room, item, round.closedAt)
      const kept = votes
        .filter(({ personId, named }) => {
          const vote = current.get(personId)
          return (vote?.candidate?.id ?? vote?.choice) !== named
        })
        .map((vote) => judgedVote(election, round, roll, vote))
      return kept.length > 0 ? [{ round, kept, current }] : []
    })
    const { term } = input
    if (term) enforce(termVerdict(term, room.meeting.heldOn))
    const before = { begins: election.begins, beginsOn: election.beginsOn, endsOn: election.endsOn }
    const after = term
      ? {
          begins: term.begins,
          beginsOn: term.begins === 'on-date' ? (term.beginsOn ?? null) : null,
          endsOn: term.endsOn || null,
        }
      : before
    const termChanged = JSON.stringify(before) !== JSON.stringify(after)
    if (changed.length === 0 && !termChanged) throw new Invalid('Nothing has changed.')
    for (const { round, kept } of changed) await keepVotes(trx, round.id, kept, round.closedAt, now)
    if (termChanged) await trx.updateTable('election').set(after).where('id', '=', election.id).execute()
    const anew = await getMeetingRecord(trx, meetingId)
    const { election: corrected } = electionOf(anew, election.id)
    for (const round of corrected.rounds.filter(({ closed }) => closed)) {
      enforce(correctedRoundVerdict(corrected, round.number, countOf(corrected, round).electedId !== null))
    }
    const conflict = await seatElected(tools, anew, corrected)
    const standing = standingOf(corrected)
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `Corrected the election: ${standing}`,
      reason,
      before: {
        ...before,
        votes: changed.flatMap(({ round, kept, current }) =>
          kept.map(({ personId }) => ({
            round: round.number,
            personId,
            choice: current.get(personId)?.choice ?? null,
            candidateId: current.get(personId)?.candidate?.id ?? null,
          })),
        ),
      },
      after: {
        ...after,
        votes: changed.flatMap(({ round, kept }) => kept.map((vote) => ({ round: round.number, ...vote }))),
      },
    })
    return { standing, conflict }
  })
}

/** Strikes an election that was recorded by mistake; the register says again what it said before. @throws RuleRefused */
export async function strikeElection(
  context: CommandContext,
  input: { electionId: string; reason: string },
): Promise<void> {
  const reason = reasonOf(input)
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'meeting.correct', meetingId, { at: null }, async (tools) => {
    const { trx, room, entry } = tools
    const { item, election } = electionOf(room, input.electionId)
    await unseatElected(tools, room, election)
    const rounds = election.rounds.map(({ id }) => id)
    if (rounds.length > 0) await trx.deleteFrom('electionVote').where('roundId', 'in', rounds).execute()
    await trx.deleteFrom('electionRound').where('electionId', '=', election.id).execute()
    await trx.deleteFrom('nomination').where('electionId', '=', election.id).execute()
    await trx.deleteFrom('election').where('id', '=', election.id).execute()
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `Struck an election on item ${item.number}, recorded by mistake`,
      reason,
      before: { ...election, elected: electedOf(election)?.id ?? null },
      after: { struck: true },
    })
  })
}

function reasonOf({ reason }: { reason: string }): string {
  const given = trimmed(reason)
  if (!given) throw new Invalid('The reason is missing.', { reason: 'Enter the reason' })
  return given
}
