import { withoutCorrected } from '../../audit-log/corrections.ts'
import type { Store } from '../../commands/command.server.ts'
import { listHolidays } from '../../commission/queries.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { clockHolidays } from '../clock/clock-holidays.ts'
import { dutyOf, dutyStatus } from './duty-periods.ts'
import type { PeriodStatus } from './recurring.ts'

/** The periods of those follow-ups that are duties that come back, each with where it stands, oldest first. */
export async function dutyStatuses(
  db: Store,
  ids: readonly string[],
  today: CivilDate,
): Promise<Map<string, PeriodStatus[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('followUp')
    .select(['id', 'duty', 'openedOn'])
    .where('id', 'in', ids)
    .where('duty', 'is not', null)
    .execute()
  if (rows.length === 0) return new Map()
  const entries = await db
    .selectFrom('followUpEntry')
    .select(['id', 'followUpId', 'kind', 'onDate as on', 'dueOn', 'correctsId'])
    .where(
      'followUpId',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const evidence = withoutCorrected(entries).filter(({ kind }) => kind === 'evidence')
  const holidays = clockHolidays(await listHolidays(db))
  return new Map(
    rows.flatMap(({ id, duty, openedOn }) => {
      const kind = dutyOf(duty)
      const own = evidence.filter(({ followUpId }) => followUpId === id)
      return kind ? [[id, dutyStatus(kind, { openedOn, today, evidence: own }, holidays)] as const] : []
    }),
  )
}

/** The period that is to be reported on next: the one that runs, else the last with nothing recorded, else the next to come. */
export function nextPeriod(periods: readonly PeriodStatus[]): PeriodStatus | null {
  return (
    periods.find(({ state }) => state === 'open') ??
    periods.findLast(({ state }) => state === 'nothing-recorded') ??
    periods.find(({ state }) => state === 'ahead') ??
    null
  )
}
