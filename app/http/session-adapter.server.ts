import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession } from 'lucia'
import type { Store, Trx } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { passOver } from './store-refusal.server.ts'

export type AccountAttributes = { name: string; role: Role; personId: string | null }
export type SessionAttributes = {
  idHash: string
  createdAt: string
  lastUsedAt: string
  device: string | null
  /** When its owner last typed their password again; null: at its beginning. */
  confirmedAt: string | null
}

/** However often it is renewed, a session ends then. */
export const longestSessionDays = 30

/** SHA-256 of a session's id, in hexadecimal: all that the database ever holds of it. */
export function hashOfSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

/**
 * Lucia's adapter over Kysely, for both engines. A session of a disabled account has no user, so Lucia ends it.
 *
 * Lucia compares expiry with the machine's clock. Here every instant is of the application's clock, so a date is
 * handed over as far from the machine's present as it is from the application's.
 * @param reachedAt scheme and host under which the site is reached, kept with a new session
 */
export function sessionAdapter(db: Store | Trx, clock: Clock, reachedAt: string | null = null): Adapter {
  const ahead = () => Date.parse(clock.now()) - Date.now()
  const toLucia = (instant: string) => new Date(Date.parse(instant) - ahead())
  const fromLucia = (date: Date) => new Date(date.getTime() + ahead()).toISOString()

  return {
    async getSessionAndUser(sessionId) {
      const row = await db
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.accountId')
        .select(['session.idHash', 'session.accountId', 'session.createdAt', 'session.lastUsedAt'])
        .select(['session.expiresAt', 'session.device', 'session.confirmedAt'])
        .select(['account.name', 'account.role', 'account.personId', 'account.disabledAt'])
        .where('session.idHash', '=', hashOfSessionId(sessionId))
        .executeTakeFirst()
      if (!row) return [null, null]
      const { accountId, expiresAt, name, role, personId, disabledAt, ...attributes } = row
      const session: DatabaseSession = {
        id: sessionId,
        userId: accountId,
        expiresAt: toLucia(expiresAt),
        attributes,
      }
      return [session, disabledAt ? null : { id: accountId, attributes: { name, role, personId } }]
    },

    async getUserSessions(accountId) {
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .where('accountId', '=', accountId)
        .orderBy('lastUsedAt', 'desc')
        .execute()
      return rows.map(({ accountId: userId, expiresAt, ...attributes }) => ({
        id: attributes.idHash,
        userId,
        expiresAt: toLucia(expiresAt),
        attributes,
      }))
    },

    async setSession(session) {
      const { createdAt, lastUsedAt, device, confirmedAt } = session.attributes
      const row = {
        idHash: hashOfSessionId(session.id),
        accountId: session.userId,
        createdAt,
        lastUsedAt,
        device,
        confirmedAt,
        reachedAt,
        expiresAt: fromLucia(session.expiresAt),
      }
      await db.insertInto('session').values(row).execute()
    },

    async updateSessionExpiration(sessionId, expiresAt) {
      const idHash = hashOfSessionId(sessionId)
      const row = await db
        .selectFrom('session')
        .select(['createdAt', 'expiresAt'])
        .where('idHash', '=', idHash)
        .executeTakeFirst()
      if (!row) return
      const end = addMinutes(row.createdAt, longestSessionDays * 24 * 60)
      const asked = fromLucia(expiresAt)
      const renewed = asked < end ? asked : end
      if (renewed === row.expiresAt) return
      await db
        .updateTable('session')
        .set({ expiresAt: renewed })
        .where('idHash', '=', idHash)
        .execute()
        .catch(passOver)
    },

    async deleteSession(sessionId) {
      await db.deleteFrom('session').where('idHash', '=', hashOfSessionId(sessionId)).execute()
    },

    async deleteUserSessions(accountId) {
      await db.deleteFrom('session').where('accountId', '=', accountId).execute()
    },

    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expiresAt', '<=', clock.now()).execute()
    },
  }
}
