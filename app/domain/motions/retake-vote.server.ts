import type { CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { choiceNames } from '../meeting-record/votes/tally.ts'
import { meetingIdOf, memberOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { divisionVerdict } from './decision-rules.ts'
import { presentVerdict, voteTakenBackVerdict } from './motion-rules.ts'
import { countResting } from './resting.server.ts'
import type { MotionMomentInput } from './forms.ts'

/**
 * A member asks for a division after a vote by voice: the vote is open again, by roll call. What the vote by voice said
 * stays in the audit log.
 * @throws RuleRefused for a vote by roll call, after a later motion, or by who is not present
 */
export async function callDivision(
  context: CommandContext,
  input: MotionMomentInput & { personId?: string | null },
): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'motion.open-vote', meetingId, input, async ({ trx, room, at, entry }) => {
    const found = motionOf(room, input.motionId)
    const { item, motion } = found
    enforce(divisionVerdict(room, found, await countResting(trx, motion.id)))
    const member = input.personId ? memberOf(room, input.personId) : null
    if (member) enforce(presentVerdict(room, item, member.id, at))
    const before = await trx.selectFrom('vote').selectAll().where('motionId', '=', motion.id).execute()
    await trx.deleteFrom('vote').where('motionId', '=', motion.id).execute()
    const change = {
      voteMethod: 'roll-call' as const,
      voteClosed: 0 as const,
      voteClosedAt: null,
      decidedAfter: null,
      divided: 1 as const,
      dividedBy: member?.id ?? null,
    }
    await trx.updateTable('motion').set(change).where('id', '=', motion.id).execute()
    await entry({
      subject: { kind: 'motion', id: motion.id },
      summary: `${member ? `${member.name} called` : 'A member called'} for a division: the vote on item ${item.number} is taken again by roll call`,
      before: { votes: before, voteClosedAt: motion.voteClosedAt },
      after: change,
    })
  })
}

/**
 * Takes back one member's vote while the vote is open, so that the member can vote anew or be recorded as recused. The
 * vote stays in the audit log.
 * @throws RuleRefused where the vote is not open, or the member has none
 */
export async function takeVoteBack(
  context: CommandContext,
  input: MotionMomentInput & { personId: string },
): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'motion.cast-vote', meetingId, input, async ({ trx, room, entry }) => {
    const { motion } = motionOf(room, input.motionId)
    enforce(voteTakenBackVerdict(motion, input.personId))
    const vote = motion.votes.find(({ person }) => person.id === input.personId)!
    await trx
      .deleteFrom('vote')
      .where('motionId', '=', motion.id)
      .where('personId', '=', vote.person.id)
      .execute()
    await entry({
      subject: { kind: 'motion', id: motion.id },
      summary: `${vote.person.name}: ${choiceNames[vote.choice].toLowerCase()}, taken back`,
      before: { personId: vote.person.id, choice: vote.choice, castAt: vote.castAt },
      after: { personId: vote.person.id, choice: null },
    })
  })
}
