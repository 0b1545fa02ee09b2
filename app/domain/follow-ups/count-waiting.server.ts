import { sql } from 'kysely'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { addDays } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { saidDone } from './duties/unjudged-reports.server.ts'
import { silentDays, soonDays, type FollowUpsWaiting } from './next-step.ts'

/** The first day of what is known of a date. */
const since = sql<string>`case when sent_on is not null
  then case sent_precision when 'month' then substr(sent_on, 1, 7) || '-01'
    when 'year' then substr(sent_on, 1, 4) || '-01-01' else sent_on end
  else case opened_precision when 'month' then substr(opened_on, 1, 7) || '-01'
    when 'year' then substr(opened_on, 1, 4) || '-01-01' else opened_on end end`

export async function countFollowUpsWaiting(db: Store, now: Instant): Promise<FollowUpsWaiting> {
  const { today } = await getSettingsNow(db, now)
  const pastLaw = sql<boolean>`(due_kind = 'statutory' and due_on < ${today})`
  const near = sql<boolean>`(due_on is not null and due_on <= ${addDays(today, soonDays)})`
  const quiet = sql<boolean>`${since} <= ${addDays(today, -silentDays)}`
  const waits = sql<boolean>`state = 'open' and not ${saidDone}`
  const of = {
    pastLaw: sql<boolean>`${waits} and ${pastLaw}`,
    due: sql<boolean>`${waits} and ${near} and not coalesce(${pastLaw}, false)`,
    replied: sql<boolean>`state = 'replied' or ${saidDone}`,
    silent: sql<boolean>`${waits} and not ${near} and ${quiet}`,
  }
  const kinds = Object.keys(of) as (keyof FollowUpsWaiting)[]
  const row = await db
    .selectFrom('followUp')
    .select(
      kinds.map((kind) => sql<number>`coalesce(sum(case when ${of[kind]} then 1 else 0 end), 0)`.as(kind)),
    )
    .where('struckAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Object.fromEntries(kinds.map((kind) => [kind, Number(row[kind])])) as FollowUpsWaiting
}
