import { createHmac, timingSafeEqual } from 'node:crypto'
import { isNotificationKind, type NotificationKind } from './notification-kinds.ts'

/** Whose mails of which kinds a link in a mail ends. */
export type Unsubscribe = { accountId: string; kinds: NotificationKind[] }

const macLength = 32

function macOf(secret: Buffer, payload: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url').slice(0, macLength)
}

/**
 * A token that ends mails and does nothing else: whoever has the mail may turn it off without signing in, and a link that
 * is passed on opens no account. It works for as long as the account is there.
 */
export function unsubscribeToken(secret: Buffer, { accountId, kinds }: Unsubscribe): string {
  const payload = [accountId, ...kinds].join('~')
  return `${payload}~${macOf(secret, payload)}`
}

/** @returns null where the token is none of ours */
export function readUnsubscribeToken(secret: Buffer, token: string): Unsubscribe | null {
  const end = token.lastIndexOf('~')
  if (end < 0) return null
  const payload = token.slice(0, end)
  const given = Buffer.from(token.slice(end + 1))
  const own = Buffer.from(macOf(secret, payload))
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null
  const [accountId = '', ...kinds] = payload.split('~')
  return { accountId, kinds: kinds.filter(isNotificationKind) }
}
