import { z } from 'zod'

/** The whole address of a page on the web, as a person may follow it: never a script, a file or data. */
export const WebAddress = z
  .url({
    protocol: /^https?$/,
    error: 'Enter a whole web address, such as https://example.org',
  })
  .max(2000, 'Use at most 2000 characters')
  .regex(/^https?:\/\/[^\s\\]+$/i, 'Enter a whole web address, such as https://example.org')

/** @returns an address that a link may lead to; null for one that would run or open something else */
export function followable(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:|[/#?](?![/\\]))/i.test(address) ? address : null
}
