import { createHash } from 'node:crypto'
import { Conflict } from '../errors.ts'

/** A short mark of values as a page showed them, which its form sends back. */
export function markOf(values: Readonly<Record<string, string | null>>): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(values).toSorted()))
    .digest('hex')
    .slice(0, 16)
}

/** @throws Conflict, with the values as they are now, where somebody changed one since the page was read */
export function assertAsRead(read: string, values: Readonly<Record<string, string | null>>): void {
  if (markOf(values) !== read) {
    throw new Conflict('Someone else changed this since you opened it. Reload the page to see it.', values)
  }
}
