import { newId, perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import { forgetDevices } from './account-devices.server.ts'
import { findLink, useLink, withoutKey, type WorkingLink } from './account-links.server.ts'
import { getAccount } from './account-queries.server.ts'
import { enabledVerdict, firstAccountVerdict } from './accounts.ts'
import { mustBeNew } from './invite-account.server.ts'
import { noteActFrom } from './security-log.server.ts'
import { roleNames } from '../../commands/permissions.ts'

export type AcceptLinkInput = {
  token: string
  passwordHash: string
  name?: string
  /** For the first set-up only: an invitation carries its address. */
  email?: string
  /** From which it came, coarse. */
  network?: string
}

/**
 * Uses a one-time link: makes the account of an invitation or of the first set-up, or sets the new password of an
 * account and ends its sessions. `alongside` runs in the same transaction, to begin a session.
 * @throws RuleRefused when the link is unknown, used, too old, or its account disabled; Invalid when the address is taken
 */
export async function acceptLink<Result>(
  context: CommandContext,
  input: AcceptLinkInput,
  alongside: (trx: Trx, accountId: string) => Promise<Result>,
): Promise<{ accountId: string; role: WorkingLink['role']; alongside: Result }> {
  const found = await findLink(context.db, context.clock, input.token)
  enforce(found.verdict)
  const { link } = found as Extract<typeof found, { link: WorkingLink }>
  const accountId = link.accountId ?? newId()
  const name = link.purpose === 'reset' ? link.name : (input.name ?? link.name)
  const actor = { accountId, name, role: link.role, personId: link.personId }
  return perform({ ...withoutKey(context), actor }, 'account.accept-link', async ({ trx, now, record }) => {
    await useLink(trx, now, link.tokenHash)
    if (link.purpose === 'reset') {
      await setNewPassword(trx, accountId, input.passwordHash)
      await record({
        subject: { kind: 'account', id: accountId },
        summary: 'Set a new password by link; every session ended',
      })
    } else {
      if (link.purpose === 'setup') await mustBeFirst(trx)
      const email = link.purpose === 'setup' ? input.email! : link.email
      await mustBeNew(trx, email)
      const { role, personId } = link
      const { passwordHash } = input
      await trx
        .insertInto('account')
        .values({
          id: accountId,
          email,
          name,
          role,
          personId,
          passwordHash,
          createdAt: now,
          disabledAt: null,
        })
        .execute()
      await record({
        subject: { kind: 'account', id: accountId },
        summary: `Accepted the invitation as ${roleNames[role].toLowerCase()}`,
        after: { name, role, personId },
      })
    }
    await noteActFrom(trx, now, { subjectId: accountId, network: input.network })
    return { accountId, role: link.role, alongside: await alongside(trx, accountId) }
  })
}

async function setNewPassword(trx: Trx, accountId: string, passwordHash: string): Promise<void> {
  const account = await getAccount(trx, accountId)
  enforce(enabledVerdict(account.disabledAt, 'owner'))
  await trx.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
  await trx.deleteFrom('session').where('accountId', '=', accountId).execute()
  await forgetDevices(trx, accountId)
}

async function mustBeFirst(trx: Trx): Promise<void> {
  const account = await trx.selectFrom('account').select('id').limit(1).executeTakeFirst()
  enforce(firstAccountVerdict(account !== undefined))
}
