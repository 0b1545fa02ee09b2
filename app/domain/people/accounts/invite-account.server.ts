import { newId, perform, type CommandContext, type Trx, type Work } from '../../commands/command.server.ts'
import { Conflict, Invalid, NotFound, enforce } from '../../errors.ts'
import { insertLink, withoutKey, type IssuedLink } from './account-links.server.ts'
import { mayGiveRole, mustNamePerson } from './accounts.ts'
import type { InviteInput } from './accounts-forms.ts'
import { noteActFrom } from './security-log.server.ts'
import { roleNames, type Role } from '../../commands/permissions.ts'

/**
 * Invites somebody by a one-time link, which the inviter hands on. An earlier invitation of the same address ends.
 * @throws RuleRefused when the role is not the inviter's to give; Invalid when the address has an account
 */
export async function inviteAccount(
  context: CommandContext,
  { key, network, ...input }: InviteInput & { network?: string },
): Promise<IssuedLink> {
  const invite = async ({ trx, now, record }: Work) => {
    enforce(mayGiveRole(context.actor.role, input.role))
    enforce(mustNamePerson(input.role, input.personId))
    await mustBeNew(trx, input.email)
    await mustBeKnown(trx, input.personId)
    const linkFor = { ...input, issuedBy: context.actor.accountId }
    const { link, tokenHash, repeated } = await insertLink(trx, now, 'invitation', linkFor, key)
    if (repeated) return link
    await record({
      subject: { kind: 'invitation', id: tokenHash },
      summary: `Invited ${input.name} as ${roleNames[input.role].toLowerCase()}`,
      after: { name: input.name, role: input.role, personId: input.personId, expiresAt: link.expiresAt },
    })
    await noteActFrom(trx, now, { subjectId: tokenHash, network })
    return link
  }
  return perform(withoutKey(context), 'account.invite', invite, { mayChangeNothing: true })
}

/**
 * Takes an invitation back, so that its link no longer works.
 * @throws Conflict when it was accepted or ended meanwhile
 */
export async function withdrawInvitation(context: CommandContext, input: { id: string }): Promise<void> {
  await perform(context, 'account.invite', async ({ trx, now, record }) => {
    const row = await trx
      .selectFrom('accountLink')
      .select(['name', 'role', 'usedAt', 'expiresAt'])
      .where('tokenHash', '=', input.id)
      .where('purpose', '=', 'invitation')
      .executeTakeFirst()
    if (!row) throw new NotFound('We can’t find that invitation.')
    if (row.usedAt) throw new Conflict(`${row.name} has accepted the invitation in the meantime.`)
    if (row.expiresAt <= now) throw new Conflict('This invitation has ended already.')
    await trx.updateTable('accountLink').set({ expiresAt: now }).where('tokenHash', '=', input.id).execute()
    await record({
      subject: { kind: 'invitation', id: input.id },
      summary: `Withdrew the invitation of ${row.name}`,
      before: { expiresAt: row.expiresAt },
      after: { expiresAt: now },
    })
  })
}

export type CreateAccountInput = {
  email: string
  name: string
  role: Role
  personId: string | null
  /** Made by `createPasswords().hash`; the password itself never comes here. */
  passwordHash: string
}

/** Makes an account without an invitation: for an example or an import. The actor is an administrator. */
export async function createAccount(
  context: CommandContext,
  input: CreateAccountInput,
): Promise<{ id: string }> {
  return perform(context, 'account.create', async ({ trx, now, record }) => {
    enforce(mayGiveRole(context.actor.role, input.role))
    await mustBeNew(trx, input.email)
    await mustBeKnown(trx, input.personId)
    const id = newId()
    const { email, name, role, personId, passwordHash } = input
    await trx
      .insertInto('account')
      .values({ id, email, name, role, personId, passwordHash, createdAt: now, disabledAt: null })
      .execute()
    await record({
      subject: { kind: 'account', id },
      summary: `Made an account for ${name} as ${roleNames[role].toLowerCase()}`,
      after: { name, role, personId },
    })
    return { id }
  })
}

/** @throws Invalid when an account has this address */
export async function mustBeNew(trx: Trx, email: string): Promise<void> {
  const taken = await trx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()
  if (taken) throw invalid('email', 'This e-mail address has an account already.')
}

/** @throws Invalid when the record has no such person */
export async function mustBeKnown(trx: Trx, personId: string | null): Promise<void> {
  if (!personId) return
  const person = await trx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()
  if (!person) throw invalid('personId', 'Choose a person of the list.')
}

function invalid(field: string, sentence: string): Invalid {
  return new Invalid(sentence, { [field]: sentence })
}
