import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { Conflict, NotFound } from '../errors.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { Instant } from '../time/instant.ts'
import {
  sectionsFrom,
  type DemandEntryKind,
  type DemandFacts,
  type FactChanges,
  type ReceivedBy,
} from './demand-kinds.ts'
import { demandStanding, type DemandEvent, type DemandStanding } from './demand-state.ts'

export type LoadedDemand = { row: Row<'demand'>; entries: Row<'demandEntry'>[]; standing: DemandStanding }

/** @throws NotFound where there is none */
export async function loadDemand(db: Store, by: { id: string } | { number: string }): Promise<LoadedDemand> {
  const query = db.selectFrom('demand').selectAll()
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)
  ).executeTakeFirst()
  if (!row) throw new NotFound('We can’t find that demand.')
  const entries = await entriesOf(db, [row.id])
  return { row, entries, standing: standingOf(row, entries) }
}

/** @returns the entries of these demands, oldest first; for the public those alone that may be told */
export async function entriesOf(
  db: Store,
  ids: readonly string[],
  publicAt?: Instant,
): Promise<Row<'demandEntry'>[]> {
  if (ids.length === 0) return []
  let query = db
    .selectFrom('demandEntry')
    .selectAll()
    .where('demandId', 'in', [...ids])
  if (publicAt !== undefined) query = query.where(isShown(db, 'demandEntry', publicAt))
  return query.orderBy('recordedAt').orderBy('id').execute()
}

/** What was recorded first. */
export function recordedOf(row: Row<'demand'>) {
  return { facts: factsOf(row), answerBy: row.answerBy, answerHow: row.answerHow }
}

export function standingOf(row: Row<'demand'>, entries: readonly Row<'demandEntry'>[]): DemandStanding {
  return demandStanding(recordedOf(row), entries.map(eventOf))
}

export function factsOf(row: Row<'demand'>): DemandFacts {
  const { kind, claimant, writtenOn, receivedOn, receivedBy, actionOn, action, claim, sections, session } =
    row
  return {
    kind,
    claimant,
    writtenOn,
    receivedOn,
    receivedBy: receivedBy as ReceivedBy,
    actionOn,
    action,
    claim,
    sections: sectionsFrom(sections),
    session,
  }
}

export function eventOf(row: Row<'demandEntry'>): DemandEvent {
  const { id, kind, onDate, recordedAt, correctsId, meetingId, itemId, dueOn, text, changes } = row
  return {
    id,
    kind: kind as DemandEntryKind,
    on: onDate,
    recordedAt,
    correctsId,
    meetingId,
    itemId,
    dueOn,
    text,
    changes: changes === null ? null : (JSON.parse(changes) as FactChanges),
  }
}

/** @throws Conflict where somebody else recorded something since the page was read */
export function assertSameDemand({ entries }: LoadedDemand, version: number): void {
  if (entries.length === version) return
  throw new Conflict(
    'Someone else recorded something on this demand since you looked at it. Look at it again.',
  )
}
