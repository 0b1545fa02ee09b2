import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * A setting decides how clocks and votes were counted, so its past is part of the record: it changes from today or a
 * later day on. A value for a past day mends what was entered wrongly, and says why.
 */
export function datedChange(facts: {
  effectiveOn: CivilDate
  today: CivilDate
  reason: string | null
}): Verdict {
  if (facts.effectiveOn >= facts.today || facts.reason) return allowed
  return refuse(
    'past-without-reason',
    'This date has passed. Give the reason for changing a setting in the past, or choose today or a later day.',
  )
}

/** Settings by which the deadline of a notice is counted. */
const clockKeys: readonly string[] = ['noticeHours', 'timeZone']

/**
 * E1. A notice is judged by the hours in force when its agenda was published, so those of a meeting that is noticed
 * stay: a change holds from a day after it. Government Code 54954.2(a), 54956(a).
 * @param facts `noticedOn`: the last day, while the new value would hold, of a meeting whose agenda is public
 */
export function noticedClockVerdict(facts: {
  key: string
  changes: boolean
  noticedOn: CivilDate | null
}): Verdict {
  const { key, changes, noticedOn } = facts
  if (!changes || noticedOn === null || !clockKeys.includes(key)) return allowed
  return refuse(
    'noticed-by-it',
    `The agenda of the meeting on ${formatDate(noticedOn)} is published, and its notice is counted by this setting. Choose a day after that meeting.`,
    'Government Code 54954.2(a), 54956(a)',
  )
}
