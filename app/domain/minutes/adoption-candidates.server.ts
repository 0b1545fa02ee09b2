import type { Store } from '../command.server.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meetings/record-types.ts'
import { motionCarried, motionsOfItem, tallyOfMotion } from '../motions/motion-tally.ts'
import type { Adoption } from './minutes-facts.ts'
import { namingOf } from './naming.ts'

export type AdoptionCandidate = {
  motionId: string
  kind: MotionRecord['kind']
  meetingId: string
  heldOn: string
  carried: boolean
  /** Amendments to the motion carried: the minutes are approved as corrected, and the clerk writes the corrections first. */
  amended: boolean
  adoption: Adoption
}

/**
 * Closed votes of other meetings on items that put these minutes to approval, and motions there to amend something
 * previously adopted; oldest first.
 */
export async function candidatesFor(db: Store, minutesOf: string): Promise<AdoptionCandidate[]> {
  const items = await db
    .selectFrom('agendaItem')
    .innerJoin('motion', 'motion.itemId', 'agendaItem.id')
    .select(['agendaItem.id', 'agendaItem.meetingId'])
    .where('agendaItem.approvesMeetingId', '=', minutesOf)
    .where('agendaItem.meetingId', '!=', minutesOf)
    .where('motion.voteClosed', '=', 1)
    .distinct()
    .execute()
  const records = await Promise.all(
    [...new Set(items.map((item) => item.meetingId))].map((meetingId) => getMeetingRecord(db, meetingId)),
  )
  const wanted = new Set(items.map((item) => item.id))
  return records
    .flatMap((record) =>
      record.items
        .filter((item) => wanted.has(item.id))
        .flatMap((item) => motionsOfItem(item).flatMap((motion) => candidate(record, item, motion))),
    )
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
}

function candidate(record: MeetingRecord, item: ItemRecord, motion: MotionRecord): AdoptionCandidate[] {
  const adopts =
    motion.kind === 'main' || motion.kind === 'substitute' || motion.kind === 'amend-previously-adopted'
  if (!adopts || !motion.voteClosed || motion.withdrawn) return []
  const naming = namingOf(record)
  const changes = motion.amendments.filter((each) => motionCarried(each, record.commission) === true)
  const corrections =
    motion.kind === 'amend-previously-adopted' ? motion.text : changes.map((each) => each.text).join('; ')
  return [
    {
      motionId: motion.id,
      kind: motion.kind,
      meetingId: record.meeting.id,
      heldOn: record.meeting.heldOn,
      carried: motionCarried(motion, record.commission) === true,
      amended: changes.length > 0,
      adoption: {
        heldOn: record.meeting.heldOn,
        itemNumber: item.number,
        mover: motion.mover ? naming.titled(motion.mover) : null,
        seconder: motion.seconder ? naming.titled(motion.seconder) : null,
        result: tallyOfMotion(motion, record.commission).result,
        corrections: corrections || null,
      },
    },
  ]
}
