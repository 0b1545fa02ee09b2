import type { Block } from '../editions/document.ts'
import type { ItemRecord, MeetingRecord, Recess } from '../meeting-record/record-types.ts'
import { compareInstants, formatTime, isBefore, type Instant } from '../time/instant.ts'
import type { TimedBlocks } from './motion-blocks.ts'

/** Where in the order of a meeting its recesses belong, by the times that were recorded. */
export type RecessPlaces = {
  opening: Recess[]
  within: Map<string, Recess[]>
  /** By the id of the item that was the last to be opened before. */
  after: Map<string, Recess[]>
  last: Recess[]
}

export function placesOfRecesses({ items, recesses }: MeetingRecord): RecessPlaces {
  const places: RecessPlaces = { opening: [], within: new Map(), after: new Map(), last: [] }
  const timed = items.filter((item) => item.openedAt !== null)
  for (const recess of recesses.toSorted(byBeginning)) {
    const at = recess.beganAt
    const begun = at === null ? [] : timed.filter((item) => !isBefore(at, item.openedAt!))
    const open = latest(begun.filter((item) => isLeaf(item, items) && isOpenAt(item, at!)))
    const before = open ?? latest(begun)
    if (before === undefined && at !== null && timed.length > 0) places.opening.push(recess)
    else if (before === undefined || before.kind === 'adjournment') places.last.push(recess)
    else if (before.kind === 'call-to-order') places.opening.push(recess)
    else {
      const there = open ? places.within : places.after
      there.set(before.id, [...(there.get(before.id) ?? []), recess])
    }
  }
  return places
}

/** Those whose time nobody recorded stay in the order entered, after the others. */
function byBeginning(one: Recess, other: Recess): number {
  if (one.beganAt === null || other.beganAt === null)
    return Number(one.beganAt === null) - Number(other.beganAt === null)
  return compareInstants(one.beganAt, other.beganAt)
}

const isLeaf = (item: ItemRecord, items: readonly ItemRecord[]): boolean =>
  !items.some((other) => other.parentId === item.id)

const isOpenAt = ({ closedAt }: ItemRecord, at: Instant): boolean =>
  closedAt === null || isBefore(at, closedAt)

function latest(items: readonly ItemRecord[]): ItemRecord | undefined {
  return items.toSorted((one, other) => compareInstants(one.openedAt!, other.openedAt!)).at(-1)
}

export function withRecesses(
  parts: readonly TimedBlocks[],
  recesses: readonly Recess[],
  record: MeetingRecord,
): TimedBlocks[] {
  const all = [...parts]
  for (const recess of recesses) {
    const { beganAt } = recess
    const before = all.findLastIndex(({ at }) => at !== null && beganAt !== null && !isBefore(beganAt, at))
    all.splice(before + 1, 0, { at: beganAt, blocks: [recessBlock(record, recess)] })
  }
  return all
}

export function recessBlock({ commission }: MeetingRecord, recess: Recess): Block {
  const time = (at: Instant | null) =>
    at ? `at ${formatTime(at, commission.zone)}` : 'at a time not recorded'
  const why = recess.reason ? `, ${recess.reason}` : ''
  const until = recess.ended ? `${why ? ',' : ''} and resumed ${time(recess.endedAt)}` : ''
  return {
    type: 'paragraph',
    style: 'record',
    text: `The commission recessed ${time(recess.beganAt)}${why}${until}.`,
  }
}
