import { perform, type Store, type Trx } from '#app/domain/command.server.ts'
import { Conflict } from '#app/domain/errors.ts'
import { findAccountForSignIn } from '#app/domain/people/account-queries.server.ts'
import type { Role } from '#app/domain/people/permissions.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { Passwords } from './passwords.server.ts'
import { beginSession, endSession } from './sessions.server.ts'
import type { SignInLimits } from './sign-in-limits.server.ts'

/** What signing in and out needs of a request's context. */
export type SignInTools = {
  db: Store
  clock: Clock
  passwords: Passwords
  signInLimits: SignInLimits
  origin: string
  clientAddress: string
  userAgent: string
}

export type SignInOutcome =
  | { ok: true; setCookie: string; role: Role }
  | { ok: false; why: 'wait'; seconds: number }
  | { ok: false; why: 'no-match' | 'disabled' }

/**
 * Checks a password and begins a session. An address without an account takes as long as one with. That an account is
 * disabled is told only to who knows its password.
 */
export async function signIn(
  tools: SignInTools,
  { email, password, cookieHeader }: { email: string; password: string; cookieHeader: string | null },
): Promise<SignInOutcome> {
  const { db, clock, passwords, signInLimits, clientAddress } = tools
  const seconds = await signInLimits.take(email, clientAddress)
  if (seconds !== null) return { ok: false, why: 'wait', seconds }
  const account = await findAccountForSignIn(db, email)
  if (!(await passwords.matches(account?.passwordHash, password)) || !account)
    return { ok: false, why: 'no-match' }
  if (account.disabledAt) return { ok: false, why: 'disabled' }
  await signInLimits.forget(email, clientAddress)
  const { id: accountId, name, role, personId } = account
  const actor = { accountId, name, role, personId }
  const setCookie = await perform({ db, clock, actor }, 'account.sign-in', async ({ trx, record }) => {
    await mustStandAsChecked(trx, account)
    await record({ subject: { kind: 'account', id: accountId }, summary: 'Signed in' })
    return beginSession({ ...tools, db: trx }, { accountId, userAgent: tools.userAgent, cookieHeader })
  })
  return { ok: true, setCookie, role }
}

/** A password changed, or an account disabled, while the old password was being checked, wins. */
async function mustStandAsChecked(
  trx: Trx,
  account: { id: string; passwordHash: string | null },
): Promise<void> {
  const same = await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', account.id)
    .where('passwordHash', '=', account.passwordHash)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!same) throw new Conflict('This account was changed just now. Sign in again.')
}

/** Ends the session of the request. @returns the `Set-Cookie` that clears the cookie */
export async function signOut(
  tools: Pick<SignInTools, 'db' | 'clock' | 'origin'> & { actor: Parameters<typeof perform>[0]['actor'] },
  cookieHeader: string | null,
): Promise<string> {
  const { db, clock, actor } = tools
  const { accountId } = actor
  if (!accountId) return endSession(tools, cookieHeader)
  return perform({ db, clock, actor }, 'account.sign-out', async ({ trx, record }) => {
    await record({ subject: { kind: 'account', id: accountId }, summary: 'Signed out' })
    return endSession({ ...tools, db: trx }, cookieHeader)
  })
}
