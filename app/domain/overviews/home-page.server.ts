import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { listHolidays, todayBy } from '../commission/queries.server.ts'
import { settingsOn } from '../commission/settings.ts'
import { agendaInBrief } from '../editions/agenda-in-brief.ts'
import type { OfficialDocument } from '../editions/document.ts'
import { getFollowUpForPublic } from '../follow-ups/ledger/public-follow-up.server.ts'
import { findOldestLetter, listLongestOpen } from '../follow-ups/ledger/public-follow-ups.server.ts'
import { nextMeeting } from '../meetings/next-meeting.ts'
import { listMeetingsForPublic, publicEditions, type PublicMeeting } from '../meetings/public-list.server.ts'
import { getQuestionFigures } from '../questions/ledger/public-figures.server.ts'
import { addMonths } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { nextRegularDates } from '../time/regular-schedule.ts'

const listed = 3
const longest = 4
/** Far enough to find as many minutes; the whole list is only looked through where there are none so late. */
const monthsBack = 12

/**
 * The first page: the next meeting with what it will decide and how to take part, what has waited the longest, the
 * questions in figures, and the newest minutes.
 * @param known every row of the settings
 */
export async function getHomePage(db: Store, now: Instant, known: Row<'setting'>[]) {
  const today = todayBy(known, now)
  const settings = settingsOn(known, today)
  const recent = await listMeetingsForPublic(db, { from: addMonths(today, -monthsBack) })
  const meetings = recent.some(({ minutes }) => minutes) ? recent : await listMeetingsForPublic(db)
  const next = nextMeeting(meetings, today, now)
  const regular = nextRegularDates({
    schedules: settings.schedules,
    after: next?.heldOn ?? today,
    zone: settings.timeZone,
    holidays: await listHolidays(db),
    count: next ? 2 : 3,
  })
  return {
    today,
    next: next ? { ...next, ...(await partOf(db, next, known)) } : null,
    after: regular.map(({ date, holiday }) => ({ date, holiday })),
    waiting: await waitingLongest(db, now),
    figures: await getQuestionFigures(db, now),
    withMinutes: meetings.filter((meeting) => meeting.minutes !== null).slice(0, listed),
    inventedLine: meetings.some((meeting) => meeting.basis === 'invented') ? settings.inventedLine : '',
  }
}

/** What its agenda comes to, and how the public takes part in it; an agenda that gives no way from afar tells of none. */
async function partOf(db: Store, { slug, heldOn, agenda }: PublicMeeting, known: Row<'setting'>[]) {
  const { remoteJoin, commentLanguages } = settingsOn(known, heldOn)
  const edition = agenda
    ? await publicEditions(db)
        .select(['edition.document', 'edition.remoteAccess'])
        .where('meeting.slug', '=', slug)
        .where('edition.series', '=', 'agenda')
        .where('edition.number', '=', agenda.number)
        .executeTakeFirstOrThrow()
    : null
  return {
    brief: edition ? agendaInBrief(JSON.parse(edition.document) as OfficialDocument) : null,
    join: edition?.remoteAccess ? remoteJoin : null,
    commentLanguages,
  }
}

/** A letter that nobody answered comes first; where there is none, whatever has been open the longest. */
async function waitingLongest(db: Store, now: Instant) {
  const lines = await listLongestOpen(db, { now, most: longest })
  const first = (await findOldestLetter(db, now)) ?? lines[0]
  if (!first) return null
  return {
    first: await getFollowUpForPublic(db, first.number, now),
    also: lines.filter(({ number }) => number !== first.number).slice(0, longest - 1),
  }
}
