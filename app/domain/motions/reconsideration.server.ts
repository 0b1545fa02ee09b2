import type { Trx } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import { motionOf } from '../meetings/room.server.ts'
import type { MakeMotionInput } from './forms.ts'
import { tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { reconsiderVerdict } from './reconsider.ts'

/**
 * A motion to reconsider names a motion voted on at this meeting or the last, and is made by one of the prevailing side.
 * @throws Invalid, NotFound or RuleRefused
 */
export async function checkReconsideration(
  trx: Trx,
  room: MeetingRecord,
  input: MakeMotionInput,
): Promise<void> {
  if (!input.parentId) {
    throw new Invalid('The motion is missing.', { parentId: 'Choose the motion to be reconsidered' })
  }
  const row = await trx
    .selectFrom('motion')
    .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
    .select(['motion.meetingId', 'meeting.heldOn'])
    .where('motion.id', '=', input.parentId)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no such motion.')
  const earlier = row.meetingId === room.meeting.id ? room : await getMeetingRecord(trx, row.meetingId)
  const { motion } = motionOf(earlier, input.parentId)
  const between = await trx
    .selectFrom('meeting')
    .select('id')
    .where('heldOn', '>', row.heldOn)
    .where('heldOn', '<=', room.meeting.heldOn)
    .where('convened', '=', 1)
    .execute()
  enforce(
    reconsiderVerdict({
      voted: motion.voteClosed,
      outcome: tallyOfMotion(motion, earlier.commission).outcome === 'carried' ? 'carried' : 'lost',
      moverChoice: motion.votes.find((vote) => vote.person.id === input.moverId)?.choice ?? null,
      meetingsLater: between.length,
    }),
  )
}
