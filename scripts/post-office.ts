import type { Logger } from 'pino'
import type { Store } from '#app/domain/commands/command.server.ts'
import { whereComplaintsGo } from '#app/domain/comments/complaint/complaint.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { unsubscribeToken } from '#app/domain/notifications/unsubscribe-token.server.ts'
import { createPostman } from '#app/mail/postman.server.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'
import { writeAccountMail } from '#app/mail/write-account-mail.ts'
import { writeMail } from '#app/mail/write-mail.ts'
import { writeNotification } from '#app/mail/write-notification.ts'

const everyMilliseconds = 20_000

type Needs = {
  db: Store
  clock: Clock
  logger: Logger
  smtpUrl: string | undefined
  /** What links begin with, where it is set. */
  configuredOrigin: string | null
  /** What they begin with otherwise, until somebody has signed in. */
  origin: string
  mailPerHour: number
}

/** Sends what is due while the server runs; without a mail server there is nothing to send. */
export async function openPostOffice({
  db,
  clock,
  logger,
  smtpUrl,
  configuredOrigin,
  origin,
  mailPerHour,
}: Needs): Promise<{ close: () => Promise<void> }> {
  if (smtpUrl === undefined) return { close: async () => {} }
  const settings = async () => (await getSettingsNow(db, clock.now())).settings
  const mailer = createSmtpMailer(smtpUrl, async () => {
    const { name, contacts } = await settings()
    return { name, address: contacts.email || `no-reply@${new URL(origin).hostname}` }
  })
  const unsubscribing = await getSecret(db, clock, 'unsubscribe')
  const postman = createPostman({
    db,
    clock,
    mailer,
    logger,
    secret: await getSecret(db, clock, 'mail-address'),
    serverAnHour: mailPerHour,
    write: async (letter) => {
      const current = await settings()
      const { name, remoteJoin, timeZone, contacts } = current
      return writeMail(letter, {
        origin,
        signature: name,
        join: remoteJoin,
        zone: timeZone,
        contacts,
        complaints: (language) => whereComplaintsGo(current, language),
      })
    },
    writeToOwner: async (mail) => {
      const { name, timeZone } = await settings()
      return writeAccountMail(mail, { origin, signature: name, zone: timeZone })
    },
    writeNotification: async (letter) => {
      const { name } = await settings()
      const at = configuredOrigin ?? letter.reachedAt ?? origin
      const kinds = [...new Set(letter.parts.map(({ kind }) => kind))]
      const token = unsubscribeToken(unsubscribing, { accountId: letter.accountId, kinds })
      return writeNotification(letter, {
        origin: at,
        signature: name,
        unsubscribe: `${at}/unsubscribe/${token}`,
      })
    },
  })
  postman.start(everyMilliseconds)
  return {
    async close() {
      await postman.stop()
      mailer.close()
    },
  }
}
