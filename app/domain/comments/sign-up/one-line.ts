import { isEmptyText } from '../../text/empty-text.ts'

/** @returns one line without what can't be seen; null where nothing is left */
export function oneLine(typed: string): string | null {
  const line = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return isEmptyText(line) ? null : line
}
