import type { CivilDate } from '../time/civil-date.ts'
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
