import { perform, type Store, type Trx } from '#app/domain/commands/command.server.ts'
import { Conflict } from '#app/domain/errors.ts'
import { knowsDevice, rememberDevice } from '#app/domain/people/accounts/account-devices.server.ts'
import { findAccountForSignIn } from '#app/domain/people/accounts/account-queries.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import { noteSecurity } from '#app/domain/people/accounts/security-log.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { deviceLabel } from './device-label.ts'
import { deviceOf } from './devices.server.ts'
import { isQueueFull } from './fair-queue.ts'
import { coarseNetworkOf, networkOf } from './network.ts'
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
  | { ok: true; setCookies: string[]; role: Role }
  /** Wrong as well: the seconds to wait before the next try. */
  | { ok: false; why: 'wait'; seconds: number }
  | { ok: false; why: 'no-match' | 'disabled' | 'busy' }

/**
 * Checks a password and begins a session. An address without an account takes as long as one with. That an account is
 * disabled is told only to who knows its password. Wrong passwords cost a growing wait; a right one is let in whatever
 * others behind the same address typed.
 */
export async function signIn(
  tools: SignInTools,
  { email, password, cookieHeader }: { email: string; password: string; cookieHeader: string | null },
): Promise<SignInOutcome> {
  const { db, clock, passwords, signInLimits, clientAddress } = tools
  const device = deviceOf(cookieHeader, tools.origin)
  const account = await findAccountForSignIn(db, email)
  const known = await knowsDevice(db, { accountId: account?.id ?? '', deviceHash: device.hash })
  const guesser = { email, address: clientAddress, device: known ? device.hash : null }
  const network = coarseNetworkOf(clientAddress)
  const about = { accountId: account?.id ?? null, network }
  const unchecked = await signInLimits.take(guesser)
  if (unchecked !== null) {
    await noteSecurity(db, clock.now(), { kind: 'throttled', ...about })
    return { ok: false, why: 'wait', seconds: unchecked }
  }
  const lane = known ? device.hash : `${networkOf(clientAddress)} ${email}`
  try {
    const matches = await passwords.matches(account?.passwordHash, password, { lane, first: known })
    if (!matches || !account) {
      const kind = account ? ('wrong-password' as const) : ('unknown-address' as const)
      await noteSecurity(db, clock.now(), { kind, ...about })
      const seconds = await signInLimits.countWrong(guesser)
      return seconds === null ? { ok: false, why: 'no-match' } : { ok: false, why: 'wait', seconds }
    }
  } catch (error) {
    if (isQueueFull(error)) return { ok: false, why: 'busy' }
    throw error
  }
  if (account.disabledAt) return { ok: false, why: 'disabled' }
  await signInLimits.forget(guesser)
  const { id: accountId, name, role, personId } = account
  const actor = { accountId, name, role, personId }
  const setCookies = await perform({ db, clock, actor }, 'account.sign-in', async ({ trx, now, record }) => {
    await mustStandAsChecked(trx, account)
    await record({ subject: { kind: 'account', id: accountId }, summary: 'Signed in' })
    if (!known) {
      const subject = deviceLabel(tools.userAgent) ?? ''
      await noteSecurity(trx, now, { kind: 'new-device', accountId, network, subject })
    }
    return beginHere(tools, { trx, accountId, cookieHeader })
  })
  return { ok: true, setCookies, role }
}

/** Begins a session on this device and remembers it, inside a command. @returns the `Set-Cookie` of both */
export async function beginHere(
  tools: Pick<SignInTools, 'clock' | 'origin' | 'userAgent'>,
  { trx, accountId, cookieHeader }: { trx: Trx; accountId: string; cookieHeader: string | null },
): Promise<string[]> {
  const { clock, origin, userAgent } = tools
  const device = deviceOf(cookieHeader, origin)
  await rememberDevice(trx, { accountId, deviceHash: device.hash, now: clock.now() })
  const session = await beginSession({ db: trx, clock, origin }, { accountId, userAgent, cookieHeader })
  return [session, device.setCookie]
}

/** Each cookie in a header of its own. */
export function cookieHeaders(setCookies: string[]): Headers {
  return new Headers(setCookies.map((cookie) => ['set-cookie', cookie]))
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

/** Asks the browser of whoever signed out to forget what was typed and not saved, where it listens: over HTTPS. */
export const forgetOnDevice = { 'clear-site-data': '"storage"' }

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
