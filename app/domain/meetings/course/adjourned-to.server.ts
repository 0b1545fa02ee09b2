import type { Store } from '../../commands/command.server.ts'
import { getSettings } from '../../commission/queries.server.ts'
import { Invalid } from '../../errors.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import { wallTimeToInstant } from '../../time/wall-time.ts'

/**
 * When a meeting adjourned to a day goes on. "When an order of adjournment of any meeting fails to state the hour at
 * which the adjourned meeting is to be held, it shall be held at the hour specified for regular meetings": the hour in
 * force on that day. Government Code 54955.
 * @throws Invalid where the clocks skip the hour that night
 */
export async function adjournedStart(
  db: Store,
  { date, time }: { date: CivilDate; time?: string | undefined },
): Promise<Instant> {
  const { regularSchedule, timeZone } = await getSettings(db, date)
  const wall = wallTimeToInstant(date, time ?? regularSchedule.time, timeZone)
  if (wall.kind === 'missing') throw new Invalid(wall.sentence, { toTime: wall.sentence })
  return wall.instant
}
