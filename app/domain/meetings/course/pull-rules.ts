import { calendarOver, consentDone, motionOfCalendar } from '../../meeting-record/consent.ts'
import type { ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { motionsOfItem } from '../../meeting-record/votes/motion-tally.ts'
import { rollAt } from '../../meeting-record/votes/roll.ts'
import { isBefore, type Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

type Asked = { by: 'member' | 'public'; personId: string | null }

/**
 * An item is taken off the consent calendar before the calendar's vote (GK): by a member who is there, or, where the
 * commission's setting says so, for somebody who signed up to speak on it. No name of the public is asked.
 * @param at null where nobody recorded it
 */
export function pullVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  { by, personId }: Asked,
  at: Instant | null,
): Verdict {
  const calendar = calendarOver(record, item)
  if (!calendar) return refuse('not-on-calendar', `Item ${item.number} is not on a consent calendar.`)
  if (item.pulled)
    return refuse('taken-off', `Item ${item.number} was taken off the consent calendar already.`)
  const asked = by === 'member' ? memberVerdict(record, calendar, personId, at) : publicVerdict(record, item)
  return asked.ok ? beforeVoteVerdict(calendar, item, at) : asked
}

function memberVerdict(
  record: MeetingRecord,
  calendar: ItemRecord,
  personId: string | null,
  at: Instant | null,
): Verdict {
  if (personId === null) return allowed
  const line = rollAt(record, calendar, at).find((one) => one.personId === personId)
  return line?.standing === 'present' || line?.open
    ? allowed
    : refuse('not-present', `${line?.name ?? 'This member'} is not recorded as present.`)
}

function publicVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  if (record.commission.consentPullBy !== 'members-and-speakers') {
    return refuse('members-only', 'Only a member takes an item off the consent calendar.')
  }
  const { waiting, atMicrophone, held } = item.toHear
  return waiting + atMicrophone + held + item.speakers.length > 0
    ? allowed
    : refuse('nobody-signed-up', `No one has signed up to speak on item ${item.number}.`)
}

/** Whether `at` is before the vote on the calendar began. Where either time is missing, one that began is taken as earlier. */
function beforeVoteVerdict(calendar: ItemRecord, item: ItemRecord, at: Instant | null): Verdict {
  const motion = motionOfCalendar(calendar)
  if (!motion) return allowed
  const before = at !== null && motion.voteOpenedAt !== null && isBefore(at, motion.voteOpenedAt)
  return before
    ? allowed
    : refuse(
        'calendar-voted',
        `The vote on the consent calendar has begun, so item ${item.number} can’t be taken off any more.`,
      )
}

/** An item goes back on the calendar while nothing rests on its being off: no vote on the calendar, no motion of its own. */
export function putBackVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  if (!item.pulled)
    return refuse('not-taken-off', `Item ${item.number} was not taken off a consent calendar.`)
  const calendar = calendarOver(record, item)
  if (calendar && motionOfCalendar(calendar)) {
    return refuse(
      'calendar-voted',
      `The vote on the consent calendar has begun without item ${item.number}, so it can’t go back on it.`,
    )
  }
  return item.opened || motionsOfItem(item).length > 0
    ? refuse('taken-up', `Item ${item.number} was already taken up separately.`)
    : allowed
}

/** A corrected time of taking off stays before the calendar's vote. */
export function pulledAtVerdict(record: MeetingRecord, pullId: string, at: Instant | null): Verdict {
  const item = record.items.find(({ pulled }) => pulled?.id === pullId)
  const calendar = item && calendarOver(record, item)
  if (!item || !calendar || at === null) return allowed
  const motion = motionOfCalendar(calendar)
  return motion?.voteOpenedAt != null && !isBefore(at, motion.voteOpenedAt)
    ? beforeVoteVerdict(calendar, item, at)
    : allowed
}

/** A member steps back from an item while it can still be taken off the calendar: the one vote would be that member's on it too. */
export function recusalOnCalendarVerdict(record: MeetingRecord, item: ItemRecord): Verdict {
  const calendar = item.pulled ? undefined : calendarOver(record, item)
  return calendar && motionOfCalendar(calendar) && consentDone(record, item) !== 'failed'
    ? refuse(
        'calendar-voted',
        `The vote on the consent calendar decides item ${item.number} too. Take the item off as of a time before that vote, then record the recusal.`,
        'Government Code 87105',
      )
    : allowed
}
