import { sql } from 'kysely'
import { getSettingsNow } from '../commission/queries.server.ts'
import type { Store } from '../commands/command.server.ts'
import { addDays, type CivilDate } from '../time/civil-date.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import type { Instant } from '../time/instant.ts'
import type { DueKind, FollowUpKind } from './forms.ts'
import { nextStepOf, soonDays, urgencyOf, type Urgency } from './next-step.ts'
import type { FollowUpState } from './follow-up-state.ts'
import { saidDone, unjudgedReports } from './duties/unjudged-reports.server.ts'
import { titleOf } from '../text/short-title.ts'

export type ClerkLine = {
  number: string
  kind: FollowUpKind
  title: string
  owed: string
  owedBy: string
  state: FollowUpState
  openedOn: CivilDate
  openedPrecision: DatePrecision
  dueOn: CivilDate | null
  dueKind: DueKind | null
  sentOn: CivilDate | null
  sentPrecision: 'day' | 'month' | 'year' | null
  reportedOn: CivilDate | null
  settledOn: CivilDate | null
  urgency: Urgency
  next: string
}

export const pageLength = 50

/**
 * What is owed, for the clerk: past a date of law first, then what is due soon or waits for a word on its reply, then
 * what is silent, the longest first. Closed ones are a list of their own, the newest first.
 * @param page from 1
 */
export async function listFollowUpsForClerk(
  db: Store,
  now: Instant,
  { closed = false, page = 1 }: { closed?: boolean; page?: number } = {},
): Promise<{ lines: ClerkLine[]; total: number; today: CivilDate }> {
  const { today } = await getSettingsNow(db, now)
  const soon = addDays(today, soonDays)
  const rank = sql<number>`case
    when ${saidDone} then 1
    when state = 'open' and due_kind = 'statutory' and due_on < ${today} then 0
    when state = 'replied' or due_on <= ${soon} then 1
    else 2 end`
  const asked = db
    .selectFrom('followUp')
    .where('struckAt', 'is', null)
    .where('state', closed ? '=' : '<>', 'closed')
  const rows = await asked
    .select('title')
    .select(['number', 'kind', 'owed', 'owedBy', 'state', 'openedOn', 'openedPrecision', 'dueOn', 'dueKind'])
    .select(['sentOn', 'sentPrecision', 'reportedOn', 'settledOn', 'id', 'duty'])
    .$if(closed, (query) => query.orderBy('settledOn', 'desc'))
    .$if(!closed, (query) =>
      query
        .orderBy(rank)
        .orderBy(sql`case when ${rank} < 2 then coalesce(due_on, '') else '' end`)
        .orderBy(sql`coalesce(sent_on, opened_on)`),
    )
    .orderBy('number')
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute()
  const { total } = await asked
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  const unjudged = await unjudgedReports(db, rows)
  const lines = rows.map(({ id, duty: _duty, ...row }) => {
    const facts = { ...row, unjudged: unjudged.get(id) ?? null }
    return {
      ...row,
      title: titleOf({ title: row.title, text: row.owed }),
      kind: row.kind as FollowUpKind,
      urgency: urgencyOf(facts, today),
      next: nextStepOf(facts, today),
    }
  })
  return { lines, total: Number(total), today }
}
