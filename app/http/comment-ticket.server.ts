import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const form = /^([0-9a-z]{8,9})\.([\w-]{22})\.([\w-]{22})$/
const oldestMilliseconds = 14 * 24 * 3_600_000

/**
 * What makes two presses of one form one sign-up, and tells when the form was opened. Secret to who opened it: the code
 * of the receipt follows from it. Signed, so that nobody can make one up, or make one look older than it is.
 */
export type CommentTickets = {
  /** @param now in milliseconds since 1970 */
  make(now: number): string
  /**
   * @returns when the form of this ticket was opened, in milliseconds since 1970; null where it is not ours, is from the
   * future, or is older than two weeks
   */
  openedAt(ticket: string, now: number): number | null
}

/** @param secret known to this installation alone, and the same after a restart, so that forms opened before it still work */
export function createCommentTickets(secret: Buffer): CommentTickets {
  const sign = (said: string) =>
    createHmac('sha256', secret).update(said).digest().subarray(0, 16).toString('base64url')
  return {
    make(now) {
      const said = `${now.toString(36)}.${randomBytes(16).toString('base64url')}`
      return `${said}.${sign(said)}`
    },
    openedAt(ticket, now) {
      const [, time, random, signature] = form.exec(ticket) ?? []
      if (time === undefined || random === undefined || signature === undefined) return null
      // Compared as written, so that one ticket has one spelling.
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(`${time}.${random}`)))) return null
      const opened = Number.parseInt(time, 36)
      return opened <= now && now - opened <= oldestMilliseconds ? opened : null
    },
  }
}
