import type { Store } from '../../commands/command.server.ts'
import { isShown, announcedMeetings } from '../../meeting-record/announced.server.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import type { FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'
import { followUpState, type FollowUpEvent, type FollowUpState } from '../follow-up-state.ts'

export type PublicFollowUpStatus = {
  state: FollowUpState
  sent: PartialDate | null
  reportedOn: CivilDate | null
  settledOn: CivilDate | null
  /** More time was agreed at a meeting that may not be told of yet: the settled date is not for telling. */
  dueUnannounced: boolean
}

/** Where follow-ups stand as far as anyone may know it, of those to which something happened that may not be told yet. */
export async function publicFollowUpStatuses(
  db: Store,
  now: Instant,
): Promise<Map<string, PublicFollowUpStatus>> {
  const unannounced = await db
    .selectFrom('followUpEntry')
    .select(['followUpId', 'kind'])
    .where('meetingId', 'in', announcedMeetings(db, now, false))
    .execute()
  if (unannounced.length === 0) return new Map()
  const ids = [...new Set(unannounced.map(({ followUpId }) => followUpId))]
  const rows = await db
    .selectFrom('followUpEntry')
    .select(['id', 'followUpId', 'kind', 'onDate', 'datePrecision', 'recordedAt', 'correctsId'])
    .where('followUpId', 'in', ids)
    .where(isShown(db, 'followUpEntry', now))
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const events = new Map<string, FollowUpEvent[]>(ids.map((id) => [id, []]))
  for (const { followUpId, kind, onDate, datePrecision, ...row } of rows) {
    events.get(followUpId)!.push({
      ...row,
      kind: kind as FollowUpEntryKind,
      on: onDate,
      precision: datePrecision,
    })
  }
  const extended = new Set(
    unannounced.filter(({ kind }) => kind === 'extension').map(({ followUpId }) => followUpId),
  )
  return new Map(
    ids.map((id) => [id, { ...followUpState(events.get(id)!), dueUnannounced: extended.has(id) }]),
  )
}
