import { sql } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import { isShown, unannouncedRows } from '../../meeting-record/announced.server.ts'
import { daysBetween, type CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { QuestionStatus } from './public-status.server.ts'
import { claims, type QuestionState } from '../question-state.ts'

/** Under what the engine counts a question; see the migration of the ledgers' figures. */
export type QuestionFigure =
  'state' | 'asker' | 'addressee' | 'year' | 'asked-in' | 'ended-in' | 'days-to-answer'

type Facts = {
  state: QuestionState
  askerId: string | null
  addressee: string
  askedOn: CivilDate
  settledOn: CivilDate | null
  firstAnsweredOn: CivilDate | null
}

export function keysOf(question: Facts): Record<QuestionFigure, string | null> {
  const { askedOn, settledOn, firstAnsweredOn } = question
  const ended = settledOn !== null && settledOn < askedOn ? askedOn : settledOn
  return {
    state: question.state,
    asker: question.askerId,
    addressee: question.addressee,
    year: askedOn.slice(0, 4),
    'asked-in': askedOn.slice(0, 7),
    'ended-in': ended === null ? null : ended.slice(0, 7),
    'days-to-answer':
      firstAnsweredOn === null ? null : String(Math.max(0, daysBetween(askedOn, firstAnsweredOn))),
  }
}

/** By how much the figures that are told differ from those that are kept. */
export class Unannounced {
  readonly #differences: readonly { kind: string; key: string; by: number }[]
  constructor(differences: readonly { kind: string; key: string; by: number }[]) {
    this.#differences = differences
  }

  /**
   * @param under the key under which `kept` has a key, where it has several under one
   * @returns the figures of a kind as they may be told, without those that are nothing
   */
  correct(
    kind: string,
    kept: Iterable<readonly [string, number]>,
    under = (key: string) => key,
  ): Map<string, number> {
    const corrected = new Map(kept)
    for (const { kind: of, key, by } of this.#differences) {
      if (of === kind) corrected.set(under(key), (corrected.get(under(key)) ?? 0) + by)
    }
    for (const [key, count] of corrected) if (count === 0) corrected.delete(key)
    return corrected
  }

  /** How many keys more than asked for must be read, so that enough remain. */
  get size(): number {
    return this.#differences.length
  }
}

export function differences(
  rows: readonly { before: Record<string, string | null>; after: Record<string, string | null> | null }[],
): Unannounced {
  const all = (keys: Record<string, string | null> | null, by: number) =>
    Object.entries(keys ?? {}).flatMap(([kind, key]) => (key === null ? [] : [{ kind, key, by }]))
  return new Unannounced(rows.flatMap(({ before, after }) => [...all(before, -1), ...all(after, 1)]))
}

/** What the kept figures know and may not be told: few questions at any time, those of meetings to come or in session. */
export async function unannouncedQuestions(
  db: Store,
  { now, publicStatuses }: { now: Instant; publicStatuses: Map<string, QuestionStatus> },
): Promise<Unannounced> {
  const found = await db
    .selectFrom('question')
    .select('id')
    .where('id', 'in', unannouncedRows(db, 'question', now))
    .union(
      db
        .selectFrom('answer')
        .select('questionId as id')
        .where('id', 'in', unannouncedRows(db, 'answer', now)),
    )
    .execute()
  const ids = [...new Set([...found.map(({ id }) => id), ...publicStatuses.keys()])]
  if (ids.length === 0) return differences([])
  const rows = await db
    .selectFrom('question')
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.questionId', '=', 'question.id')
        .on('answer.disposition', 'in', claims)
        .on(isShown(db, 'answer', now)),
    )
    .leftJoin('meeting', 'meeting.id', 'answer.meetingId')
    .select(['question.id', 'question.state', 'question.askerId', 'question.addressee', 'question.askedOn'])
    .select(['question.settledOn', 'question.firstAnsweredOn'])
    .select(sql<number>`case when ${isShown(db, 'question', now)} then 1 else 0 end`.as('shown'))
    .select(sql<string | null>`min(coalesce(answer.answered_on, meeting.held_on))`.as('toldAnsweredOn'))
    .where('question.id', 'in', ids)
    .where('question.struckAt', 'is', null)
    .groupBy('question.id')
    .execute()
  return differences(
    rows.map(({ id, shown, toldAnsweredOn: announcedAnsweredOn, ...row }) => ({
      before: keysOf(row),
      after: shown
        ? keysOf({ ...row, ...publicStatuses.get(id), firstAnsweredOn: announcedAnsweredOn })
        : null,
    })),
  )
}

export async function keptFigures<Kind extends string>(
  db: Store,
  ledger: 'question' | 'follow_up',
  kinds: readonly Kind[],
): Promise<Record<Kind, [string, number][]>> {
  const rows = await db
    .selectFrom('ledgerFigure')
    .select(['kind', 'key', 'count'])
    .where('ledger', '=', ledger)
    .where('kind', 'in', kinds)
    .execute()
  const found = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<
    Kind,
    [string, number][]
  >
  for (const { kind, key, count } of rows) found[kind as Kind].push([key, count])
  return found
}

export async function mostOften(
  db: Store,
  { ledger, kind, most }: { ledger: 'question' | 'follow_up'; kind: string; most: number },
): Promise<[string, number][]> {
  const rows = await db
    .selectFrom('ledgerFigure')
    .select(['key', 'count'])
    .where('ledger', '=', ledger)
    .where('kind', '=', kind)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('key')
    .limit(most)
    .execute()
  return rows.map(({ key, count }) => [key, count])
}
