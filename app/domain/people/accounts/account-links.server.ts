import { createHash, randomBytes } from 'node:crypto'
import type { Row } from '#db/schema.ts'
import type { CommandContext, Store, Trx } from '../../commands/command.server.ts'
import { enforce } from '../../errors.ts'
import type { Clock } from '../../time/clock.ts'
import type { Verdict } from '../../verdict.ts'
import { linkHours, linkWorks, shownAgainVerdict, type LinkPurpose } from './accounts.ts'
import type { Role } from '../../commands/permissions.ts'

const tokenBytes = 32
const hourMillis = 3_600_000

/** So that whoever holds a link can see what it is for. */
const tokenPrefix: Record<LinkPurpose, string> = {
  invitation: 'invitation',
  reset: 'new-password',
  setup: 'set-up',
}

/** A link just made: `token` is in no table, so this is the only time that anybody can read it. */
export type IssuedLink = { token: string; path: string; expiresAt: string }

/** A command keeps its result under its key; here the result is a secret, so no key goes with it. */
export function withoutKey(context: CommandContext): CommandContext {
  return { ...context, idempotencyKey: undefined }
}

/** SHA-256 of a link's token, in hexadecimal: what the database holds, and the link's identifier everywhere else. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

type LinkFor = Partial<
  Pick<Row<'accountLink'>, 'accountId' | 'email' | 'name' | 'role' | 'personId' | 'issuedBy'>
>

/** A form's key is of this length at least where a link follows from it: it must be as hard to guess as the link. */
const leastKeyCharacters = 36

/**
 * The same form with the same answers makes the same token, so that a page sent again shows the link that it made, and
 * ends none.
 */
function tokenOf(purpose: LinkPurpose, linkFor: LinkFor, key: string | undefined): string {
  const made =
    key && key.length >= leastKeyCharacters
      ? createHash('sha256')
          .update(JSON.stringify(['one-time link', key, purpose, linkFor]))
          .digest()
      : randomBytes(tokenBytes)
  return `${tokenPrefix[purpose]}-${made.toString('base64url')}`
}

/**
 * Makes a one-time link inside a command. Open links to the same end stop working, so that only the newest does.
 * @param key of the form that asks for it
 * @returns `repeated`: the same form made it before, and nothing changed
 * @throws RuleRefused where that link was used or replaced meanwhile
 */
export async function insertLink(
  trx: Trx,
  now: string,
  purpose: LinkPurpose,
  linkFor: LinkFor,
  key?: string,
): Promise<{ link: IssuedLink; tokenHash: string; repeated: boolean }> {
  const { accountId = null, email = null, ...rest } = linkFor
  const token = tokenOf(purpose, linkFor, key)
  const tokenHash = hashOfToken(token)
  const path = `/accept/${token}`
  const earlier = await trx
    .selectFrom('accountLink')
    .select(['usedAt', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (earlier) {
    enforce(shownAgainVerdict(earlier, now))
    return { link: { token, path, expiresAt: earlier.expiresAt }, tokenHash, repeated: true }
  }
  const expiresAt = new Date(Date.parse(now) + linkHours[purpose] * hourMillis).toISOString()
  await trx
    .updateTable('accountLink')
    .set({ expiresAt: now })
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .$if(accountId !== null, (query) => query.where('accountId', '=', accountId))
    .$if(email !== null, (query) => query.where('email', '=', email))
    .execute()
  await trx
    .insertInto('accountLink')
    .values({
      tokenHash,
      purpose,
      accountId,
      email,
      name: rest.name ?? null,
      role: rest.role ?? null,
      personId: rest.personId ?? null,
      issuedBy: rest.issuedBy ?? null,
      issuedAt: now,
      expiresAt,
      usedAt: null,
    })
    .execute()
  return { link: { token, path, expiresAt }, tokenHash, repeated: false }
}

export type WorkingLink = {
  tokenHash: string
  purpose: LinkPurpose
  email: string
  name: string
  role: Role
  personId: string | null
  accountId: string | null
}

export type FoundLink =
  { verdict: Extract<Verdict, { ok: false }> } | { verdict: { ok: true }; link: WorkingLink }

/** What a token leads to, and whether it still works. */
export async function findLink(db: Store | Trx, clock: Clock, token: string): Promise<FoundLink> {
  const row = await db
    .selectFrom('accountLink')
    .leftJoin('account', 'account.id', 'accountLink.accountId')
    .select(['accountLink.tokenHash', 'accountLink.purpose', 'accountLink.accountId', 'accountLink.personId'])
    .select(['accountLink.email', 'accountLink.name', 'accountLink.role'])
    .select(['accountLink.usedAt', 'accountLink.expiresAt'])
    .select(['account.email as ownEmail', 'account.name as ownName', 'account.role as ownRole'])
    .where('accountLink.tokenHash', '=', hashOfToken(token))
    .executeTakeFirst()
  const verdict = linkWorks(row, clock.now())
  if (!verdict.ok) return { verdict }
  const { tokenHash, purpose, accountId, personId, email, name, role, ownEmail, ownName, ownRole } = row!
  return {
    verdict,
    link: {
      tokenHash,
      purpose,
      accountId,
      personId,
      email: ownEmail ?? email ?? '',
      name: ownName ?? name ?? '',
      role: ownRole ?? ((role ?? 'administrator') as Role),
    },
  }
}

/**
 * Takes a link inside the command that it is for, so that two presses can't use it twice.
 * @throws RuleRefused when it is unknown, used or too old
 */
export async function useLink(trx: Trx, now: string, tokenHash: string): Promise<void> {
  const row = await trx
    .selectFrom('accountLink')
    .select(['usedAt', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  enforce(linkWorks(row, now))
  await trx.updateTable('accountLink').set({ usedAt: now }).where('tokenHash', '=', tokenHash).execute()
}
