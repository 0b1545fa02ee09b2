import { generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import type { Actor, Store, Trx } from '#app/domain/commands/command.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { cookieIn, cookieName } from './cookies.ts'
import { deviceLabel } from './device-label.ts'
import {
  hashOfSessionId,
  sessionAdapter,
  type AccountAttributes,
  type SessionAttributes,
} from './session-adapter.server.ts'
import { passOver } from './store-refusal.server.ts'

const plainCookieName = 'dais_session'
const sessionCookieName = (origin: string | null) => cookieName(plainCookieName, origin)

const sessionDays = 14
const secondMillis = 1000
const lastUsedStepSeconds = 60

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, AccountAttributes>
    DatabaseUserAttributes: AccountAttributes
    DatabaseSessionAttributes: SessionAttributes
  }
}

/** `db` may be the transaction of a command. `origin` is what the world sees; null counts as plain http. */
export type SessionKeeper = { db: Store | Trx; clock: Clock; origin: string | null }

export type FoundActor = {
  actor: Actor & { accountId: string }
  session: SessionAttributes
  /** A `Set-Cookie` to send when the session was renewed. */
  setCookie: string | null
}

function lucia({ db, clock, origin }: SessionKeeper): Lucia<SessionAttributes, AccountAttributes> {
  return new Lucia(sessionAdapter(db, clock, origin), {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    sessionCookie: {
      name: sessionCookieName(origin),
      attributes: { sameSite: 'lax', path: '/', secure: origin?.startsWith('https:') ?? false },
    },
    getSessionAttributes: ({ idHash, createdAt, lastUsedAt, device, confirmedAt }) => ({
      idHash,
      createdAt,
      lastUsedAt,
      device,
      confirmedAt,
    }),
    getUserAttributes: ({ name, role, personId }) => ({ name, role, personId }),
  })
}

/** Whether a request names a session, valid or not. */
export function namesSession(cookieHeader: string | undefined): boolean {
  return cookieHeader?.includes(plainCookieName) ?? false
}

/**
 * The account that sends this request. Renews a session in the second half of its life, up to thirty days in all; an expired session,
 * or one of a disabled account, is deleted. The time of last use, and the address at which the site was reached, are written once a
 * minute at most.
 */
export async function findActor(
  keeper: SessionKeeper,
  cookieHeader: string | null,
): Promise<FoundActor | null> {
  const sessionId = cookieIn(cookieHeader, sessionCookieName(keeper.origin))
  if (!sessionId) return null
  const keep = lucia(keeper)
  const { user, session } = await keep.validateSession(sessionId)
  if (!user) return null
  const { idHash, createdAt, lastUsedAt, device, confirmedAt } = session
  await touch(keeper, idHash, lastUsedAt)
  return {
    actor: { accountId: user.id, name: user.name, role: user.role, personId: user.personId },
    session: { idHash, createdAt, lastUsedAt, device, confirmedAt },
    setCookie: session.fresh ? keep.createSessionCookie(sessionId).serialize() : null,
  }
}

async function touch(
  { db, clock, origin }: SessionKeeper,
  idHash: string,
  lastUsedAt: string,
): Promise<void> {
  const now = clock.now()
  if (Date.parse(now) - Date.parse(lastUsedAt) < lastUsedStepSeconds * secondMillis) return
  await db
    .updateTable('session')
    .set({ lastUsedAt: now, reachedAt: origin })
    .where('idHash', '=', idHash)
    .execute()
    .catch(passOver)
}

/**
 * Begins a session with an id of its own. A session that the request came with ends, so that an id known before
 * signing in is worth nothing after it. Expired sessions are deleted at the same time.
 * @returns the `Set-Cookie` of the new session
 */
export async function beginSession(
  keeper: SessionKeeper,
  {
    accountId,
    userAgent,
    cookieHeader,
  }: { accountId: string; userAgent: string; cookieHeader: string | null },
): Promise<string> {
  const keep = lucia(keeper)
  await endSession(keeper, cookieHeader)
  await keep.deleteExpiredSessions()
  const sessionId = generateIdFromEntropySize(25)
  const now = keeper.clock.now()
  const attributes = {
    idHash: hashOfSessionId(sessionId),
    createdAt: now,
    lastUsedAt: now,
    device: deviceLabel(userAgent),
    confirmedAt: null,
  }
  await keep.createSession(accountId, attributes, { sessionId })
  return keep.createSessionCookie(sessionId).serialize()
}

/** Ends the session that a request came with, if any. @returns the `Set-Cookie` that clears the cookie */
export async function endSession(keeper: SessionKeeper, cookieHeader: string | null): Promise<string> {
  const keep = lucia(keeper)
  const sessionId = cookieIn(cookieHeader, sessionCookieName(keeper.origin))
  if (sessionId) await keep.invalidateSession(sessionId)
  return clearSessionCookie(keeper)
}

/** @returns the `Set-Cookie` that clears the cookie, for a request whose session has ended */
export function clearSessionCookie(keeper: SessionKeeper): string {
  return lucia(keeper).createBlankSessionCookie().serialize()
}

/** Ends every session of an account, on every device. @returns the `Set-Cookie` that clears the cookie here */
export async function endAllSessions(keeper: SessionKeeper, accountId: string): Promise<string> {
  await lucia(keeper).invalidateUserSessions(accountId)
  return clearSessionCookie(keeper)
}

/** The sessions of an account that are alive, the last used first. Nothing in them can be used to sign in. */
export async function listSessions(keeper: SessionKeeper, accountId: string): Promise<SessionAttributes[]> {
  const sessions = await lucia(keeper).getUserSessions(accountId)
  return sessions.map(({ idHash, createdAt, lastUsedAt, device, confirmedAt }) => ({
    idHash,
    createdAt,
    lastUsedAt,
    device,
    confirmedAt,
  }))
}

/** The owner of a session has just typed their password again. */
export async function markConfirmed(
  { db, clock }: Pick<SessionKeeper, 'db' | 'clock'>,
  idHash: string,
): Promise<void> {
  await db.updateTable('session').set({ confirmedAt: clock.now() }).where('idHash', '=', idHash).execute()
}
