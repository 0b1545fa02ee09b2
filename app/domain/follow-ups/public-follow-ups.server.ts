import { sql } from 'kysely'
import type { Store } from '../command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { ledgerPage } from '../questions/ledger-filter.ts'
import type { Instant } from '../time/instant.ts'
import type { FollowUpKind } from './forms.ts'
import {
  followUpGroups,
  statesOfFollowUpGroup,
  type FollowUpFilter,
  type FollowUpGroup,
} from './ledger-filter.ts'
import type { FollowUpLine } from './public-view.ts'
import { shownFollowUps } from './public-links.server.ts'
import { followUpsHeldBack, type FollowUpStandingShown } from './public-standing.server.ts'

type HeldBack = Map<string, FollowUpStandingShown>
type Shown = ReturnType<typeof shownFollowUps>

function inStates(group: FollowUpGroup, heldBack: HeldBack) {
  const states = statesOfFollowUpGroup[group]
  const ids = [...heldBack.keys()]
  const among = ids.filter((id) => states.includes(heldBack.get(id)!.state))
  const settled = sql<boolean>`follow_up.state in (${sql.join(states)})`
  if (ids.length === 0) return settled
  const others = sql<boolean>`(follow_up.id not in (${sql.join(ids)}) and ${settled})`
  return among.length === 0 ? others : sql<boolean>`(${others} or follow_up.id in (${sql.join(among)}))`
}

/** A letter is as old as its sending, whatever day it was entered. */
const since = sql<string>`coalesce(follow_up.sent_on, follow_up.opened_on)`

async function linesOf(followUps: Shown, heldBack: HeldBack): Promise<FollowUpLine[]> {
  const rows = await followUps
    .select(['followUp.id', 'followUp.number', 'followUp.kind', 'followUp.owed', 'followUp.owedBy'])
    .select(['followUp.counterpart', 'followUp.openedOn', 'followUp.openedPrecision'])
    .select(['followUp.state', 'followUp.sentOn'])
    .select(['followUp.sentPrecision', 'followUp.reportedOn', 'followUp.settledOn', 'followUp.dueOn'])
    .select(['followUp.dueKind', 'followUp.basis', 'followUp.source', 'followUp.itemId'])
    .execute()
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
      const settled = { state, sent, reportedOn, settledOn, dueHeldBack: false }
      const { dueHeldBack, ...standing } = heldBack.get(id) ?? settled
      return {
        ...row,
        opened: { on: openedOn, precision: openedPrecision },
        kind: kind as FollowUpKind,
        ...standing,
        ...(dueHeldBack ? { dueOn: null, dueKind: null } : {}),
      }
    },
  )
}

/** One page of the follow-ups that anyone may read, with what the list can be narrowed to. */
export async function getFollowUpsForPublic(db: Store, filter: FollowUpFilter, now: Instant) {
  const { today } = await getSettingsNow(db, now)
  const heldBack = await followUpsHeldBack(db, now)
  const { state, to, year, sort } = filter
  const all = shownFollowUps(db, now)
    .where(inStates(state, heldBack))
    .$if(to !== null, (query) => query.where('followUp.owedBy', '=', to!))
    .$if(year !== null, (query) =>
      query.where(since, '>=', `${year}-01-01`).where(since, '<=', `${year}-12-31`),
    )
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const direction = sort === 'oldest' ? 'asc' : 'desc'
  const page = all
    .orderBy(since, direction)
    .orderBy('followUp.number', direction)
    .limit(ledgerPage)
    .offset((filter.page - 1) * ledgerPage)
  return {
    today,
    filter,
    total: Number(total),
    pages: Math.max(1, Math.ceil(Number(total) / ledgerPage)),
    followUps: await linesOf(page, heldBack),
    choices: await choicesOf(db, { now, heldBack }),
  }
}

/** More than this in one select is no choice. */
const mostOwing = 100

/** What the list can be narrowed to: one reading of the whole ledger, grouped. */
async function choicesOf(db: Store, { now, heldBack }: { now: Instant; heldBack: HeldBack }) {
  const moved = sql<string | null>`case when ${
    heldBack.size === 0 ? sql`1 = 0` : sql`follow_up.id in (${sql.join([...heldBack.keys()])})`
  } then follow_up.id end`
  const groups = await shownFollowUps(db, now)
    .select(['followUp.state', 'followUp.owedBy'])
    .select(sql<string>`substr(coalesce(follow_up.sent_on, follow_up.opened_on), 1, 4)`.as('year'))
    .select(moved.as('moved'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['followUp.state', 'followUp.owedBy', 'year', 'moved'])
    .execute()
  const counts = Object.fromEntries(followUpGroups.map((group) => [group, 0])) as Record<
    FollowUpGroup,
    number
  >
  const often = new Map<string, number>()
  for (const { state, owedBy, moved: id, count } of groups) {
    const stands = id === null ? state : heldBack.get(id)!.state
    for (const group of followUpGroups) {
      if (statesOfFollowUpGroup[group].includes(stands)) counts[group] += Number(count)
    }
    often.set(owedBy, (often.get(owedBy) ?? 0) + Number(count))
  }
  return {
    counts,
    owing: [...often.keys()]
      .toSorted((one, other) => often.get(other)! - often.get(one)!)
      .slice(0, mostOwing)
      .toSorted((one, other) => one.localeCompare(other, 'en')),
    years: [...new Set(groups.map(({ year }) => Number(year)))].toSorted((one, other) => other - one),
  }
}

/** @returns what was taken up at a meeting, in the order of its numbers; nothing before the meeting may be told of */
export async function listTakenUpAt(db: Store, meetingId: string, now: Instant): Promise<FollowUpLine[]> {
  const heldBack = await followUpsHeldBack(db, now)
  const taken = shownFollowUps(db, now).where('followUp.meetingId', '=', meetingId).orderBy('followUp.number')
  return linesOf(taken, heldBack)
}

/** @returns the follow-ups that have been open the longest; a standing duty, which never ends, is not among them */
export async function listLongestOpen(
  db: Store,
  { now, most }: { now: Instant; most: number },
): Promise<FollowUpLine[]> {
  const heldBack = await followUpsHeldBack(db, now)
  const open = shownFollowUps(db, now)
    .where(inStates('open', heldBack))
    .where('followUp.kind', '!=', 'recurring-duty')
    .orderBy(since)
    .orderBy('followUp.number')
    .limit(most)
  return linesOf(open, heldBack)
}
