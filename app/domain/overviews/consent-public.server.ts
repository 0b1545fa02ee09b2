import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { FrozenTitles } from '../editions/frozen-agenda.server.ts'
import { onCalendar } from '../meeting-record/consent.ts'

/**
 * The items that one vote on a consent calendar covered, in order, without those taken off it. `unnamed` is how many
 * more there were that no public agenda names.
 */
export type CoveredItems = { items: { number: string; title: string }[]; unnamed: number }

/**
 * @param motions that were decided; only a main motion on a consent calendar covers items
 * @returns what each covered, by motion
 */
export async function listCoveredItems(
  db: Kysely<Database>,
  motions: readonly { id: string; kind: string; meetingId: string; itemId: string; itemKind: string }[],
  titles: FrozenTitles,
): Promise<Map<string, CoveredItems>> {
  const onConsent = motions.filter(({ kind, itemKind }) => kind === 'main' && itemKind === 'consent')
  if (onConsent.length === 0) return new Map()
  const rows = await db
    .selectFrom('agendaItem')
    .leftJoin('consentPull', 'consentPull.itemId', 'agendaItem.id')
    .select(['agendaItem.id', 'agendaItem.parentId', 'consentPull.id as pulled'])
    // Items are found by their meeting; parents have no index.
    .where('agendaItem.meetingId', 'in', [...new Set(onConsent.map(({ meetingId }) => meetingId))])
    .where('agendaItem.parentId', 'in', [...new Set(onConsent.map(({ itemId }) => itemId))])
    .where('agendaItem.removedAt', 'is', null)
    .orderBy('agendaItem.position')
    .orderBy('agendaItem.id')
    .execute()
  return new Map(
    onConsent.map(({ id, itemId }) => {
      const covered = onCalendar({ items: rows }, { id: itemId, kind: 'consent' })
      const items = covered.flatMap((item) => {
        const [number, title] = [titles.numbers.get(item.id), titles.items.get(item.id)]
        return number === undefined || title === undefined ? [] : [{ number, title }]
      })
      return [id, { items, unnamed: covered.length - items.length }]
    }),
  )
}
