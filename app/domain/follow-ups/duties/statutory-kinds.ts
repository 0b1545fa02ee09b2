import { addDays, type CivilDate } from '../../time/civil-date.ts'
import type { Clock, Period } from '../clock/clock.ts'
import type { Duty } from './recurring.ts'

type Kind = {
  id: string
  name: string
  owedBy: string
  /** What the law says, in its words or their substance, and what is not known. */
  note: string
}

export type ClockKind = Kind & { clock: Clock & { term: Period } }

export type DutyKind = Kind & { duty: Duty }

const department = 'Pasadena Police Department'

const calendarDays = (length: number): Period => ({
  unit: 'calendar',
  length,
  calendar: 'california',
  closedDay: 'next-open-day',
})

/**
 * Ready to use, each with the section it stands on and how sure that is. A plain letter is not among them: no law sets a
 * day for its answer (N6). Where `note` says that something is inferred or not checked, the city's counsel should look before anyone relies on it.
 */
export const clockKinds: readonly ClockKind[] = [
  {
    id: 'public-records',
    name: 'California Public Records Act request',
    owedBy: 'The city department asked',
    note: '“Within 10 days from receipt of the request, determine …” Calendar days. “No notice shall specify a date that would result in an extension for more than 14 days”, by written notice and in unusual circumstances. It is the determination that is due, not the records. Received on another day than sent: enter the day of receipt.',
    clock: {
      basis: 'statutory',
      section: 'Government Code 7922.535',
      certainty: 'statute',
      term: { ...calendarDays(10), extension: { most: 14, section: 'Government Code 7922.535(b)' } },
    },
  },
  {
    id: 'foia',
    name: 'Federal Freedom of Information Act request',
    owedBy: 'The federal agency asked',
    note: '20 days “excepting Saturdays, Sundays, and legal public holidays” from receipt by the right component, at the latest ten days after any designated component has it. Up to 10 working days more by written notice in unusual circumstances. The count stops while one request for information, or a question of fees, is with the requester. An appeal: at least 90 days.',
    clock: {
      basis: 'statutory',
      section: '5 U.S.C. 552(a)(6)(A)',
      certainty: 'statute',
      term: {
        unit: 'working',
        length: 20,
        calendar: 'federal',
        closedDay: 'stands',
        extension: { most: 10, section: '5 U.S.C. 552(a)(6)(B)' },
      },
    },
  },
  {
    id: 'victim-certification',
    name: 'U or T visa certification',
    owedBy: department,
    note: 'Within 30 days of the request (AB 917, from January 1, 2020); a denial gives its reasons in writing (AB 1261, 2023). How closed days are counted is inferred.',
    clock: {
      basis: 'statutory',
      section: 'Penal Code 679.10 and 679.11',
      certainty: 'statute',
      term: calendarDays(30),
    },
  },
  {
    id: 'victim-certification-in-removal',
    name: 'U or T visa certification, in removal proceedings',
    owedBy: department,
    note: 'Within 7 days of the request where the person is in removal proceedings (AB 917). The commission never records who asked. How closed days are counted is inferred.',
    clock: {
      basis: 'statutory',
      section: 'Penal Code 679.10 and 679.11',
      certainty: 'statute',
      term: calendarDays(7),
    },
  },
  {
    id: 'military-equipment-meeting',
    name: 'Community meeting on the military equipment report',
    owedBy: department,
    note: '“Within 30 days of submitting and publicly releasing” the annual report, at least one well-publicized and conveniently located community engagement meeting. Counting starts the day after the release. How closed days are counted is inferred.',
    clock: {
      basis: 'statutory',
      section: 'Government Code 7072(b)',
      certainty: 'statute',
      term: calendarDays(30),
    },
  },
]

const calendarYear = {
  opens: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
  due: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
  dayNamed: false,
  closedDay: 'stands',
  calendar: 'california',
} as const

export const dutyKinds: readonly DutyKind[] = [
  {
    id: 'values-act-task-forces',
    name: 'California Values Act report on joint task forces',
    owedBy: department,
    note: 'An agency in a joint law enforcement task force reports annually to the California Department of Justice, as the Attorney General specifies; the law names no day. What it must list has not been checked against the law.',
    duty: {
      basis: 'statutory',
      section: 'Government Code 7284.6(c)',
      certainty: 'statute',
      covers: 'year-before',
      ...calendarYear,
    },
  },
  {
    id: 'values-act-transfers',
    name: 'California Values Act report on transfers',
    owedBy: department,
    note: 'Annual report to the California Department of Justice of transfers to immigration authorities; the law names no day. What it must list has not been checked against the law.',
    duty: {
      basis: 'statutory',
      section: 'Government Code 7284.6(d)',
      certainty: 'statute',
      covers: 'year-before',
      ...calendarYear,
    },
  },
  {
    id: 'victim-certification-report',
    name: 'Report on victim certifications to the Legislature',
    owedBy: department,
    note: 'Numbers requested, signed and denied; the first was due January 1, 2017, and one each year since. That it is due on January 1 in later years is inferred.',
    duty: {
      basis: 'statutory',
      section: 'Penal Code 679.10 and 679.11',
      certainty: 'inferred',
      opens: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=2',
      due: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
      covers: 'year-before',
      dayNamed: true,
      closedDay: 'next-open-day',
      calendar: 'california',
    },
  },
  {
    id: 'stop-data',
    name: 'Stop data under the Racial and Identity Profiling Act',
    owedBy: department,
    note: '“Shall annually report to the Attorney General data on all stops … for the preceding calendar year.” Fewer than 334 officers: first round by April 1, 2023. That it is due on April 1 in later years is inferred and not checked.',
    duty: {
      basis: 'statutory',
      section: 'Government Code 12525.5',
      certainty: 'inferred',
      opens: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
      due: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
      covers: 'year-before',
      dayNamed: true,
      closedDay: 'next-open-day',
      calendar: 'california',
    },
  },
  {
    id: 'military-equipment-report',
    name: 'Annual military equipment report',
    owedBy: department,
    note: 'Within one year of the policy’s approval and annually thereafter, to the governing body and on the web, for the calendar year before. Count from the day of approval. The council reviews the ordinance each year.',
    duty: {
      basis: 'statutory',
      section: 'Government Code 7072(a)',
      certainty: 'statute',
      opens: 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD',
      due: 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD',
      covers: 'year-before',
      dayNamed: true,
      closedDay: 'next-open-day',
      calendar: 'california',
    },
  },
  {
    id: 'truth-act-forum',
    name: 'TRUTH Act community forum',
    owedBy: 'City Council',
    note: 'The council’s duty, not the commission’s, and only where ICE was given access to anyone in the year before: at least one forum a year, with notice of at least 30 days. Whether a department without a jail is a “local law enforcement agency” here is for counsel.',
    duty: {
      basis: 'statutory',
      section: 'Government Code 7283.1(d)',
      certainty: 'statute',
      covers: 'year-before',
      ...calendarYear,
    },
  },
  {
    id: 'leadership-meetings',
    name: 'Meeting of chair and vice chair with the chief',
    owedBy: 'Chair of the commission',
    note: 'The commission’s own rules, Article XIII, adopted by it on June 12, 2025: one between October and November, one between April and May. Whether the council has approved the article is not known here. No law sets these dates.',
    duty: {
      basis: 'chosen',
      opens: 'FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=1',
      due: 'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=-1',
      covers: 'window',
      dayNamed: true,
      closedDay: 'stands',
      calendar: 'city',
    },
  },
]

/** @returns the last day on which 30 days' notice of a TRUTH Act forum can be given. Government Code 7283.1(d). */
export function lastNoticeOfForum(forumOn: CivilDate): CivilDate {
  return addDays(forumOn, -30)
}
