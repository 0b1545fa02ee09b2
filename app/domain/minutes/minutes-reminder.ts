import type { EditionStage } from '../editions/edition.ts'
import type { NoticeDeadline } from '../notices/notice-clock.ts'
import { daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import { formatDateTime, isBefore, type Instant } from '../time/instant.ts'

export type MinutesReminder = { state: 'soon' | 'late'; sentence: string }

/**
 * W7. The draft is read before the commission votes on it, so it goes out with the agenda of the next meeting; no
 * section of law sets a day (the days are a product choice).
 * @param next the meeting that would approve them, with the deadline of its agenda; null when none is known
 * @returns null while nothing is due: the meeting is not over, or its minutes are presented or approved
 */
export function minutesReminder(facts: {
  meeting: { heldOn: CivilDate; over: boolean }
  stage: EditionStage | null
  next: { heldOn: CivilDate; clock: NoticeDeadline | null } | null
  now: Instant
  today: CivilDate
}): MinutesReminder | null {
  const { meeting, stage, next, now, today } = facts
  if (!meeting.over || (stage !== null && stage !== 'draft')) return null
  const days = daysBetween(meeting.heldOn, today)
  const since =
    days === 0
      ? 'The meeting was today'
      : days === 1
        ? 'It is a day since the meeting'
        : `It is ${days} days since the meeting`
  if (!next)
    return {
      state: 'soon',
      sentence: `${since}. No next meeting is scheduled that could approve the minutes.`,
    }
  const when = formatDate(next.heldOn)
  if (next.heldOn <= today) {
    return { state: 'late', sentence: `${since}, and the meeting of ${when} had no draft to approve.` }
  }
  if (!next.clock)
    return { state: 'soon', sentence: `${since}. Present the draft before the meeting of ${when}.` }
  const by = formatDateTime(next.clock.deadline, next.clock.zone)
  return isBefore(next.clock.deadline, now)
    ? {
        state: 'late',
        sentence: `${since}. The agenda of ${when} had to be up by ${by}; a draft presented now reaches the commissioners as a late paper.`,
      }
    : {
        state: 'soon',
        sentence: `${since}. Presented by ${by}, the draft goes out with the agenda of ${when}.`,
      }
}
