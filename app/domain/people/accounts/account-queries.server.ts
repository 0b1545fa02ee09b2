import type { Store, Trx } from '../../commands/command.server.ts'
import { NotFound } from '../../errors.ts'
import { compareNames } from '../../text/directory-name.ts'
import type { Clock } from '../../time/clock.ts'
import type { Role } from '../../commands/permissions.ts'

export type Account = {
  id: string
  email: string
  name: string
  role: Role
  personId: string | null
  createdAt: string
  disabledAt: string | null
}

export type ListedAccount = Account & {
  personName: string | null
  /** Instant of last use of any of its sessions, as far as sessions are still kept. */
  lastUsedAt: string | null
}

const columns = [
  'account.id',
  'account.email',
  'account.name',
  'account.role',
  'account.personId',
  'account.createdAt',
  'account.disabledAt',
] as const

function listedAccounts(db: Store) {
  return db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.personId')
    .leftJoin(
      (sessions) =>
        sessions
          .selectFrom('session')
          .select((of) => ['session.accountId', of.fn.max('session.lastUsedAt').as('lastUsedAt')])
          .groupBy('session.accountId')
          .as('use'),
      (join) => join.onRef('use.accountId', '=', 'account.id'),
    )
    .select([...columns, 'person.name as personName', 'use.lastUsedAt'])
}

/** Every account, by name. Never the hash of a password. */
export async function listAccounts(db: Store): Promise<ListedAccount[]> {
  const accounts = await listedAccounts(db).orderBy('account.id').execute()
  return accounts.toSorted(compareNames)
}

/** @throws NotFound */
export async function getListedAccount(db: Store, id: string): Promise<ListedAccount> {
  const account = await listedAccounts(db).where('account.id', '=', id).executeTakeFirst()
  if (!account) throw new NotFound('We can’t find that account.')
  return account
}

/** @throws NotFound */
export async function getAccount(db: Store | Trx, id: string): Promise<Account> {
  const account = await db.selectFrom('account').select(columns).where('id', '=', id).executeTakeFirst()
  if (!account) throw new NotFound('We can’t find that account.')
  return account
}

export type OpenInvitation = { id: string; email: string; name: string; role: Role; expiresAt: string }

export async function listOpenInvitations(db: Store, clock: Clock): Promise<OpenInvitation[]> {
  const rows = await db
    .selectFrom('accountLink')
    .select(['tokenHash', 'email', 'name', 'role', 'expiresAt'])
    .where('purpose', '=', 'invitation')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', clock.now())
    .orderBy('expiresAt')
    .execute()
  return rows.map(({ tokenHash, email, name, role, expiresAt }) => ({
    id: tokenHash,
    email: email!,
    name: name!,
    role: role as Role,
    expiresAt,
  }))
}

/** An account with what is needed to check a password. For signing in only. */
export async function findAccountForSignIn(
  db: Store,
  email: string,
): Promise<(Account & { passwordHash: string | null }) | undefined> {
  return db
    .selectFrom('account')
    .select([...columns, 'account.passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst()
}

export async function findPasswordHash(db: Store, id: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('passwordHash').where('id', '=', id).executeTakeFirst()
  return row?.passwordHash ?? null
}

export async function listPeopleForAccounts(db: Store): Promise<{ id: string; name: string }[]> {
  const people = await db.selectFrom('person').select(['id', 'name', 'sortName']).execute()
  return people.toSorted(compareNames).map(({ id, name }) => ({ id, name }))
}

export async function countActiveAdministrators(db: Store | Trx): Promise<number> {
  const { count } = await db
    .selectFrom('account')
    .select((of) => of.fn.countAll().as('count'))
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
