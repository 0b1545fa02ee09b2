import { perform, type Actor, type CommandContext } from '../../commands/command.server.ts'
import { Conflict } from '../../errors.ts'
import { forgetDevices } from './account-devices.server.ts'

/** The account of whoever acts; actors that no account stands behind (a loader, a job) have none to change. */
function ownId({ accountId }: Actor): string {
  if (!accountId) throw new Error('This actor has no account.')
  return accountId
}

/** Sets one's own password, once the old one was checked, and ends every other session. */
export async function changePassword(
  context: CommandContext,
  input: { passwordHash: string; keepSession: string | null },
): Promise<void> {
  await perform(context, 'account.change-password', async ({ trx, record }) => {
    const id = ownId(context.actor)
    await trx.updateTable('account').set({ passwordHash: input.passwordHash }).where('id', '=', id).execute()
    await trx
      .deleteFrom('session')
      .where('accountId', '=', id)
      .$if(input.keepSession !== null, (query) => query.where('idHash', '!=', input.keepSession!))
      .execute()
    await record({
      subject: { kind: 'account', id },
      summary: 'Changed their password; their other sessions ended',
    })
  })
}

/** Ends one of one's own sessions, named by the hash of its id. @throws Conflict when it is over already */
export async function endOwnSession(context: CommandContext, input: { idHash: string }): Promise<void> {
  await perform(context, 'account.end-session', async ({ trx, record }) => {
    const id = ownId(context.actor)
    const { numDeletedRows } = await trx
      .deleteFrom('session')
      .where('idHash', '=', input.idHash)
      .where('accountId', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new Conflict('This session has already ended.')
    await record({ subject: { kind: 'account', id }, summary: 'Ended one of their sessions' })
  })
}

export async function endOwnSessions(context: CommandContext): Promise<void> {
  await perform(context, 'account.end-session', async ({ trx, record }) => {
    const id = ownId(context.actor)
    await trx.deleteFrom('session').where('accountId', '=', id).execute()
    await forgetDevices(trx, id)
    await record({ subject: { kind: 'account', id }, summary: 'Signed out on every device' })
  })
}
