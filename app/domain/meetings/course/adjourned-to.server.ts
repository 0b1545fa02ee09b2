import type { Store } from '../../commands/command.server.ts'
import { getSettings } from '../../commission/queries.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { WhichTime } from '../../time/wall-time.ts'
import { typedInstant } from '../../typed-time.ts'

/**
 * When a meeting adjourned to a day goes on. "When an order of adjournment of any meeting fails to state the hour at
 * which the adjourned meeting is to be held, it shall be held at the hour specified for regular meetings": the hour in
 * force on that day. Government Code 54955.
 * @throws Invalid where the clocks skip the hour that night, or it comes twice
 */
export async function adjournedStart(
  db: Store,
  { date, time, which }: { date: CivilDate; time?: string | undefined; which?: WhichTime | undefined },
): Promise<Instant> {
  const { regularSchedule, timeZone } = await getSettings(db, date)
  return typedInstant({ date, time: time ?? regularSchedule.time, which }, timeZone, 'toTime')
}
