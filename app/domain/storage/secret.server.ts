import { randomBytes } from 'node:crypto'
import type { Store } from '../commands/command.server.ts'
import type { Clock } from '../time/clock.ts'

/** What secrets are for; each purpose has its own. */
export type SecretName = 'comment-ticket' | 'sent-form' | 'kept-files' | 'mail-address' | 'unsubscribe'

/**
 * A secret of this installation, made when it is first asked for and the same ever after, in every process that serves
 * the store. It is kept in the store, so a backup holds it too.
 * @returns 32 random bytes
 */
export async function getSecret(db: Store, clock: Clock, name: SecretName): Promise<Buffer> {
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('hex'), madeAt: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return Buffer.from(value, 'hex')
}
