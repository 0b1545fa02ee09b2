import { formatDateTime, isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { NoticeDeadline } from './notice-clock.ts'

export type LateWriting = {
  /** `with-agenda`: before the deadline; `late`: after it and before the meeting; `at-meeting`: once it has begun. */
  when: 'with-agenda' | 'late' | 'at-meeting'
  /** When the public must have it; null where it only has to be ready after the meeting. */
  publicBy: Instant | null
  sentence: string
  section: string
}

/**
 * E8. A writing on an open item "distributed less than 72 hours prior to that meeting" to all or a majority of the
 * members "shall be made available for public inspection … at the time the writing is distributed". Government Code
 * 54957.5(b)(1). Handed out during the meeting: there and then if the city or a member prepared it, after the meeting
 * if someone else did (54957.5(c); second half GK).
 */
export function lateWriting(facts: {
  clock: NoticeDeadline
  distributedAt: Instant
  preparedByCity: boolean
}): LateWriting {
  const { clock, distributedAt, preparedByCity } = facts
  if (!isBefore(distributedAt, clock.startsAt)) {
    return {
      when: 'at-meeting',
      publicBy: preparedByCity ? distributedAt : null,
      sentence: preparedByCity
        ? 'Handed out during the meeting: there for the public in the same moment.'
        : 'Handed out during the meeting by someone outside the city: there for the public after it.',
      section: 'Government Code 54957.5(c)',
    }
  }
  if (!isBefore(clock.deadline, distributedAt)) {
    return {
      when: 'with-agenda',
      publicBy: distributedAt,
      sentence: 'Given out with the agenda.',
      section: 'Government Code 54957.5(a)',
    }
  }
  return {
    when: 'late',
    publicBy: distributedAt,
    sentence: `A late paper, given out ${formatDateTime(distributedAt, clock.zone)}: public in the same moment as the commissioners get it.`,
    section: 'Government Code 54957.5(b)',
  }
}

/**
 * E8. A paper is given out once, by itself, where its item is on an agenda that is public and the paper is not.
 * @param standsOn `none`: its item is on no published agenda; `agenda`: its item is; `edition`: the paper itself is
 */
export function givingOutVerdict(paper: {
  title: string
  distributedAt: Instant | null
  standsOn: 'none' | 'agenda' | 'edition'
}): Verdict {
  const { title, distributedAt, standsOn } = paper
  const section = 'Government Code 54957.5(b)'
  if (distributedAt) return refuse('already-public', `“${title}” was given out before.`, section)
  if (standsOn === 'none') {
    return refuse(
      'not-on-the-agenda',
      'Its item is not on a published agenda yet: publish the agenda, and this paper goes with it.',
      section,
    )
  }
  return standsOn === 'edition'
    ? refuse('already-public', `“${title}” is public with the agenda already.`)
    : allowed
}
