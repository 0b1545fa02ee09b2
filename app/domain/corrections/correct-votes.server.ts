import type { CommandContext, Trx } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { meetingIdOf, memberOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { unrecordedColumn, unrecordedVerdict } from '../meeting-record/unrecorded.ts'
import { turnedVoteVerdict, votesCorrectableVerdict } from './correction-rules.ts'
import type { CorrectVotesInput } from '../motions/forms.ts'
import { tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { bringBack } from '../motions/reconsideration.server.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import { choiceVerdict } from '../meeting-record/votes/vote-completeness.ts'
import { trimmed } from '../text/empty-text.ts'

/**
 * Corrects votes of a vote that is closed. The result is counted anew from the names.
 * @throws Invalid without a reason or a change; RuleRefused where the member could not have voted so
 */
export async function correctVotes(
  context: CommandContext,
  input: CorrectVotesInput,
): Promise<{ result: string }> {
  const reason = trimmed(input.reason)
  if (!reason) throw new Invalid('The reason is missing.', { reason: 'Enter the reason' })
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(
    context,
    'meeting.correct',
    meetingId,
    { at: null },
    async (tools) => {
      const { trx, now, room, live, entry } = tools
      const { item, motion } = motionOf(room, input.motionId)
      enforce(votesCorrectableVerdict(motion))
      const current = new Map(motion.votes.map((vote) => [vote.person.id, vote]))
      const unknown = new Set(motion.unknownVotes.map(({ id }) => id))
      const changed = input.votes.filter(({ personId, choice }) =>
        choice === 'not-recorded' ? !unknown.has(personId) : current.get(personId)?.choice !== choice,
      )
      if (changed.length === 0) throw new Invalid('No vote is changed.')
      for (const { personId, choice } of changed) {
        if (choice === 'not-recorded') {
          enforce(unrecordedVerdict(live, ['votes']))
          unknown.add(memberOf(room, personId).id)
          await trx
            .deleteFrom('vote')
            .where('motionId', '=', motion.id)
            .where('personId', '=', personId)
            .execute()
          continue
        }
        const castAt = current.get(personId)?.castAt ?? motion.voteClosedAt
        const roll = rollAt(room, item, motion.voteClosedAt ?? castAt, motion.votes).map((line) =>
          line.personId === personId && line.open
            ? { ...line, standing: choice === 'absent' ? ('absent' as const) : ('present' as const) }
            : line,
        )
        enforce(choiceVerdict(roll, { personId, choice }))
        unknown.delete(personId)
        await trx
          .insertInto('vote')
          .values({ motionId: motion.id, personId, choice, castAt: motion.voteClosedAt, recordedAt: now })
          .onConflict((conflict) =>
            conflict.columns(['motionId', 'personId']).doUpdateSet({ choice, recordedAt: now }),
          )
          .execute()
      }
      const unknownVotes = [...unknown]
      if (unknownVotes.length !== motion.unknownVotes.length || changed.some(isNotRecorded)) {
        await trx
          .updateTable('motion')
          .set({ unknownVotes: unrecordedColumn(unknownVotes) })
          .where('id', '=', motion.id)
          .execute()
      }
      const corrected = new Map(changed.map((vote) => [vote.personId, vote]))
      const votes = [
        ...motion.votes.filter(({ person }) => !corrected.has(person.id)),
        ...changed.flatMap(({ choice }) => (choice === 'not-recorded' ? [] : [{ choice }])),
      ]
      const { result, outcome } = tallyOfMotion({ ...motion, votes, unknownVotes }, room.commission)
      const before = tallyOfMotion(motion, room.commission).outcome
      const resting = await restingOn(trx, motion.id)
      enforce(turnedVoteVerdict({ carriesStill: outcome === 'carried', resting }))
      await entry({
        subject: { kind: 'motion', id: motion.id },
        summary: `Corrected the vote on item ${item.number}: ${result.toLowerCase()}`,
        reason,
        before: {
          votes: changed.map(({ personId }) => ({
            personId,
            choice: current.get(personId)?.choice ?? null,
          })),
        },
        after: { votes: changed },
      })
      if (before !== 'carried' && outcome === 'carried') await bringBack(tools, { item, motion })
      return { result }
    },
    { inRecess: true },
  )
}

/** How many editions of minutes, actions after a finding, and motions brought back by a reconsideration rest on a vote. */
async function restingOn(trx: Trx, motionId: string): Promise<number> {
  const adopted = await trx
    .selectFrom('edition')
    .select('id')
    .where('adoptingMotionId', '=', motionId)
    .execute()
  const acted = await trx
    .selectFrom('motion')
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('findingMotionId', '=', motionId), where('voteClosed', '=', 1)]),
        where('broughtBackBy', '=', motionId),
      ]),
    )
    .execute()
  return adopted.length + acted.length
}

function isNotRecorded({ choice }: { choice: string }): boolean {
  return choice === 'not-recorded'
}
