import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant } from '../time/instant.ts'
import { nextRegularDate, type RegularDate } from '../time/regular-schedule.ts'
import { holidaysFrom, type ObservedHoliday } from './holidays.ts'
import { settingOn, settingsOn, type CommissionSettings } from './settings.ts'

export async function loadSettings(db: Kysely<Database>): Promise<Row<'setting'>[]> {
  return db.selectFrom('setting').selectAll().orderBy('effectiveOn').orderBy('key').execute()
}

/** @returns {@link loadSettings} that reads when it is first asked, and from then on gives what it has read */
export function settingsOnce(db: Kysely<Database>): () => Promise<Row<'setting'>[]> {
  let rows: Promise<Row<'setting'>[]> | null = null
  return () => (rows ??= loadSettings(db))
}

/**
 * @param date civil date: the day whose settings count, such as the day of a meeting
 * @returns the commission's settings as they stand on that day, defaults where nothing is entered
 */
export async function getSettings(db: Kysely<Database>, date: CivilDate): Promise<CommissionSettings> {
  return settingsOn(await loadSettings(db), date)
}

export async function getSettingsNow(
  db: Kysely<Database>,
  now: Instant,
): Promise<{ settings: CommissionSettings; today: CivilDate }> {
  const rows = await loadSettings(db)
  const today = todayBy(rows, now)
  return { settings: settingsOn(rows, today), today }
}

/** @returns today's date on the commission's own calendar, by settings that were read before */
export function todayBy(rows: Row<'setting'>[], now: Instant): CivilDate {
  return localDate(now, settingOn(rows, 'timeZone', now.slice(0, 10)))
}

export async function listHolidays(db: Kysely<Database>): Promise<ObservedHoliday[]> {
  return holidaysFrom(await db.selectFrom('holiday').selectAll().orderBy('onDate').execute())
}

export async function getNextRegularDate(
  db: Kysely<Database>,
  after: CivilDate,
): Promise<RegularDate | null> {
  const { schedules, timeZone: zone } = await getSettings(db, after)
  return nextRegularDate({ schedules, after, zone, holidays: await listHolidays(db) })
}
