import type { Row } from '#db/schema.ts'
import { listHolidays } from '../commission/queries.server.ts'
import type { Trx } from '../commands/command.server.ts'
import { clockHolidays } from './clock/clock-holidays.ts'
import { dueOf, type Clock, type ClockEvent } from './clock/clock.ts'
import { explainDue } from './clock/explain-due.ts'
import type { FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'
import { followUpState, entriesInEffect, type FollowUpEvent } from './follow-up-state.ts'

type Entry = FollowUpEvent & { dueOn: string | null; days: number | null }
type EntryRow = Pick<Row<'followUpEntry'>, 'id' | 'kind' | 'onDate' | 'datePrecision' | 'recordedAt'> &
  Pick<Row<'followUpEntry'>, 'correctsId' | 'dueOn' | 'days'>

export async function settleFollowUp(trx: Trx, followUpId: string): Promise<void> {
  const row = await trx
    .selectFrom('followUp')
    .select(['clock', 'dueOn', 'dueKind', 'dueComputation'])
    .where('id', '=', followUpId)
    .executeTakeFirstOrThrow()
  const entries = await loadEntries(trx, followUpId)
  const { state, sent, reportedOn, settledOn } = followUpState(entries)
  await trx
    .updateTable('followUp')
    .set({
      state,
      sentOn: sent?.on ?? null,
      sentPrecision: sent?.precision ?? null,
      reportedOn,
      settledOn,
      ...(row.clock === null
        ? namedDue(entries, row)
        : await computedDue(trx, JSON.parse(row.clock) as Clock, entries)),
    })
    .where('id', '=', followUpId)
    .execute()
}

export async function loadEntries(trx: Trx, followUpId: string): Promise<Entry[]> {
  const rows = await trx
    .selectFrom('followUpEntry')
    .select(['id', 'kind', 'onDate', 'datePrecision', 'recordedAt', 'correctsId', 'dueOn', 'days'])
    .where('followUpId', '=', followUpId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return entriesFrom(rows)
}

export function entriesFrom(rows: readonly EntryRow[]): Entry[] {
  return rows.map(({ id, kind, onDate, datePrecision, recordedAt, correctsId, dueOn, days }) => ({
    id,
    kind: kind as FollowUpEntryKind,
    on: onDate,
    precision: datePrecision,
    recordedAt,
    correctsId,
    dueOn,
    days,
  }))
}

/** A day that was named stands until another is agreed. */
function namedDue(
  entries: readonly Entry[],
  row: {
    dueOn: string | null
    dueKind: 'statutory' | 'agreed' | 'chosen' | null
    dueComputation: string | null
  },
) {
  const agreed = entriesInEffect(entries).findLast(
    ({ kind, dueOn }) => kind === 'extension' && dueOn !== null,
  )
  return agreed
    ? { dueOn: agreed.dueOn, dueKind: 'agreed' as const, dueComputation: null }
    : { dueOn: row.dueOn, dueKind: row.dueKind, dueComputation: row.dueComputation }
}

async function computedDue(trx: Trx, clock: Clock, entries: readonly Entry[]) {
  const holidays = clockHolidays(await listHolidays(trx))
  const events = clockEvents(entries)
  const found = dueOf(clock, events, holidays)
  return {
    dueOn: found.state === 'running' ? found.due.latest : null,
    dueKind: found.state === 'running' ? found.basis : clock.basis,
    dueComputation: explainDue(clock, events, holidays).sentence,
  }
}

/** What of the entries moves a clock, oldest first. */
export function clockEvents(entries: readonly Entry[]): ClockEvent[] {
  return entriesInEffect(entries).flatMap(({ kind, on, precision, dueOn, days }): ClockEvent[] => {
    if (kind === 'letter-sent') return [{ kind: 'sent', on: { on, precision } }]
    if (kind === 'resent' || kind === 'clarified') return [{ kind, on: { on, precision } }]
    if (kind === 'extended-by-law') return days === null ? [] : [{ kind: 'extended', on, by: days }]
    if (kind === 'paused' || kind === 'resumed') return [{ kind, on }]
    return kind === 'extension' && dueOn !== null ? [{ kind: 'agreed', on, to: dueOn }] : []
  })
}
