import { sql } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import type { FollowUpState } from '../follow-up-state.ts'
import { entriesFrom } from '../settle-follow-up.server.ts'
import { unjudgedReport, type UnjudgedReport } from './unjudged-report.ts'

const stands = (entry: 'said' | 'later') => sql<boolean>`not exists (select 1 from follow_up_entry as mending
  where mending.follow_up_id = follow_up.id and mending.corrects_id = ${sql.ref(`${entry}.id`)})`

/** Whether an open follow-up was shown as done and nothing was said since: what `unjudgedReport` finds, in a query. */
export const saidDone = sql<boolean>`(follow_up.state = 'open' and follow_up.duty is null and exists (
  select 1 from follow_up_entry as said
  where said.follow_up_id = follow_up.id and said.kind = 'evidence' and ${stands('said')}
    and not exists (select 1 from follow_up_entry as later
      where later.follow_up_id = follow_up.id and later.kind not in ('correction', 'moved')
        and (later.recorded_at > said.recorded_at or (later.recorded_at = said.recorded_at and later.id > said.id))
        and ${stands('later')})))`

export async function unjudgedReports(
  db: Store,
  followUps: readonly { id: string; state: FollowUpState; duty: string | null }[],
): Promise<Map<string, UnjudgedReport | null>> {
  if (followUps.length === 0) return new Map()
  const rows = await db
    .selectFrom('followUpEntry')
    .select(['id', 'followUpId', 'kind', 'onDate', 'datePrecision', 'recordedAt', 'correctsId'])
    .select(['dueOn', 'days'])
    .where(
      'followUpId',
      'in',
      followUps.map(({ id }) => id),
    )
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return new Map(
    followUps.map((followUp) => {
      const own = rows.filter(({ followUpId }) => followUpId === followUp.id)
      return [followUp.id, unjudgedReport(entriesFrom(own), followUp)]
    }),
  )
}
