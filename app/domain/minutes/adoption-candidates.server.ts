import type { Store } from '../commands/command.server.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import { calendarOver, consentDone, motionOfCalendar } from '../meeting-record/consent.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { motionCarried, motionsOfItem, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { approvalAsked, speaksOfCorrection } from '../meeting-record/votes/minutes-approval.ts'
import { laterMeetingVerdict, type Sitting } from '../editions/later-meeting.ts'
import { actOf, sittingOf, type SittingMeeting } from '../motions/minutes-gate.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'
import { namingOf } from './naming.ts'

const mostUnnamed = 4

/**
 * Closed votes of other meetings on items that put these minutes to approval, and motions there to amend something
 * previously adopted; oldest first. Those of later items that put minutes to approval and name none are among them,
 * unless they approved others.
 */
export async function candidatesFor(db: Store, minutesOf: SittingMeeting): Promise<AdoptionCandidate[]> {
  const named = await votedItems(db, minutesOf.id)
    .where('agendaItem.approvesMeetingId', '=', minutesOf.id)
    .execute()
  const unnamed = await votedItems(db, minutesOf.id)
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .leftJoin('edition', 'edition.adoptingMotionId', 'motion.id')
    .select('meeting.heldOn')
    .where('agendaItem.kind', '=', 'minutes-approval')
    .where('agendaItem.approvesMeetingId', 'is', null)
    .where('agendaItem.removedAt', 'is', null)
    .where('meeting.heldOn', '>=', minutesOf.heldOn)
    .where('edition.id', 'is', null)
    .orderBy('meeting.heldOn')
    .limit(mostUnnamed)
    .execute()
  const items = [...named, ...unnamed, ...(await votedOnCalendar(db, minutesOf.id))]
  const records = await Promise.all(
    [...new Set(items.map((item) => item.meetingId))].map((meetingId) => getMeetingRecord(db, meetingId)),
  )
  const wanted = new Set(items.map((item) => item.id))
  return records
    .flatMap((record) =>
      record.items
        .filter((item) => wanted.has(item.id))
        .flatMap((item) =>
          motionsOn(record, item).flatMap((motion) => candidate(record, item, motion, sittingOf(minutesOf))),
        ),
    )
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
}

/** Items on a consent calendar that put these minutes to approval; the calendar's vote approves them as presented. */
async function votedOnCalendar(db: Store, minutesOf: string) {
  return db
    .selectFrom('agendaItem')
    .innerJoin('agendaItem as calendar', 'calendar.id', 'agendaItem.parentId')
    .innerJoin('motion', 'motion.itemId', 'calendar.id')
    .select(['agendaItem.id', 'agendaItem.meetingId'])
    .where('agendaItem.approvesMeetingId', '=', minutesOf)
    .where('agendaItem.meetingId', '!=', minutesOf)
    .where('calendar.kind', '=', 'consent')
    .where('motion.voteClosed', '=', 1)
    .distinct()
    .execute()
}

function motionsOn(record: MeetingRecord, item: ItemRecord): MotionRecord[] {
  const calendar = consentDone(record, item) === 'approved' ? calendarOver(record, item) : undefined
  const motion = calendar && motionOfCalendar(calendar)
  return [
    ...motionsOfItem(item),
    ...(motion ? [{ ...motion, minutesApproval: 'as-presented' as const }] : []),
  ]
}

function votedItems(db: Store, minutesOf: string) {
  return db
    .selectFrom('agendaItem')
    .innerJoin('motion', 'motion.itemId', 'agendaItem.id')
    .select(['agendaItem.id', 'agendaItem.meetingId'])
    .where('agendaItem.meetingId', '!=', minutesOf)
    .where('motion.voteClosed', '=', 1)
    .distinct()
}

function candidate(
  record: MeetingRecord,
  item: ItemRecord,
  motion: MotionRecord,
  minutesOf: Sitting,
): AdoptionCandidate[] {
  const adopts =
    (motion.kind === 'main' || motion.kind === 'substitute' || motion.kind === 'amend-previously-adopted') &&
    motion.parentId === null
  const unnamed = item.approvesMeetingId === null
  if (!adopts || !motion.voteClosed || motion.withdrawn) return []
  if (unnamed && motion.kind === 'amend-previously-adopted') return []
  const naming = namingOf(record)
  const act = actOf(record, motion)
  const asked = approvalAsked(motion, record.commission)
  if (asked.how === 'none') return []
  const amends = motion.kind === 'amend-previously-adopted'
  return [
    {
      motionId: motion.id,
      kind: motion.kind,
      ...act,
      later: laterMeetingVerdict(minutesOf, act).ok,
      carried: motionCarried(motion, record.commission) === true,
      how: asked.how,
      doubtful: asked.how === 'as-presented' && speaksOfCorrection(motion.text),
      correctedText: asked.amended ? null : motion.correctedText,
      unnamed,
      adoption: {
        heldOn: record.meeting.heldOn,
        itemNumber: item.number,
        mover: motion.mover ? naming.titled(motion.mover) : null,
        seconder: motion.seconder ? naming.titled(motion.seconder) : null,
        result: tallyOfMotion(motion, record.commission).result,
        how: asked.how,
        corrections: amends ? motion.text : asked.corrections,
      },
    },
  ]
}
