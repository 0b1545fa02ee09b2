import { sql, type Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { getSettingsNow, listHolidays } from '../commission/queries.server.ts'
import type { CommissionSettings } from '../commission/settings.ts'
import type { EditionSeries } from '../editions/edition.ts'
import { NotFound } from '../errors.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant } from '../time/instant.ts'
import { nextRegularDates, type RegularDate } from '../time/regular-schedule.ts'

export type Meeting = Row<'meeting'>

export type MeetingRow = Meeting & {
  publishedAt: Instant | null
  postedAt: Instant | null
  agendaEditions: number
  postedEdition: number | null
  unpostedNotice: EditionSeries | null
  minutesStage: Row<'edition'>['stage'] | null
  items: number
}

export async function listMeetings(db: Kysely<Database>): Promise<MeetingRow[]> {
  return meetingRows(db).orderBy('meeting.heldOn', 'desc').orderBy('meeting.slug', 'desc').execute()
}

/** Minutes as the newest edition of them that there is; of a meeting without any, nothing. */
const minutesStage = sql<string>`coalesce((select edition.stage from edition where edition.meeting_id = meeting.id
  and edition.series = 'minutes' order by edition.number desc limit 1), '')`

/**
 * @returns today's meetings, those to come, and those of before that the clerk has something left to do for, latest date
 * first: as many after twenty years as after one
 */
export async function listMeetingsAtHand(db: Kysely<Database>, today: CivilDate): Promise<MeetingRow[]> {
  return meetingRows(db)
    .where((eb) => {
      const over = eb.or([eb('meeting.adjourned', '=', 1), eb('meeting.adjournedAt', 'is not', null)])
      const ours = eb('meeting.basis', '!=', 'reported')
      const unfinished = eb(minutesStage, 'not in', ['approved', 'corrected'])
      return eb.or([
        eb('meeting.heldOn', '>=', today),
        eb.and([
          eb('meeting.cancelledAt', 'is', null),
          eb.or([
            eb.and([eb.not(over), eb.or([ours, eb('meeting.convened', '=', 1)])]),
            eb.and([over, ours, unfinished]),
          ]),
        ]),
      ])
    })
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.slug', 'desc')
    .execute()
}

function meetingRows(db: Kysely<Database>) {
  return db
    .selectFrom('meeting')
    .selectAll('meeting')
    .select((select) => [
      select
        .selectFrom('edition')
        .select((edition) => edition.fn.min('edition.publicAt').as('at'))
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', '=', 'agenda')
        .as('publishedAt'),
      select
        .selectFrom('posting')
        .innerJoin('edition', 'edition.id', 'posting.editionId')
        .select((posting) => posting.fn.min('posting.postedAt').as('at'))
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', '=', 'agenda')
        .as('postedAt'),
      select
        .selectFrom('edition')
        .select((edition) => edition.fn.countAll<number>().as('count'))
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', '=', 'agenda')
        .as('agendaEditions'),
      select
        .selectFrom('posting')
        .innerJoin('edition', 'edition.id', 'posting.editionId')
        .select((edition) => edition.fn.max('edition.number').as('number'))
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', '=', 'agenda')
        .as('postedEdition'),
      select
        .selectFrom('edition')
        .select('edition.series')
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', 'not in', ['agenda', 'minutes'])
        .where('edition.publicAt', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('posting').select('posting.id').whereRef('posting.editionId', '=', 'edition.id'),
            ),
          ),
        )
        .orderBy('edition.publicAt', 'desc')
        .limit(1)
        .as('unpostedNotice'),
      select
        .selectFrom('edition')
        .select('edition.stage')
        .whereRef('edition.meetingId', '=', 'meeting.id')
        .where('edition.series', '=', 'minutes')
        .orderBy('edition.number', 'desc')
        .limit(1)
        .as('minutesStage'),
      select
        .selectFrom('agendaItem')
        .select((item) => item.fn.countAll<number>().as('count'))
        .whereRef('agendaItem.meetingId', '=', 'meeting.id')
        .where('agendaItem.removedAt', 'is', null)
        .as('items'),
    ])
    .$castTo<MeetingRow>()
}

/** @throws NotFound when no meeting has this address */
export async function getMeeting(db: Kysely<Database>, slug: string): Promise<Meeting> {
  const meeting = await db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!meeting) throw new NotFound('There is no meeting at this address.')
  return meeting
}

/** @throws NotFound */
export async function getMeetingRow(db: Kysely<Database>, slug: string): Promise<MeetingRow> {
  const meeting = await meetingRows(db).where('meeting.slug', '=', slug).executeTakeFirst()
  if (!meeting) throw new NotFound('There is no meeting at this address.')
  return meeting
}

export type MeetingProposal = {
  settings: CommissionSettings
  today: string
  regularDates: RegularDate[]
}

export async function getMeetingProposal(
  db: Kysely<Database>,
  now: Instant,
  count = 3,
): Promise<MeetingProposal> {
  const { settings, today } = await getSettingsNow(db, now)
  const holidays = await listHolidays(db)
  const taken = await db.selectFrom('meeting').select('heldOn').where('heldOn', '>=', today).execute()
  const dates = nextRegularDates({
    schedules: settings.schedules,
    after: localDate(now, settings.timeZone),
    zone: settings.timeZone,
    holidays,
    count: count + taken.length,
  })
  const busy = new Set(taken.map((row) => row.heldOn))
  return {
    settings,
    today,
    regularDates: dates.filter(({ date }) => !busy.has(date)).slice(0, count),
  }
}
