import { formatDate, addDays, daysBetween, type CivilDate } from '../time/civil-date.ts'
import { lastDayOf, type PartialDate } from '../time/partial-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { entriesInEffect, type FollowUpEvent, type FollowUpState } from '../follow-ups/follow-up-state.ts'

export const daysBetweenLetters = 7

const letterKinds = ['letter-sent', 'resent', 'reminder'] as const

/** @returns when the last letter of a follow-up went, by its latest possible day; null where none did */
export function lastLetterOf(entries: readonly FollowUpEvent[], today: CivilDate): CivilDate | null {
  const days = entriesInEffect(entries)
    .filter(({ kind }) => (letterKinds as readonly string[]).includes(kind))
    .map(({ on, precision }) => latestDay({ on, precision }, today))
  return days.toSorted().at(-1) ?? null
}

/** Sent "in November", asked on the 25th: it may have gone today. */
function latestDay(date: PartialDate, today: CivilDate): CivilDate {
  const last = lastDayOf(date)
  return last < today ? last : today
}

/**
 * Whether a letter may go out now. Never a second one within seven days, and never over a reply that nobody has judged:
 * who answered would be asked for what they gave.
 */
export function sendLetterVerdict(facts: {
  state: FollowUpState
  lastLetterOn: CivilDate | null
  today: CivilDate
}): Verdict {
  const { state, lastLetterOn, today } = facts
  if (state === 'closed') return refuse('ended', 'The follow-up is closed. Reopen it first.')
  if (state === 'replied') {
    return refuse(
      'reply-not-judged',
      'A reply is waiting for a decision. First record that it was not accepted and why, or close the follow-up.',
    )
  }
  if (lastLetterOn !== null && daysBetween(lastLetterOn, today) < daysBetweenLetters) {
    return refuse(
      'too-soon',
      `A letter went on ${formatDate(lastLetterOn)}. The next may go from ${formatDate(addDays(lastLetterOn, daysBetweenLetters))}.`,
    )
  }
  return allowed
}
