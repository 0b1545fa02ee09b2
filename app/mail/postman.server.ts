import type { Logger } from 'pino'
import type { Store } from '#app/domain/commands/command.server.ts'
import {
  markAccountMailFailed,
  markAccountMailSent,
  queueAccountMail,
  takeDueAccountMail,
  type DueAccountMail,
} from '#app/domain/mail/account-mail.server.ts'
import { mailBudget } from '#app/domain/mail/mail-budget.ts'
import { MailRefused, type Mail, type Mailer } from '#app/domain/mail/mail.ts'
import { markFailed, markSent, takeDueMail, type DueLetter } from '#app/domain/mail/outgoing.server.ts'
import {
  markNotificationsFailed,
  markNotificationsSent,
  queueNotifications,
  takeDueNotifications,
  type NotificationLetter,
} from '#app/domain/notifications/outgoing-notifications.server.ts'
import { queueOutcomeMail } from '#app/domain/mail/outcome-mail.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'

type Needs = {
  db: Store
  clock: Clock
  mailer: Mailer
  logger: Logger
  write: (letter: DueLetter) => Promise<Mail>
  /** Mail to owners of accounts about their account, counted by itself. */
  writeToOwner?: (mail: DueAccountMail) => Promise<Mail>
  /** Mail to people with accounts about what waits for them, counted by itself too. */
  writeNotification?: (letter: NotificationLetter) => Promise<Mail>
  /** Keys what is counted in place of addresses. */
  secret: Buffer
  /** Mails that the whole server may send in an hour. */
  serverAnHour?: number
}

/** Sends what is due; mail that fails waits longer each time. Nothing that is logged names an author or an address. */
export type Postman = {
  /** Goes once. Two calls at once are one. @returns how many mails went */
  go(): Promise<number>
  /** Goes again and again until it is stopped. */
  start(everyMilliseconds: number): void
  stop(): Promise<void>
}

export function createPostman({ db, clock, mailer, logger, write, ...budget }: Needs): Postman {
  const { secret, writeToOwner, writeNotification, serverAnHour = mailBudget.serverAnHour } = budget
  let under: Promise<number> | null = null
  let timer: NodeJS.Timeout | null = null

  async function deliver(): Promise<number> {
    await queueOutcomeMail(db, clock.now())
    let sent = 0
    for (const letter of await takeDueMail(db, clock.now(), { secret, serverAnHour })) {
      try {
        await mailer.send(await write(letter))
        await markSent(db, letter, clock.now())
        sent += 1
      } catch (error) {
        const forGood = error instanceof MailRefused && error.forGood
        const again = await markFailed(db, letter, { now: clock.now(), forGood })
        logger.warn({ mail: letter.id, why: (error as Error).message, again }, 'a mail could not be sent')
      }
    }
    return sent + (await tellOwners()) + (await notify())
  }

  /** No bound on mail to authors of comments holds up what the owner of an account must know. */
  async function tellOwners(): Promise<number> {
    if (!writeToOwner) return 0
    await queueAccountMail(db, clock.now())
    let sent = 0
    for (const due of await takeDueAccountMail(db, clock.now())) {
      try {
        await mailer.send(await writeToOwner(due))
        await markAccountMailSent(db, due.id, clock.now())
        sent += 1
      } catch (error) {
        const forGood = error instanceof MailRefused && error.forGood
        const again = await markAccountMailFailed(db, due, { now: clock.now(), forGood })
        logger.warn({ mail: due.id, why: (error as Error).message, again }, 'a mail could not be sent')
      }
    }
    return sent
  }

  async function notify(): Promise<number> {
    if (!writeNotification) return 0
    await queueNotifications(db, clock.now())
    let sent = 0
    for (const letter of await takeDueNotifications(db, clock.now(), { secret, serverAnHour })) {
      try {
        await mailer.send(await writeNotification(letter))
      } catch (error) {
        const forGood = error instanceof MailRefused && error.forGood
        const why = error instanceof MailRefused ? error.message : 'The mail could not be written'
        const again = await markNotificationsFailed(db, letter, { now: clock.now(), forGood, why })
        logger.warn({ mail: letter.id, why: (error as Error).message, again }, 'a mail could not be sent')
        continue
      }
      await markNotificationsSent(db, letter, clock.now())
      sent += 1
    }
    return sent
  }

  const go = () => (under ??= deliver().finally(() => (under = null)))
  return {
    go,
    start(everyMilliseconds) {
      const round = () =>
        void go().catch((error: unknown) =>
          logger.error({ why: String(error) }, 'mail could not be looked at'),
        )
      timer = setInterval(round, everyMilliseconds)
      round()
    },
    async stop() {
      if (timer) clearInterval(timer)
      await under?.catch(() => 0)
    },
  }
}
