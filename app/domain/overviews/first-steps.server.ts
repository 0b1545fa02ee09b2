import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { rosterOn } from '../people/roster.server.ts'
import { localDate, type Instant } from '../time/instant.ts'
import { firstSteps, type FirstStep, type FirstStepsFacts } from './first-steps.ts'
import { loadSettings } from '../commission/queries.server.ts'
import { settingHistory } from '../commission/setting-history.ts'
import { settingKeys, settingOn } from '../commission/settings.ts'

export async function getFirstSteps(
  db: Kysely<Database>,
  now: Instant,
  clerk: FirstStepsFacts['clerk'],
): Promise<FirstStep[]> {
  const rows = await loadSettings(db)
  const today = localDate(now, settingOn(rows, 'timeZone', now.slice(0, 10)))
  const { seats, vacancies } = await rosterOn(db, today)
  const entered = settingKeys.filter((key) => {
    const { since, lines } = settingHistory(rows, key, today)
    return since !== null && lines.length > 0
  })
  return firstSteps({ entered, seats, vacancies, clerk })
}
