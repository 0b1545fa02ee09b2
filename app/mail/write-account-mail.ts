import type { DueAccountMail } from '#app/domain/mail/account-mail.server.ts'
import type { Mail } from '#app/domain/mail/mail.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'

type Site = {
  /** Scheme and host, without a trailing slash. */
  origin: string
  /** The commission's name. */
  signature: string
  zone: string
}

/** Tells the owner of an account what happened to it. Never what would open it: no link of this mail signs anyone in. */
export function writeAccountMail(
  { id, to, name, kind, detail, happenedAt }: DueAccountMail,
  { origin, signature, zone }: Site,
): Mail {
  const when = formatDateTime(happenedAt, zone)
  const happened =
    kind === 'new-device'
      ? `Someone signed in to your account on a device we have not seen before${detail ? ` (${detail})` : ''}.`
      : `Your account was changed: ${detail ?? ''}.`
  const lines = [
    `Hello ${name},`,
    `${happened} This was on ${when}.`,
    'If you know about this, you don’t need to do anything.',
    `If you don’t, change your password at ${origin}/account/password and tell an administrator right away.`,
    signature,
  ]
  const subject = kind === 'new-device' ? 'New sign-in to your Dais account' : 'Your Dais account was changed'
  return { id, to, subject, text: `${lines.join('\n\n')}\n`, language: 'en' }
}
