import { z } from 'zod'
import type { Store } from '../commands/command.server.ts'
import type { Role } from '../commands/permissions.ts'
import type { Instant } from '../time/instant.ts'
import {
  kindsFor,
  notificationKinds,
  notificationNames,
  type NotificationKind,
} from './notification-kinds.ts'
import type { Unsubscribe } from './unsubscribe-token.server.ts'

/** The kinds that are ticked; `off` turns all of them off, whatever is ticked. */
export const MailChoiceForm = z.object({
  kinds: z.array(z.enum(notificationKinds)).max(20).default([]),
  off: z.enum(['all']).optional(),
})

/** The page behind the link of a mail, and the one press that mail programs send (RFC 8058), which says neither. */
export const UnsubscribeForm = z.object({ off: z.enum(['these', 'all']).optional() })

export type MailChoice = { kind: NotificationKind; label: string; wanted: boolean }

/** What an account of this role can be told by mail, and whether it wants that. Without a choice it does. */
export async function listMailChoices(
  db: Store,
  { accountId, role }: { accountId: string; role: Role },
): Promise<MailChoice[]> {
  const rows = await db
    .selectFrom('mailChoice')
    .select('kind')
    .where('accountId', '=', accountId)
    .where('wanted', '=', 0)
    .execute()
  const unwanted = new Set(rows.map(({ kind }) => kind))
  return kindsFor(role).map((kind) => ({
    kind,
    label: notificationNames[kind],
    wanted: !unwanted.has(kind),
  }))
}

/** Keeps a person's own choice. It is no act of the commission's, so the record does not tell of it. */
export async function chooseMail(
  db: Store,
  choices: readonly { accountId: string; kind: NotificationKind; wanted: boolean }[],
  now: Instant,
): Promise<void> {
  if (choices.length === 0) return
  await db
    .insertInto('mailChoice')
    .values(
      choices.map(
        ({ wanted, ...choice }) => ({ ...choice, wanted: wanted ? 1 : 0, changedAt: now }) as const,
      ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['accountId', 'kind'])
        .doUpdateSet((eb) => ({ wanted: eb.ref('excluded.wanted'), changedAt: now })),
    )
    .execute()
}

/**
 * Ends mails for the owner of a link, without a sign-in: those that the mail told of, or all.
 * @returns false where the account is gone
 */
export async function endMail(
  db: Store,
  { accountId, kinds }: Unsubscribe,
  { all, now }: { all: boolean; now: Instant },
): Promise<boolean> {
  const account = await db.selectFrom('account').select('role').where('id', '=', accountId).executeTakeFirst()
  if (!account) return false
  const ended = all ? kindsFor(account.role) : kinds
  await chooseMail(
    db,
    ended.map((kind) => ({ accountId, kind, wanted: false })),
    now,
  )
  return true
}
