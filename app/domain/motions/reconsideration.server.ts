import type { Trx } from '../commands/command.server.ts'
import { newId } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { motionOf, type RoomWork } from '../meetings/room.server.ts'
import type { MakeMotionInput } from './forms.ts'
import { lastPosition, motionsOfMeeting, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { isSecondary } from '../meeting-record/votes/motion-kinds.ts'
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
  if (!row) throw new NotFound('We can’t find that motion.')
  const earlier = row.meetingId === room.meeting.id ? room : await getMeetingRecord(trx, row.meetingId)
  const { motion } = motionOf(earlier, input.parentId)
  const between = await trx
    .selectFrom('meeting')
    .select('id')
    .where('heldOn', '>', row.heldOn)
    .where('heldOn', '<=', room.meeting.heldOn)
    .where('convened', '=', 1)
    .execute()
  const amended = motionsOfMeeting(earlier).find((one) => one.motion.id === motion.parentId)
  enforce(
    reconsiderVerdict({
      voted: motion.voteClosed && motion.decidedBy !== 'no-second' && motion.decidedBy !== 'chair',
      again: motion.reconsidered,
      named: motion.decidedBy === null,
      amendedDecided: isSecondary(motion.kind) && amended?.motion.voteClosed === true,
      outcome: tallyOfMotion(motion, earlier.commission).outcome === 'carried' ? 'carried' : 'lost',
      moverChoice: motion.votes.find((vote) => vote.person.id === input.moverId)?.choice ?? null,
      meetingsLater: between.length,
    }),
  )
}

/**
 * Robert's Rules (GK): a reconsideration that carried puts the motion before the commission again as it stood before its
 * vote, in its words as amended. It is a motion of its own, so that both votes are told.
 * @param found what was carried; nothing happens unless it is a motion to reconsider
 */
export async function bringBack(
  tools: RoomWork,
  found: { item: ItemRecord; motion: MotionRecord },
): Promise<void> {
  const { trx, now, stamp, room, at, entry } = tools
  const { item, motion } = found
  if (motion.kind !== 'reconsider' || motion.parentId === null) return
  const earlier = await trx
    .selectFrom('motion')
    .selectAll()
    .where('id', '=', motion.parentId)
    .executeTakeFirstOrThrow()
  const { kind, text, textAsAmended, moverId, seconderId, offAgendaException, withNotice, recessMinutes } =
    earlier
  const row = {
    id: newId(),
    meetingId: room.meeting.id,
    itemId: item.id,
    parentId: earlier.meetingId === room.meeting.id ? earlier.parentId : null,
    position: lastPosition(room) + 1,
    kind,
    text: textAsAmended ?? text,
    moverId,
    seconderId,
    offAgendaException,
    findingMotionId: earlier.meetingId === room.meeting.id ? earlier.findingMotionId : null,
    withNotice,
    recessMinutes,
    broughtBackBy: motion.id,
    madeAt: at,
    recordedAt: now,
    ...stamp,
  }
  await trx.insertInto('motion').values(row).execute()
  await entry({
    subject: { kind: 'motion', id: row.id },
    summary: `The motion reconsidered on item ${item.number} is before the commission again`,
    after: row,
  })
}
