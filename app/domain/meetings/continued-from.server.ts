import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import type { ContinuedFrom } from '../meeting-record/record-types.ts'
import { whyNotPosted, type ItemStatus } from '../notices/posted-agenda.ts'
import { localDate, type Zone } from '../time/instant.ts'
import { listItemStatuses } from './posted-items.server.ts'

type Carried = { id: string; title: string; originItemId: string | null }
type This = Pick<Row<'meeting'>, 'id' | 'heldOn' | 'startsAt'>

/**
 * What E4 asks of the items of earlier meetings that items of this one carry on.
 * @param items those that are not on an agenda posted in time
 * @returns by the item that carries on
 */
export async function listContinuedFrom(
  db: Kysely<Database>,
  meeting: This,
  items: readonly Carried[],
  zone: Zone,
): Promise<Map<string, ContinuedFrom>> {
  const found = new Map<string, ContinuedFrom>()
  const originIds = items.flatMap(({ originItemId }) => (originItemId === null ? [] : [originItemId]))
  if (originIds.length === 0) return found
  const origins = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id as itemId', 'agendaItem.outcome', 'agendaItem.continuedTo'])
    .select(['agendaItem.title', 'agendaItem.description'])
    .select(['meeting.id', 'meeting.slug', 'meeting.kind', 'meeting.heldOn', 'meeting.startsAt'])
    .select(['meeting.convened', 'meeting.adjourned', 'meeting.adjournedTo', 'meeting.cancelledAt'])
    .where('agendaItem.id', 'in', originIds)
    .where('agendaItem.meetingId', '!=', meeting.id)
    .execute()
  const statuses = new Map<string, Map<string, ItemStatus> | null>()
  const next = new Map<string, string | null>()
  for (const origin of origins) {
    if (statuses.has(origin.id)) continue
    const words = origins.map(({ itemId: id, title, description }) => ({ id, title, description }))
    statuses.set(origin.id, await listItemStatuses(db, origin, zone, words))
    next.set(origin.id, await meetingAfter(db, origin))
  }
  const atThis = await othersAt(db, meeting, origins, zone)
  for (const { id, title, originItemId } of items) {
    const origin = origins.find(({ itemId }) => itemId === originItemId)
    if (!origin) continue
    const { outcome, continuedTo, adjournedTo } = origin
    // A meeting adjourned to another takes with it what it left undone.
    const byAdjournment = adjournedTo !== null && (outcome === null || outcome === 'not-reached')
    const to = continuedTo ?? adjournedTo
    const posted = statuses.get(origin.id) ?? null
    found.set(id, {
      slug: origin.slug,
      kind: origin.kind,
      heldOn: origin.heldOn,
      occurred: origin.cancelledAt === null && (origin.convened === 1 || origin.adjourned === 1),
      unpublished: posted === null,
      notPosted: whyNotPosted(posted, origin.itemId),
      sameTitle: origin.title === title,
      continued: outcome === 'continued' || byAdjournment,
      toThis: to === null ? next.get(origin.id) === meeting.id : atThis(to),
    })
  }
  return found
}

/** The first meeting after one that is not cancelled: what is continued without a day goes there. */
async function meetingAfter(
  db: Kysely<Database>,
  { id, heldOn, startsAt }: Pick<Row<'meeting'>, 'id' | 'heldOn' | 'startsAt'>,
): Promise<string | null> {
  const later = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'startsAt'])
    .where('heldOn', '>=', heldOn)
    .where('id', '!=', id)
    .where('cancelledAt', 'is', null)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .limit(9)
    .execute()
  const after = later.find(
    (one) => one.heldOn > heldOn || (one.startsAt !== null && startsAt !== null && one.startsAt > startsAt),
  )
  return after?.id ?? null
}

/** @returns whether a time something was continued to is this meeting: its start, or its day where none starts then */
async function othersAt(
  db: Kysely<Database>,
  meeting: This,
  origins: readonly { continuedTo: string | null; adjournedTo: string | null }[],
  zone: Zone,
): Promise<(to: string) => boolean> {
  const times = origins.flatMap(({ continuedTo, adjournedTo }) => continuedTo ?? adjournedTo ?? [])
  const others =
    times.length === 0
      ? []
      : await db
          .selectFrom('meeting')
          .select('startsAt')
          .where('startsAt', 'in', times)
          .where('id', '!=', meeting.id)
          .where('cancelledAt', 'is', null)
          .execute()
  const taken = new Set(others.map(({ startsAt }) => startsAt))
  return (to) => to === meeting.startsAt || (localDate(to, zone) === meeting.heldOn && !taken.has(to))
}
