import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import {
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  onPartialDate,
  type DatePrecision,
  type PartialDate,
} from '../../time/partial-date.ts'
import { calendarDaysBetween } from '../../time/working-days.ts'
import type { Holidays } from '../clock/clock-holidays.ts'
import type { Clock, ClockEvent } from '../clock/clock.ts'
import { explainDue, labelledDue, pastDateOf } from '../clock/explain-due.ts'
import { entriesInEffect, type FollowUpEvent, type FollowUpStatus } from '../follow-up-state.ts'
import type { DueKind } from '../forms.ts'
import { silenceOf, type Age } from '../clock/silence.ts'

export type PublicDue = {
  words: string
  sentence: string | null
  passed: string | null
}

export type PublicClock = {
  headline: string
  /** Null where it is closed, or the day of sending is still to come. */
  days: Age | null
  label: string
  since: string
  lastReported: string | null
  how: string
  due: PublicDue | null
}

type Facts = {
  followUp: {
    openedOn: CivilDate
    openedPrecision: DatePrecision
    /** The key of a recurring duty, whose periods have dates of their own. */
    duty: string | null
    clock: string | null
    dueOn: CivilDate | null
    dueKind: DueKind | null
    dueComputation: string | null
  }
  status: FollowUpStatus
  entries: readonly FollowUpEvent[]
  events: readonly ClockEvent[]
  dueUnannounced: boolean
  today: CivilDate
  holidays: Holidays
}

const labels: Record<DueKind, string> = {
  statutory: 'Due',
  agreed: 'Date agreed:',
  chosen: 'Review date chosen by the commission:',
}

const gone: Record<DueKind, string> = {
  statutory: 'That date has passed',
  agreed: 'Past the agreed date',
  chosen: 'Past the review date',
}

function dueOfRow({ followUp, dueUnannounced, today }: Facts): PublicDue | null {
  const { dueOn, dueKind, dueComputation } = followUp
  if (dueOn === null || dueKind === null || dueUnannounced) return null
  return {
    words: `${labels[dueKind]} ${formatDate(dueOn)}`,
    sentence: dueComputation,
    passed: today > dueOn ? gone[dueKind] : null,
  }
}

function dueOfClock(clock: Clock, { events, holidays, today }: Facts) {
  const { reckoning, sentence } = explainDue(clock, events, holidays)
  if (reckoning.state !== 'running')
    return { due: { words: sentence, sentence: null, passed: null }, law: null }
  const { latest } = reckoning.due
  const byLaw = reckoning.basis === 'statutory' && clock.basis === 'statutory'
  const law = byLaw ? { latest, section: clock.section, certainty: clock.certainty } : null
  const passed = today > latest ? (law ? pastDateOf(law) : gone[reckoning.basis]) : null
  return { due: { words: labelledDue(reckoning), sentence, passed }, law }
}

function ageOf(since: PartialDate, today: CivilDate): Age | null {
  if (firstDayOf(since) > today) return null
  const last = lastDayOf(since)
  return {
    least: last > today ? 0 : calendarDaysBetween(last, today),
    most: calendarDaysBetween(firstDayOf(since), today),
  }
}

function headlineOf({ state }: FollowUpStatus, entries: readonly FollowUpEvent[]): string {
  const shown = entriesInEffect(entries).findLast(({ kind }) => kind === 'evidence')
  if (shown) return `Last shown as done ${onPartialDate(shown)}`
  return state === 'replied' ? 'A reply came' : 'Nothing recorded as done'
}

/** The replies that came after the letter was sent for the last time. */
function repliesOf(entries: readonly FollowUpEvent[]): PartialDate[] {
  const inEffect = entriesInEffect(entries)
  const sent = inEffect.findLastIndex(({ kind }) => kind === 'letter-sent' || kind === 'resent')
  return inEffect.slice(sent + 1).filter(({ kind }) => kind === 'reply')
}

const calendarNames = {
  federal: 'federal holidays',
  california: 'holidays of the state',
  city: 'the city’s holidays',
}

/** What is known of the wait, for anyone to read. It counts and does not judge (N6). */
export function publicClock(facts: Facts): PublicClock {
  const { followUp, status, entries, today, holidays } = facts
  const clock = followUp.clock === null ? null : (JSON.parse(followUp.clock) as Clock)
  const { due, law } = clock ? dueOfClock(clock, facts) : { due: dueOfRow(facts), law: null }
  const closed = status.state === 'closed'
  const setByLaw = clock?.basis === 'statutory' || followUp.dueKind === 'statutory'
  const counted = `Counted to ${formatDate(today)} in calendar days, not counting the first day.`
  if (status.sent === null) {
    const opened: PartialDate = { on: followUp.openedOn, precision: followUp.openedPrecision }
    return {
      headline: closed ? 'Closed' : headlineOf(status, entries),
      days: closed ? null : ageOf(opened, today),
      label: 'since it was taken up',
      since: `Opened ${onPartialDate(opened)}`,
      lastReported: reported(status, 'Last heard as still open'),
      how: [counted, setByLaw || due || followUp.duty ? '' : 'No date was set.'].filter(Boolean).join(' '),
      due,
    }
  }
  const calendar = clock && 'calendar' in clock.term ? clock.term.calendar : 'federal'
  const silence = silenceOf({
    sent: status.sent,
    replies: repliesOf(entries),
    lastReportedUnanswered: status.reportedOn === null ? null : { on: status.reportedOn, precision: 'day' },
    today,
    holidays: holidays[calendar],
    setByLaw: law,
  })
  const days = ageOf(status.sent, today)
  const working = silence.age?.workingWords
  const how = [
    counted,
    unknownDay(status.sent, days),
    working ? `Sent ${working}, leaving out weekends and ${calendarNames[calendar]}.` : '',
    setByLaw ? '' : 'No law sets a date for a reply to this letter.',
  ]
  return {
    headline: silence.headline,
    days: closed ? null : days,
    label: silence.age ? 'with no reply recorded' : 'since it was sent',
    since: silence.since,
    lastReported: silence.lastReported,
    how: how.filter(Boolean).join(' '),
    due,
  }
}

const reported = ({ reportedOn }: FollowUpStatus, words: string) =>
  reportedOn && `${words} ${formatDate(reportedOn)}`

function unknownDay(sent: PartialDate, days: Age | null): string {
  if (sent.precision === 'day' || !days) return ''
  const [first, last] = [formatDate(firstDayOf(sent)), formatDate(lastDayOf(sent))]
  return `Only the ${sent.precision} of sending, ${formatPartialDate(sent)}, is known. If it was sent on ${first}, that is ${days.most} days; if on ${last}, ${days.least} days.`
}
