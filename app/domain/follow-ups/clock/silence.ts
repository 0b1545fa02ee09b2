import type { CivilDate } from '../../time/civil-date.ts'
import { counted } from '../../time/duration.ts'
import type { Holiday } from '../../time/holidays.ts'
import {
  comparePartialDates,
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  type PartialDate,
} from '../../time/partial-date.ts'
import { calendarDaysBetween, workingDaysBetween, yearsWithoutHolidays } from '../../time/working-days.ts'
import type { Certainty } from './clock.ts'
import { pastDateOf } from './explain-due.ts'

export type Age = { least: number; most: number }

/** The plain clock of a letter as the public reads it. */
export type Silence = {
  headline: string
  since: string
  /** Null once a reply is recorded, or before the letter is sent. */
  age: null | {
    calendar: Age
    calendarWords: string
    working: Age | null
    workingWords: string | null
  }
  lastReported: string | null
  past: string | null
}

function when(date: PartialDate): string {
  return date.precision === 'day' ? formatPartialDate(date) : `in ${formatPartialDate(date)}`
}

function forWords({ least, most }: Age): string {
  if (most === 0) return 'since today'
  if (least === 0) return `for up to ${counted(most, 'day')}`
  return least === most ? `for ${counted(most, 'day')}` : `for ${least} to ${counted(most, 'day')}`
}

function agoWords({ least, most }: Age): string {
  if (most === 0) return 'less than a working day ago'
  if (least === most) return `${counted(most, 'working day')} ago`
  return least === 0
    ? `up to ${counted(most, 'working day')} ago`
    : `between ${least} and ${counted(most, 'working day')} ago`
}

/**
 * How long a letter has gone without a reply, for anyone to read. No law binds the receiver of a plain letter to answer,
 * so the clock counts and does not judge (N6): it speaks of a missed date only where `setByLaw` names the section and
 * the day is over. A reply ends the silence; whether it answers is for the commission to say.
 * @param facts.holidays those of the receiver: federal ones for a federal agency
 * @param facts.today in the commission's time zone
 * @param facts.setByLaw the last possible day that a statute sets, null for a plain letter
 */
export function silenceOf(facts: {
  sent: PartialDate
  replies: readonly PartialDate[]
  lastReportedUnanswered: PartialDate | null
  today: CivilDate
  holidays: readonly Holiday[]
  setByLaw: { latest: CivilDate; section: string; certainty: Certainty } | null
}): Silence {
  const { sent, lastReportedUnanswered, today, holidays, setByLaw } = facts
  const since = `Sent ${when(sent)}`
  const reply = facts.replies.toSorted(comparePartialDates)[0]
  if (reply) {
    return { headline: `Reply recorded ${when(reply)}`, since, age: null, lastReported: null, past: null }
  }
  return {
    headline: 'No reply recorded',
    since,
    age: ageOf(sent, today, holidays),
    lastReported: lastReportedUnanswered && `Last reported with no reply ${when(lastReportedUnanswered)}`,
    past: setByLaw && today > setByLaw.latest ? pastDateOf(setByLaw) : null,
  }
}

function ageOf(sent: PartialDate, today: CivilDate, holidays: readonly Holiday[]): Silence['age'] {
  const first = firstDayOf(sent)
  if (first > today) return null
  // A letter of this month may be of today: a count is never less than 0.
  const last = lastDayOf(sent)
  const calendar = { least: calendarDaysBetween(last, today), most: calendarDaysBetween(first, today) }
  const known = yearsWithoutHolidays(first, today, holidays).length === 0
  const working = known
    ? { least: workingDaysBetween(last, today, holidays), most: workingDaysBetween(first, today, holidays) }
    : null
  return {
    calendar,
    calendarWords: forWords(calendar),
    working,
    workingWords: working && agoWords(working),
  }
}
