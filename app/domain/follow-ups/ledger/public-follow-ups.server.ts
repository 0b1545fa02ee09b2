import { sql } from 'kysely'
import type { Store } from '../../commands/command.server.ts'
import { getSettingsNow } from '../../commission/queries.server.ts'
import { ledgerPage } from '../../questions/ledger/ledger-filter.ts'
import { firstNames } from '../../questions/ledger/public-choices.server.ts'
import {
  differences,
  keptFigures,
  mostOften,
  type Unannounced,
} from '../../questions/ledger/public-counts.server.ts'
import { isShown, unannouncedRows } from '../../meeting-record/announced.server.ts'
import type { Instant } from '../../time/instant.ts'
import type { FollowUpState } from '../follow-up-state.ts'
import type { FollowUpKind } from '../forms.ts'
import {
  followUpGroups,
  statesOfFollowUpGroup,
  type FollowUpFilter,
  type FollowUpGroup,
} from './ledger-filter.ts'
import type { FollowUpLine } from './public-view.ts'
import { shownFollowUps } from './public-links.server.ts'
import { publicFollowUpStatuses, type PublicFollowUpStatus } from './public-status.server.ts'
import { titleOf } from '../../text/short-title.ts'

type PublicStatuses = Map<string, PublicFollowUpStatus>
type Shown = ReturnType<typeof shownFollowUps>

function inStates(states: readonly FollowUpState[], publicStatuses: PublicStatuses) {
  const ids = [...publicStatuses.keys()]
  const among = ids.filter((id) => states.includes(publicStatuses.get(id)!.state))
  const settled = sql<boolean>`follow_up.state in (${sql.join(states)})`
  if (ids.length === 0) return settled
  const others = sql<boolean>`(follow_up.id not in (${sql.join(ids)}) and ${settled})`
  return among.length === 0 ? others : sql<boolean>`(${others} or follow_up.id in (${sql.join(among)}))`
}

/** A letter is as old as its sending, whatever day it was entered. */
const since = sql<string>`coalesce(follow_up.sent_on, follow_up.opened_on)`

async function linesOf(
  followUps: Shown,
  given: PublicStatuses | (() => Promise<PublicStatuses>),
): Promise<FollowUpLine[]> {
  const rows = await followUps
    .select(['followUp.id', 'followUp.number', 'followUp.kind', 'followUp.owed', 'followUp.owedBy'])
    .select(['followUp.counterpart', 'followUp.openedOn', 'followUp.openedPrecision'])
    .select(['followUp.state', 'followUp.sentOn', 'followUp.title'])
    .select(['followUp.sentPrecision', 'followUp.reportedOn', 'followUp.settledOn', 'followUp.dueOn'])
    .select(['followUp.dueKind', 'followUp.basis', 'followUp.source', 'followUp.itemId'])
    .execute()
  if (rows.length === 0) return []
  const publicStatuses = given instanceof Map ? given : await given()
  return rows.map(
    ({
      id,
      kind,
      sentOn,
      sentPrecision,
      state,
      reportedOn,
      settledOn,
      openedOn,
      openedPrecision,
      ...row
    }) => {
      const sent = sentOn === null ? null : { on: sentOn, precision: sentPrecision ?? 'day' }
      const settled = { state, sent, reportedOn, settledOn, dueUnannounced: false }
      const { dueUnannounced, ...status } = publicStatuses.get(id) ?? settled
      return {
        ...row,
        title: titleOf({ title: row.title, text: row.owed }),
        opened: { on: openedOn, precision: openedPrecision },
        kind: kind as FollowUpKind,
        ...status,
        ...(dueUnannounced ? { dueOn: null, dueKind: null } : {}),
      }
    },
  )
}

export async function getFollowUpsForPublic(db: Store, filter: FollowUpFilter, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const publicStatuses = await publicFollowUpStatuses(db, now)
  const choices = await choicesOf(db, { now, publicStatuses })
  const { state, to, year, sort } = filter
  const all = shownFollowUps(db, now)
    .where(inStates(statesOfFollowUpGroup[state], publicStatuses))
    .$if(to !== null, (query) => query.where('followUp.owedBy', '=', to!))
    .$if(year !== null, (query) =>
      query.where(since, '>=', `${year}-01-01`).where(since, '<=', `${year}-12-31`),
    )
  const total = to !== null || year !== null ? await countOf(all) : choices.counts[state]
  const direction = sort === 'oldest' ? 'asc' : 'desc'
  const page = all
    .orderBy(since, direction)
    .orderBy('followUp.number', direction)
    .limit(ledgerPage)
    .offset((filter.page - 1) * ledgerPage)
  return {
    today,
    filter,
    total,
    pages: Math.max(1, Math.ceil(total / ledgerPage)),
    followUps: await linesOf(page, publicStatuses),
    choices,
  }
}

async function countOf(followUps: Shown): Promise<number> {
  const counted = followUps.select(({ fn }) => fn.countAll<number>().as('total'))
  return Number((await counted.executeTakeFirstOrThrow()).total)
}

const mostOwing = 100

/** What the list can be narrowed to, from the figures that are kept. */
async function choicesOf(
  db: Store,
  { now, publicStatuses }: { now: Instant; publicStatuses: PublicStatuses },
) {
  const unannounced = await unannouncedFollowUps(db, { now, publicStatuses })
  const kept = await keptFigures(db, 'follow_up', ['state', 'year'])
  const states = unannounced.correct('state', kept.state)
  const countIn = (group: FollowUpGroup) =>
    statesOfFollowUpGroup[group].reduce((sum, state) => sum + (states.get(state) ?? 0), 0)
  const often = await mostOften(db, {
    ledger: 'follow_up',
    kind: 'owed-by',
    most: mostOwing + unannounced.size,
  })
  return {
    counts: Object.fromEntries(followUpGroups.map((group) => [group, countIn(group)])) as Record<
      FollowUpGroup,
      number
    >,
    owing: firstNames(unannounced.correct('owed-by', often), mostOwing),
    years: [...unannounced.correct('year', kept.year).keys()]
      .map(Number)
      .toSorted((one, other) => other - one),
  }
}

/** What the kept figures know and may not be told. */
async function unannouncedFollowUps(
  db: Store,
  { now, publicStatuses }: { now: Instant; publicStatuses: PublicStatuses },
): Promise<Unannounced> {
  const ids = [...publicStatuses.keys()]
  const rows = await db
    .selectFrom('followUp')
    .select(['id', 'state', 'owedBy', since.as('since')])
    .select(sql<number>`case when ${isShown(db, 'followUp', now)} then 1 else 0 end`.as('shown'))
    .where('struckAt', 'is', null)
    .where((eb) => {
      const unannounced = eb('id', 'in', unannouncedRows(db, 'followUp', now))
      return ids.length === 0 ? unannounced : eb.or([unannounced, eb('id', 'in', ids)])
    })
    .execute()
  return differences(
    rows.map(({ id, state, owedBy, since: from, shown }) => {
      const keys = { state, 'owed-by': owedBy, year: from.slice(0, 4) }
      return {
        before: keys,
        after: shown ? { ...keys, state: publicStatuses.get(id)?.state ?? state } : null,
      }
    }),
  )
}

export async function listTakenUpAt(db: Store, meetingId: string, now: Instant): Promise<FollowUpLine[]> {
  const taken = shownFollowUps(db, now).where('followUp.meetingId', '=', meetingId).orderBy('followUp.number')
  return linesOf(taken, () => publicFollowUpStatuses(db, now))
}

/** @returns the follow-ups that have been open the longest; a standing duty, which never ends, is not among them */
export async function listLongestOpen(
  db: Store,
  { now, most }: { now: Instant; most: number },
): Promise<FollowUpLine[]> {
  const publicStatuses = await publicFollowUpStatuses(db, now)
  const open = shownFollowUps(db, now)
    .where(inStates(statesOfFollowUpGroup.open, publicStatuses))
    .where('followUp.kind', '!=', 'recurring-duty')
    .orderBy(since)
    .orderBy('followUp.number')
    .limit(most)
  return linesOf(open, publicStatuses)
}

/** Enough to pass over those whose sending nobody may be told of yet. */
const mostLetters = 50

/** @returns the letter that has waited the longest, and has no reply at all */
export async function findOldestLetter(db: Store, now: Instant): Promise<FollowUpLine | undefined> {
  const publicStatuses = await publicFollowUpStatuses(db, now)
  const letters = shownFollowUps(db, now)
    .where('followUp.sentOn', 'is not', null)
    .where(inStates(['open'], publicStatuses))
    .orderBy('followUp.sentOn')
    .orderBy('followUp.number')
    .limit(mostLetters)
  return (await linesOf(letters, publicStatuses)).find(({ sent }) => sent !== null)
}
