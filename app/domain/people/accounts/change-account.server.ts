import { perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { Conflict, enforce } from '../../errors.ts'
import { countActiveAdministrators, getAccount, type Account } from './account-queries.server.ts'
import { mayDisable, maySetRole, mustNamePerson, type AccountFacts } from './accounts.ts'
import { mustBeKnown } from './invite-account.server.ts'
import { roleNames, type Role } from '../../commands/permissions.ts'

/**
 * Shuts somebody out at once: their sessions end, their open links stop working. What they recorded stays theirs.
 * @throws RuleRefused for one's own account or the last administrator; Conflict when it is disabled already
 */
export async function disableAccount(context: CommandContext, input: { accountId: string }): Promise<void> {
  await perform(context, 'account.disable', async ({ trx, now, record }) => {
    const account = await getAccount(trx, input.accountId)
    if (account.disabledAt) throw new Conflict(`The account of ${account.name} is disabled already.`)
    enforce(mayDisable(await factsOf(trx, context, account)))
    await trx.updateTable('account').set({ disabledAt: now }).where('id', '=', account.id).execute()
    await trx.deleteFrom('session').where('accountId', '=', account.id).execute()
    await trx
      .updateTable('accountLink')
      .set({ expiresAt: now })
      .where('accountId', '=', account.id)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .execute()
    await record({
      subject: { kind: 'account', id: account.id },
      summary: `Disabled the account of ${account.name}`,
      before: { disabledAt: null },
      after: { disabledAt: now },
    })
  })
}

/** Lets somebody sign in again, with the password they had. @throws Conflict when the account is not disabled */
export async function enableAccount(context: CommandContext, input: { accountId: string }): Promise<void> {
  await perform(context, 'account.enable', async ({ trx, record }) => {
    const account = await getAccount(trx, input.accountId)
    if (!account.disabledAt) throw new Conflict(`The account of ${account.name} is not disabled.`)
    await trx.updateTable('account').set({ disabledAt: null }).where('id', '=', account.id).execute()
    await record({
      subject: { kind: 'account', id: account.id },
      summary: `Enabled the account of ${account.name}`,
      before: { disabledAt: account.disabledAt },
      after: { disabledAt: null },
    })
  })
}

/**
 * Gives an account another role, and says which person of the record it is. It counts from the next request on.
 * @throws RuleRefused for the last administrator, or when a commissioner names no person
 */
export async function setAccountRole(
  context: CommandContext,
  input: { accountId: string; role: Role; personId: string | null },
): Promise<void> {
  await perform(context, 'account.set-role', async ({ trx, record }) => {
    const account = await getAccount(trx, input.accountId)
    enforce(maySetRole({ ...(await factsOf(trx, context, account)), newRole: input.role }))
    enforce(mustNamePerson(input.role, input.personId))
    await mustBeKnown(trx, input.personId)
    const after = { role: input.role, personId: input.personId }
    await trx.updateTable('account').set(after).where('id', '=', account.id).execute()
    await record({
      subject: { kind: 'account', id: account.id },
      summary: `Made ${account.name} ${roleNames[input.role].toLowerCase()}`,
      before: { role: account.role, personId: account.personId },
      after,
    })
  })
}

async function factsOf(trx: Trx, context: CommandContext, account: Account): Promise<AccountFacts> {
  return {
    own: account.id === context.actor.accountId,
    role: account.role,
    // A disabled administrator is not among those who are left.
    activeAdministrators: (await countActiveAdministrators(trx)) + (account.disabledAt ? 1 : 0),
  }
}
