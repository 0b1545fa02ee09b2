import {
  perform,
  type Actor,
  type CommandContext,
  type Store,
  type Work,
} from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import type { Clock } from '../../time/clock.ts'
import { insertLink, withoutKey, type IssuedLink } from './account-links.server.ts'
import { getAccount } from './account-queries.server.ts'
import { enabledVerdict } from './accounts.ts'
import { noteActFrom } from './security-log.server.ts'

/**
 * Makes a link by which the owner of an account sets a new password; the administrator hands it on. The old password
 * works until the link is used.
 * @param input `key` of the form; `network` from which it came, coarse
 */
export async function issueResetLink(
  context: CommandContext,
  input: { accountId: string; key?: string | undefined; network?: string },
): Promise<IssuedLink> {
  const issue = async ({ trx, now, record }: Work) => {
    const account = await getAccount(trx, input.accountId)
    enforce(enabledVerdict(account.disabledAt, 'administrator'))
    const linkFor = { accountId: account.id, issuedBy: context.actor.accountId }
    const { link, repeated } = await insertLink(trx, now, 'reset', linkFor, input.key)
    if (repeated) return link
    await record({
      subject: { kind: 'account', id: account.id },
      summary: `Issued a link for a new password to ${account.name}`,
      after: { expiresAt: link.expiresAt },
    })
    await noteActFrom(trx, now, { subjectId: account.id, network: input.network })
    return link
  }
  return perform(withoutKey(context), 'account.issue-reset', issue, { mayChangeNothing: true })
}

const setup: Actor = { accountId: null, name: 'Set-up', role: 'administrator', personId: null }

export async function issueSetupLink(db: Store, clock: Clock): Promise<IssuedLink | null> {
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (account) return null
  return perform({ db, clock, actor: setup }, 'account.invite', async ({ trx, now, record }) => {
    const { link, tokenHash } = await insertLink(trx, now, 'setup', { role: 'administrator' })
    await record({
      subject: { kind: 'invitation', id: tokenHash },
      summary: 'Issued the link to set up the first account',
      after: { role: 'administrator', expiresAt: link.expiresAt },
    })
    return link
  })
}
