import type { ItemRecord, MeetingRecord } from '../record-types.ts'
import { motionCarried } from './motion-tally.ts'

/**
 * A motion on a heading that carried disposes of the items under it that were not taken up by themselves: one that was
 * opened, continued or withdrawn, or has a motion of its own, is told of by what was done on it. A consent calendar tells
 * of its items by itself: some were taken off it.
 * @returns the nearest heading that decided the item, or null
 */
export function decidedWith(record: MeetingRecord, item: ItemRecord): ItemRecord | null {
  const byItself = item.opened || item.outcome === 'continued' || item.outcome === 'withdrawn'
  if (byItself || item.pulled || item.motions.length > 0) return null
  for (let over = parentOf(record, item); over !== undefined; over = parentOf(record, over)) {
    if (over.kind === 'consent') return null
    const carried = over.motions.some(
      (motion) =>
        motion.kind === 'main' && !motion.withdrawn && motionCarried(motion, record.commission) === true,
    )
    if (carried) return over
  }
  return null
}

function parentOf(record: MeetingRecord, { parentId }: ItemRecord): ItemRecord | undefined {
  return parentId === null ? undefined : record.items.find(({ id }) => id === parentId)
}
