import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { counted } from '../time/duration.ts'
import { calendarDaysBetween } from '../time/working-days.ts'
import { firstDayOf, type DatePrecision } from '../time/partial-date.ts'
import type { FollowUpState } from './follow-up-state.ts'
import type { DueKind } from './forms.ts'
import { unjudgedWords, type UnjudgedReport } from './duties/unjudged-report.ts'

/** A date so near is worth a look. */
export const soonDays = 14
/** After so many days without a word a letter is worth another. */
export const silentDays = 30

export type NextStepFacts = {
  state: FollowUpState
  dueOn: CivilDate | null
  dueKind: DueKind | null
  sentOn: CivilDate | null
  sentPrecision: DatePrecision | null
  openedOn: CivilDate
  openedPrecision: DatePrecision
  /** What was reported last, where the commission has not judged it. */
  unjudged: UnjudgedReport | null
}

/** Past a date of law; a reply to judge or a date near or gone; nothing but silence. */
export type Urgency = 'past-law' | 'soon' | 'silent'

export type FollowUpsWaiting = {
  pastLaw: number
  due: number
  /** A reply came, or it was reported done, and the commission has not judged that. */
  replied: number
  /** Open for a month or more without a date that is near. */
  silent: number
}

const dateWords: Record<DueKind, string> = {
  statutory: 'Set by law',
  agreed: 'Agreed',
  chosen: 'Review date chosen by the commission',
}

/** @returns "Set by law: November 12, 2026"; the three kinds are never told in one word */
export function dueInWords({ dueOn, dueKind }: Pick<NextStepFacts, 'dueOn' | 'dueKind'>): string {
  return dueOn && dueKind ? `${dateWords[dueKind]}: ${formatDate(dueOn)}` : 'No date is set'
}

export function urgencyOf(facts: NextStepFacts, today: CivilDate): Urgency {
  const { state, dueOn, dueKind, unjudged } = facts
  if (unjudged) return 'soon'
  if (state === 'open' && dueOn !== null && dueKind === 'statutory' && dueOn < today) return 'past-law'
  if (state === 'replied') return 'soon'
  return dueOn !== null && (dueOn < today || calendarDaysBetween(today, dueOn) <= soonDays)
    ? 'soon'
    : 'silent'
}

/** What the clerk does next, in a sentence. Only a date set by law is ever said to have been passed (N6). */
export function nextStepOf(facts: NextStepFacts, today: CivilDate): string {
  const { state, dueOn, dueKind, sentOn, sentPrecision, openedOn, openedPrecision, unjudged } = facts
  if (state === 'closed') return 'Nothing to do: it is closed.'
  if (unjudged) return `${unjudgedWords(unjudged)}. Put it on the next agenda.`
  if (state === 'replied') return 'A reply came. Put it to the commission: accepted, or not and why.'
  if (dueOn !== null && dueOn < today) {
    if (dueKind === 'statutory') return 'The date set by law is past. Ask for it, or tell the commission.'
    if (dueKind === 'agreed') return 'Past the agreed date. Ask for it, or agree on a new date.'
    return 'The review date has passed. Put it on the next agenda.'
  }
  if (dueOn !== null && calendarDaysBetween(today, dueOn) <= soonDays) {
    const left = calendarDaysBetween(today, dueOn)
    return `${left === 0 ? 'Today is the day' : `In ${counted(left, 'day')}`}. Ask for an update.`
  }
  const since = sentOn
    ? firstDayOf({ on: sentOn, precision: sentPrecision ?? 'day' })
    : firstDayOf({ on: openedOn, precision: openedPrecision })
  const silent = calendarDaysBetween(since, today)
  if (silent < silentDays) return 'Nothing to do yet: it is recent.'
  return sentOn
    ? 'No reply is recorded. Write again, or choose a review date.'
    : 'No reply yet. Ask for an update, or write.'
}
