import type { Store, Trx } from '../../commands/command.server.ts'
import type { Instant } from '../../time/instant.ts'

const mostDevices = 20

export async function knowsDevice(
  db: Store | Trx,
  { accountId, deviceHash }: { accountId: string; deviceHash: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('accountDevice')
    .select('deviceHash')
    .where('accountId', '=', accountId)
    .where('deviceHash', '=', deviceHash)
    .executeTakeFirst()
  return row !== undefined
}

export async function rememberDevice(
  trx: Trx,
  { accountId, deviceHash, now }: { accountId: string; deviceHash: string; now: Instant },
): Promise<void> {
  await trx
    .insertInto('accountDevice')
    .values({ accountId, deviceHash, createdAt: now, lastUsedAt: now })
    .onConflict((conflict) => conflict.columns(['accountId', 'deviceHash']).doUpdateSet({ lastUsedAt: now }))
    .execute()
  const oldest = await trx
    .selectFrom('accountDevice')
    .select('lastUsedAt')
    .where('accountId', '=', accountId)
    .orderBy('lastUsedAt', 'desc')
    .offset(mostDevices)
    .limit(1)
    .executeTakeFirst()
  if (!oldest) return
  await trx
    .deleteFrom('accountDevice')
    .where('accountId', '=', accountId)
    .where('lastUsedAt', '<=', oldest.lastUsedAt)
    .execute()
}

/** After a new password by link or signing out everywhere, no device is known any more. */
export async function forgetDevices(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('accountDevice').where('accountId', '=', accountId).execute()
}
