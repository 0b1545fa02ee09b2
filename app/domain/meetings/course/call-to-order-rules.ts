import type { MeetingFacts } from '../../meeting-record/record-types.ts'
import { dayHasComeVerdict, type Moment } from '../../meeting-record/room-rules.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { addHours, isBefore, localDate, type Instant, type Zone } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/**
 * A meeting is called to order once, from its day on. On a later day it is entered with its time, or with the word that
 * none was recorded.
 * @param at left out where it happens now
 */
export function callToOrderVerdict(
  meeting: Pick<MeetingFacts, 'cancelledAt' | 'adjourned' | 'convened' | 'heldOn'>,
  { at, today }: { at: Moment; today: CivilDate },
): Verdict {
  const { cancelledAt, adjourned, convened, heldOn } = meeting
  if (cancelledAt !== null) return refuse('meeting-cancelled', 'The meeting was canceled.')
  if (adjourned) return refuse('meeting-over', 'The meeting was adjourned.')
  if (convened) {
    return refuse('already-convened', 'The meeting was called to order already. Correct it if that is wrong.')
  }
  const come = dayHasComeVerdict(heldOn, today)
  if (!come.ok) return come
  return at === undefined && today !== heldOn
    ? refuse('another-day', 'The meeting is not today. Give the time, or say that it was not recorded.')
    : allowed
}

/** Within this many hours a call to order is one of a meeting that goes on, whatever time is given for it. */
const goesOnHours = 12

/**
 * Whether a call to order is of a meeting that is going on, and not of one that is over: on its day, and in the night after
 * it. What is entered later took place.
 */
export function happensNow(
  { heldOn, startsAt }: Pick<MeetingFacts, 'heldOn' | 'startsAt'>,
  { at, now, zone }: { at: Moment; now: Instant; zone: Zone },
): boolean {
  if (at === undefined || localDate(now, zone) === heldOn) return true
  const called = at ?? startsAt
  return called !== null && isBefore(now, addHours(called, goesOnHours))
}
