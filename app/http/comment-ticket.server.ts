import { randomBytes } from 'node:crypto'

const form = /^[0-9a-z]{8,9}\.[\w-]{22}$/

/**
 * What makes two presses of one form one sign-up, and tells when the form was opened. Secret to who opened it: the code
 * of the receipt follows from it.
 * @param now in milliseconds since 1970
 */
export function makeTicket(now: number): string {
  return `${now.toString(36)}.${randomBytes(16).toString('base64url')}`
}

/** @returns when the form of this ticket was opened; null where it is none of ours, or of a time to come */
export function openedAt(ticket: string, now: number): number | null {
  if (!form.test(ticket)) return null
  const opened = Number.parseInt(ticket.split('.')[0]!, 36)
  return opened <= now ? opened : null
}
