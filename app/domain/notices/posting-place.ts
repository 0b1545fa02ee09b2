import { allowed, refuse, type Verdict } from '../verdict.ts'
import { isEmptyText } from '../text/empty-text.ts'

/**
 * E1. "… in a location that is freely accessible to members of the public." Government Code 54954.2(a)(1); a place
 * locked at night or on the weekend does not serve for the whole 72 hours (78 Ops. AG 327, No. 95-812).
 */
export function postingPlaceVerdict(facts: { place: string; openAtAllHours: boolean }): Verdict {
  const section = 'Government Code 54954.2(a)'
  if (isEmptyText(facts.place)) return refuse('no-place', 'Say where the paper is posted.', section)
  if (facts.openAtAllHours) return allowed
  return refuse(
    'place-not-open',
    `“${facts.place}” can’t be read at every hour. The posting counts only where the public can read it day and night.`,
    section,
  )
}
