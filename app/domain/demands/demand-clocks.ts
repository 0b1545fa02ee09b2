import { addMonths, weekdayOf, type CivilDate } from '../time/civil-date.ts'
import { daysBetween, formatDate } from '../time/civil-date.ts'
import { lastDayUnder, yearsWithoutHolidays } from '../time/working-days.ts'
import type { Holidays } from '../follow-ups/clock/clock-holidays.ts'
import { dueOf, whyClosed, type Clock } from '../follow-ups/clock/clock.ts'
import { daysWords } from '../follow-ups/clock/explain-due.ts'
import type { ClaimedSection, DemandFacts, DemandKind } from './demand-kinds.ts'
import { demandSections } from './demand-kinds.ts'

/** Days for the commission to answer, in both sections. */
export const daysToAnswer = 30
/** Days for who made it to go to court after the answer, or after the time for it. */
export const daysToSue: Record<DemandKind, number> = { 'cure-or-correct': 15, 'cease-and-desist': 60 }
/** A draft of Senate Bill 707 said twelve; the chaptered text was not seen. */
export const monthsForLetter = 9
/** Days of written notice before a meeting that may rescind a commitment. */
export const daysOfRescissionNotice = 30

/** A last day, with the day by count where that is a closed one. */
export type LastDay = {
  on: CivilDate
  counted: CivilDate
  closed: { why: 'saturday' | 'sunday' | 'holiday'; name: string } | null
  /** Years of the count of which no holiday is entered. */
  unknownYears: number[]
}

function countedDay(days: number, section: string): Clock {
  const term = { unit: 'calendar', length: days, calendar: 'california', closedDay: 'next-open-day' } as const
  return { basis: 'statutory', section, certainty: 'statute', term }
}

/**
 * "The time in which any act provided by law is to be done is computed by excluding the first day, and including the last,
 * unless the last day is a holiday, and then it is also excluded." Code of Civil Procedure 12, with Saturdays and closed
 * days of the city 12a, 12b.
 * @param from day zero
 */
export function lastDayAfter(from: CivilDate, days: number, holidays: Holidays, section = ''): LastDay {
  const sent = { kind: 'sent', on: { on: from, precision: 'day' } } as const
  const found = dueOf(countedDay(days, section), [sent], holidays)
  if (found.state !== 'running') throw new RangeError('A clock that is started runs.')
  return lastDay(found.rolledFrom ?? found.due.latest, from, holidays)
}

function lastDay(counted: CivilDate, from: CivilDate, holidays: Holidays): LastDay {
  const known = holidays.california
  const on = lastDayUnder('next-open-day', counted, known)
  const why = weekdayOf(counted) === 6 ? 'saturday' : weekdayOf(counted) === 7 ? 'sunday' : 'holiday'
  return {
    on,
    counted,
    closed: on === counted ? null : { why, name: whyClosed(counted, known) ?? '' },
    unknownYears: yearsWithoutHolidays(from, on, known),
  }
}

/**
 * "Within 30 days of receipt of the demand, the legislative body shall cure or correct the challenged action and inform the
 * demanding party in writing of its actions to cure or correct or inform the demanding party in writing of its decision not
 * to cure or correct the challenged action." Government Code 54960.1(c)(2). "The legislative body may respond to a cease and
 * desist letter … within 30 days of receiving the letter." 54960.2(b).
 */
export function answerPeriod(
  { kind, receivedOn }: Pick<DemandFacts, 'kind' | 'receivedOn'>,
  holidays: Holidays,
): LastDay {
  return lastDayAfter(receivedOn, daysToAnswer, holidays, demandSections[kind])
}

/** @returns "30 calendar days after it was received on June 1, 2026. Counted, it ends on …" as the record keeps it */
export function answerSentence(facts: Pick<DemandFacts, 'kind' | 'receivedOn'>, found: LastDay): string {
  const section = facts.kind === 'cure-or-correct' ? '54960.1(c)(2)' : '54960.2(b)'
  return [
    `${formatDate(found.on)}: ${daysWords(daysToAnswer, 'calendar')} after it was received on ${formatDate(facts.receivedOn)}, under Government Code ${section}.`,
    ...closedSentence(found),
  ].join(' ')
}

function closedSentence({ closed, counted, unknownYears }: LastDay): string[] {
  return [
    ...(closed
      ? [
          `Counted, it ends on ${formatDate(counted)}, ${closed.name}, so the next open day is the last (Code of Civil Procedure 12a).`,
        ]
      : []),
    ...(unknownYears.length > 0
      ? [`The holidays of ${unknownYears.join(', ')} are not entered, so this may move.`]
      : []),
  ]
}

export type DemandWindow = {
  /** The sections whose claims had this time. */
  sections: ClaimedSection[]
  length: { days: number } | { months: number }
  last: LastDay
  inTime: boolean
}

/**
 * "The written demand shall be made within 90 days from the date the action was taken unless the action was taken in an open
 * session but in violation of Section 54954.2, in which case the written demand shall be made within 30 days from the date
 * the action was taken." Government Code 54960.1(c)(1). "The cease and desist letter … is submitted to the legislative body
 * within nine months of the alleged violation." 54960.2(a)(2).
 *
 * INF: a demand is made when it is received. One that names several sections has the time of each. A late one is recorded
 * all the same; what that means is for counsel.
 */
export function demandWindows(
  facts: Pick<DemandFacts, 'kind' | 'sections' | 'session' | 'actionOn' | 'receivedOn'>,
  holidays: Holidays,
): DemandWindow[] {
  const { kind, sections, session, actionOn, receivedOn } = facts
  const window = (of: ClaimedSection[], length: DemandWindow['length'], last: LastDay): DemandWindow => ({
    sections: of,
    length,
    last,
    inTime: receivedOn <= last.on,
  })
  if (kind === 'cease-and-desist') {
    const last = lastDay(addMonths(actionOn, monthsForLetter), actionOn, holidays)
    return [window([...sections], { months: monthsForLetter }, last)]
  }
  const byAgenda = sections.filter((section) => section === '54954.2' && session === 'open')
  const others = sections.filter((section) => !byAgenda.includes(section))
  return [
    ...(byAgenda.length > 0 ? [window(byAgenda, { days: 30 }, lastDayAfter(actionOn, 30, holidays))] : []),
    ...(others.length > 0 ? [window(others, { days: 90 }, lastDayAfter(actionOn, 90, holidays))] : []),
  ]
}

export type SuitWindow = {
  last: LastDay
  from: 'answer-time' | 'notice'
  /** A notice went whose day of receipt nobody recorded: the time may have ended earlier. */
  mayBeEarlier: boolean
}

/**
 * "Within 15 days of receipt of the written notice of the legislative body's decision to cure or correct, or not to cure or
 * correct, or within 15 days of the expiration of the 30-day period to cure or correct, whichever is earlier, the demanding
 * party shall be required to commence the action … or thereafter be barred." Government Code 54960.1(c)(4). "Within 60 days
 * of receipt of the legislative body's response …, other than an unconditional commitment …, or within 60 days of the
 * expiration of the time during which the legislative body may respond …, whichever is earlier." 54960.2(a)(4).
 * INF: the period that expires is the one that ends on the next open day.
 * @param notice of the first decision, or of the first response that is no commitment
 */
export function suitWindow(
  { kind, answerBy, notice }: { kind: DemandKind; answerBy: CivilDate; notice: NoticeDays | null },
  holidays: Holidays,
): SuitWindow {
  const days = daysToSue[kind]
  const section = demandSections[kind]
  const afterTime = lastDayAfter(answerBy, days, holidays, section)
  const afterNotice =
    notice?.receivedOn == null ? null : lastDayAfter(notice.receivedOn, days, holidays, section)
  const fromNotice = afterNotice !== null && afterNotice.on < afterTime.on
  return {
    last: fromNotice ? afterNotice : afterTime,
    from: fromNotice ? 'notice' : 'answer-time',
    // One sent after the answer's time can make nothing earlier.
    mayBeEarlier: notice !== null && notice.receivedOn === null && notice.sentOn < answerBy,
  }
}

export type NoticeDays = { sentOn: CivilDate; receivedOn: CivilDate | null }

/** @returns days left up to and with a last day, negative once it is over */
export function daysLeft(last: CivilDate, today: CivilDate): number {
  return daysBetween(today, last)
}
