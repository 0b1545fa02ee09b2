import type { Store } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import { motionCarried, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import type { DecidingVote } from './deciding-vote.ts'

/** A vote as the rules of 54960.1 and 54960.2 read it. @throws Invalid where there is no such motion */
export async function findDecidingVote(
  db: Store,
  motionId: string,
): Promise<DecidingVote & { meetingId: string; itemId: string }> {
  const motion = await db
    .selectFrom('motion')
    .select('meetingId')
    .where('id', '=', motionId)
    .executeTakeFirst()
  const record = motion && (await getMeetingRecord(db, motion.meetingId))
  const found = record && motionsOfMeeting(record).find(({ motion: each }) => each.id === motionId)
  if (!record || !found)
    throw new Invalid('There is no such motion.', { motionId: 'Choose a vote from the list' })
  const { motion: voted, item } = found
  return {
    carried: voted.withdrawn ? false : motionCarried(voted, record.commission),
    ayes: voted.votes.filter(({ choice }) => choice === 'aye').length,
    seats: voted.seats ?? record.commission.seats,
    heldOn: record.meeting.heldOn,
    meetingKind: record.meeting.kind,
    itemTitle: item.title,
    posted: item.posted,
    onConsent: false,
    meetingId: record.meeting.id,
    itemId: item.id,
  }
}
