import type { Store } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import { closingMotionVerdict } from '../meeting-record/votes/closing-motion.ts'
import { decidesMatter } from '../meeting-record/votes/motion-kinds.ts'
import { motionsOfMeeting, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import type { CivilDate } from '../time/civil-date.ts'

export type ClosingMotion = {
  id: string
  meetingId: string
  itemId: string
  heldOn: CivilDate
  itemNumber: string | null
  text: string
}

/** A vote that ends a question or a follow-up is one of these last meetings. */
const lastMeetings = 4

export async function listClosingMotions(db: Store): Promise<ClosingMotion[]> {
  const meetings = await db
    .selectFrom('motion')
    .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
    .select(['meeting.id', 'meeting.heldOn'])
    .distinct()
    .where('motion.voteClosed', '=', 1)
    .orderBy('meeting.heldOn', 'desc')
    .limit(lastMeetings)
    .execute()
  const records = await Promise.all(meetings.map(({ id }) => getMeetingRecord(db, id)))
  return records.flatMap((record) =>
    motionsOfMeeting(record)
      .filter(({ motion }) => closingMotionVerdict(motion, record.commission).ok)
      .map(({ item, motion }) => ({
        id: motion.id,
        meetingId: record.meeting.id,
        itemId: item.id,
        heldOn: record.meeting.heldOn,
        itemNumber: item.number,
        text: motion.text,
      })),
  )
}

/** A vote closes a question or a follow-up only when it carried on a motion that decides a matter. @throws Invalid */
export async function assertCarried(db: Store, motionId: string): Promise<string> {
  const motion = await db
    .selectFrom('motion')
    .select('meetingId')
    .where('id', '=', motionId)
    .executeTakeFirst()
  const record = motion && (await getMeetingRecord(db, motion.meetingId))
  const found = record && motionsOfMeeting(record).find(({ motion: each }) => each.id === motionId)
  if (record && found && closingMotionVerdict(found.motion, record.commission).ok) return motionId
  if (found && !decidesMatter(found.motion.kind)) {
    throw new Invalid('That motion did not close anything.', {
      motionId: 'Choose the motion that decided it, not one about how to proceed',
    })
  }
  const why =
    record && found && (found.motion.withdrawn || found.motion.voteClosed)
      ? ` That one: ${tallyOfMotion(found.motion, record.commission).result.toLowerCase()}`
      : ' Choose a motion that passed'
  throw new Invalid('That motion did not close anything.', {
    motionId: `Only a vote that passed can close it.${why}`,
  })
}
