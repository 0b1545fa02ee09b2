import type { CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { meetingIdOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'
import { silentWords, unrecordedColumn, unrecordedVerdict } from '../meeting-record/unrecorded.ts'
import type { CastVotesInput, CloseVoteInput, OpenVoteInput } from './forms.ts'
import { channelVerdict, firstRefusal, nothingOpenVerdict, voteGates } from './motion-gates.ts'
import { bringBack } from './reconsideration.server.ts'
import { byVoteVerdict } from './motion-rules.ts'
import { lastPosition, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import { choiceNames, type Choice } from '../meeting-record/votes/tally.ts'
import { choiceVerdict, yetToVote } from '../meeting-record/votes/vote-completeness.ts'
import {
  closeVoteVerdict,
  methodVerdict,
  openOnceVerdict,
  recusedAndAbsent,
  takingVotesVerdict,
  unknownVoters,
} from './vote-roll.ts'

/**
 * Opens the vote on a motion, and freezes what it is counted from.
 * @throws RuleRefused by E4, E5, E7, E9 or E13, for want of a second, or while another motion comes first
 */
export async function openVote(context: CommandContext, input: OpenVoteInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(
    context,
    'motion.open-vote',
    meetingId,
    input,
    async ({ trx, room, at, judged, live, entry }) => {
      const found = motionOf(room, input.motionId)
      const { item, motion } = found
      const { unrecorded = [], method = 'roll-call' } = input
      enforce(byVoteVerdict(motion))
      enforce(openOnceVerdict(motion, method))
      enforce(nothingOpenVerdict(room, motion.id))
      enforce(unrecordedVerdict(live, unrecorded))
      const gates = voteGates(room, found, judged, unrecorded)
      enforce(firstRefusal(gates.map((gate) => () => gate.verdict)))
      enforce(inOrderVerdict(motion.madeAt, at, 'The vote can’t be opened before the motion was made.'))
      enforce(methodVerdict(room, item, judged, method))
      const again = motion.voteMethod !== null
      if (again) await trx.deleteFrom('vote').where('motionId', '=', motion.id).execute()
      const change = {
        voteOpenedAt: at,
        voteMethod: method,
        votingBasis: room.commission.votingBasis,
        seats: room.commission.seats,
        unrecorded: unrecordedColumn(unrecorded),
      }
      await trx.updateTable('motion').set(change).where('id', '=', motion.id).execute()
      await entry({
        subject: { kind: 'motion', id: motion.id },
        summary: `Opened the vote on item ${item.number}${again ? ' again' : ''}, ${method === 'voice' ? 'by voice' : 'by roll call'}${silentWords(unrecorded)}`,
        before: again ? { voteMethod: motion.voteMethod, votes: motion.votes } : undefined,
        after: { ...change, unrecorded },
      })
    },
  )
}

/**
 * Records votes by name, one or several. A vote given again before the close takes the place of the first.
 * @throws RuleRefused for a member who is absent or recused, or when the vote is not open
 */
export async function castVotes(context: CommandContext, input: CastVotesInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(
    context,
    'motion.cast-vote',
    meetingId,
    input,
    async ({ trx, now, room, at, judged, entry }) => {
      const { item, motion } = motionOf(room, input.motionId)
      enforce(takingVotesVerdict(motion))
      enforce(inOrderVerdict(motion.voteOpenedAt, at, 'A vote can’t be given before the vote was opened.'))
      enforce(channelVerdict(room, motion.kind, judged, [motion.voteOpenedAt]))
      const roll = rollAt(room, item, judged)
      // Of whom the record leaves open whether they were there, nobody votes unless named.
      const certain = roll.filter(({ open }) => !open)
      const rollWith = (personId: string, choice: Choice) =>
        roll.map((line) =>
          line.personId === personId && line.open
            ? { ...line, standing: choice === 'absent' ? ('absent' as const) : ('present' as const) }
            : line,
        )
      for (const vote of input.votes) enforce(choiceVerdict(rollWith(vote.personId, vote.choice), vote))
      const before = motion.votes.map(({ person, choice }) => ({ personId: person.id, choice }))
      const rest =
        input.rest === undefined
          ? []
          : yetToVote(certain, [...before, ...input.votes]).map(({ personId }) => ({
              personId,
              choice: 'aye' as const,
            }))
      const cast = [...new Map([...input.votes, ...rest].map((vote) => [vote.personId, vote])).values()]
      if (cast.length === 0) throw new Invalid('Choose a vote.', { vote: 'Choose a vote' })
      await trx
        .insertInto('vote')
        .values(cast.map((vote) => ({ motionId: motion.id, ...vote, castAt: at, recordedAt: now })))
        .onConflict((conflict) =>
          conflict.columns(['motionId', 'personId']).doUpdateSet((excluded) => ({
            choice: excluded.ref('excluded.choice'),
            castAt: excluded.ref('excluded.castAt'),
            recordedAt: now,
          })),
        )
        .execute()
      const nameOf = (personId: string) => roll.find((line) => line.personId === personId)?.name ?? personId
      await entry({
        subject: { kind: 'motion', id: motion.id },
        summary: cast
          .map((vote) => `${nameOf(vote.personId)}: ${choiceNames[vote.choice].toLowerCase()}`)
          .join(', '),
        before: before.filter((vote) => cast.some((one) => one.personId === vote.personId)),
        after: { votes: cast, at },
      })
    },
  )
}

/**
 * Closes the vote when everyone present has one, and writes down who was recused and who was absent, and of whom nobody
 * recorded it. The result is
 * computed from the names, here and wherever it is shown.
 * @throws RuleRefused by E7 or E13
 */
export async function closeVote(context: CommandContext, input: CloseVoteInput): Promise<{ result: string }> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'motion.close-vote', meetingId, input, async (tools) => {
    const { trx, now, room, at, judged, live, entry } = tools
    const found = motionOf(room, input.motionId)
    const { item, motion } = found
    enforce(unrecordedVerdict(live, input.unrecorded ?? []))
    const unrecorded = [...new Set([...motion.unrecorded, ...(input.unrecorded ?? [])])]
    enforce(channelVerdict(room, motion.kind, judged, [motion.voteOpenedAt]))
    enforce(closeVoteVerdict(room, found, { at: judged, live, unrecorded }))
    const others = recusedAndAbsent(room, found, judged)
    const unknown = unknownVoters(room, found, judged)
    if (others.length > 0) {
      await trx
        .insertInto('vote')
        .values(others.map((vote) => ({ motionId: motion.id, ...vote, castAt: null, recordedAt: now })))
        .execute()
    }
    const change = {
      voteClosed: 1 as const,
      voteClosedAt: at,
      decidedAfter: lastPosition(room),
      unrecorded: unrecordedColumn(unrecorded),
      unknownVotes: unrecordedColumn(unknown.map(({ personId }) => personId)),
    }
    await trx.updateTable('motion').set(change).where('id', '=', motion.id).execute()
    const votes = [...motion.votes, ...others.map(({ choice }) => ({ choice }))]
    const { result, outcome } = tallyOfMotion(
      { ...motion, votes, unknownVotes: unknown, voteClosed: true },
      room.commission,
    )
    await entry({
      subject: { kind: 'motion', id: motion.id },
      summary: `Closed the vote on item ${item.number}: ${result.toLowerCase()}`,
      after: { ...change, recusedAndAbsent: others },
    })
    if (outcome === 'carried') await bringBack(tools, found)
    return { result }
  })
}
