import type { Stay } from '../../meeting-record/record-types.ts'
import { addMinutes, formatTime, isBefore, type Instant, type Zone } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/**
 * Whether a member attends under one of the alternative teleconferencing provisions: just cause, or a proclaimed
 * emergency. A place open to the public (54953(b)) and the accommodation of a disability (54953(c)) are not among them
 * (INF); a remote member whose provision is not recorded counts, as the stricter reading.
 * @param at instant; null where the time was not recorded: then any remote member of the evening counts
 */
export function alternativeRulesHold(
  attendance: readonly Pick<
    Stay,
    'standing' | 'mode' | 'provision' | 'arrivedAt' | 'departedAt' | 'departed'
  >[],
  at: Instant | null,
): boolean {
  return attendance.some(({ standing, mode, provision, arrivedAt, departedAt, departed }) => {
    if (standing !== 'present' || mode !== 'remote') return false
    if (provision === 'teleconference-location' || provision === 'disability') return false
    if (at === null) return true
    if (arrivedAt !== null && isBefore(at, arrivedAt)) return false
    return !departed || (departedAt !== null && isBefore(at, departedAt))
  })
}

/**
 * E12. Under the alternative teleconferencing provisions "a legislative body that provides a timed public comment period
 * for each agenda item shall not close the public comment period for the agenda item … until that timed public comment
 * period has elapsed". Government Code 54953.8 (wording GK).
 * @param facts `at` is when it would close
 */
export function periodVerdict(facts: {
  alternativeRules: boolean
  periodMinutes: number | null
  calledAt: Instant | null
  at: Instant | null
  zone: Zone
}): Verdict {
  const { alternativeRules, periodMinutes, calledAt, at, zone } = facts
  if (!alternativeRules || periodMinutes === null || calledAt === null || at === null) return allowed
  const until = addMinutes(calledAt, periodMinutes)
  return isBefore(at, until)
    ? refuse(
        'period-runs',
        `${periodMinutes} minutes were announced for comment on this item. While a member attends remotely it stays open until ${formatTime(until, zone)}.`,
        'Government Code 54953.8',
      )
    : allowed
}
