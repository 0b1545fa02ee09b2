import { deletionVerdict } from '../editions/retention.ts'
import { addDays, formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** Why nobody can see a file any more. */
export const unseenReasons = ['withdrawn', 'withdrawn-unread', 'set-aside', 'never-published'] as const
export type UnseenReason = (typeof unseenReasons)[number]

export const unseenWords: Record<UnseenReason, string> = {
  withdrawn: 'Its author withdrew the comment',
  'withdrawn-unread': 'Its author withdrew the comment before anyone received it',
  'set-aside': 'The comment was set aside',
  'never-published': 'It was taken off an agenda before it was published',
}

/** What nothing names is left from an upload that was cut off; what is under way is named within minutes. */
export const unnamedHours = 24

/**
 * E15 for bytes that nobody can see any more. What was given to the commission is a city record, and "records less than
 * two years old" may not be destroyed, Government Code 34090(d). Whether spam, what was withdrawn before anyone
 * received it, and drafts are records at all is for counsel: `days` is what counsel said, null while nobody was asked.
 * @param facts `since`: the last day on which anything happened to it
 */
export function removalVerdict(facts: {
  why: UnseenReason
  since: CivilDate
  days: number | null
  legalHold: boolean
  today: CivilDate
}): Verdict {
  const { why, since, days, legalHold, today } = facts
  const floor = deletionVerdict({
    retentionClass: why === 'never-published' ? 'paper' : 'comment',
    madeOn: since,
    minutesApproved: true,
    legalHold,
    today,
  })
  if (floor.ok || legalHold || days === null || why === 'withdrawn') return floor
  const lastDay = addDays(since, days)
  return today > lastDay
    ? allowed
    : refuse('below-floor', `This is kept to ${formatDate(lastDay)} at least.`, 'Government Code 34090')
}
