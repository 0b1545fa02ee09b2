import type { Logger } from 'pino'
import type { Store } from '#app/domain/command.server.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { createPostman } from '#app/mail/postman.server.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'
import { writeMail } from '#app/mail/write-mail.ts'

const everyMilliseconds = 20_000

type Needs = { db: Store; clock: Clock; logger: Logger; smtpUrl: string | undefined; origin: string }

/** Sends what is due while the server runs; without a mail server there is nothing to send. */
export function openPostOffice({ db, clock, logger, smtpUrl, origin }: Needs): {
  close: () => Promise<void>
} {
  if (smtpUrl === undefined) return { close: async () => {} }
  const settings = async () => (await getSettingsNow(db, clock.now())).settings
  const mailer = createSmtpMailer(smtpUrl, async () => {
    const { name, contacts } = await settings()
    return { name, address: contacts.email || `no-reply@${new URL(origin).hostname}` }
  })
  const postman = createPostman({
    db,
    clock,
    mailer,
    logger,
    write: async (due) => writeMail(due, { origin, signature: (await settings()).name }),
  })
  postman.start(everyMilliseconds)
  return {
    async close() {
      await postman.stop()
      mailer.close()
    },
  }
}
