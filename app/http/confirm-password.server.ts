import type { Store } from '#app/domain/commands/command.server.ts'
import { findPasswordHash, getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { noteSecurity } from '#app/domain/people/accounts/security-log.server.ts'
import type { FormReply } from '#app/ui/form-reply.ts'
import { data, type AppLoadContext } from '@remix-run/node'
import { isQueueFull } from './fair-queue.ts'
import { tryAgainIn } from './growing-wait.ts'
import { coarseNetworkOf } from './network.ts'

export type Confirmed =
  { ok: true } | { ok: false; why: 'wrong' | 'busy' } | { ok: false; why: 'wait'; seconds: number }

/** Whether whoever is signed in knows their password. Wrong ones are counted for the session alone. */
export async function confirmPassword(context: AppLoadContext, password: string): Promise<Confirmed> {
  const { clock, passwords, signInLimits, clientAddress: address, sessionIdHash } = context
  const db: Store = context.db
  const { id: accountId, email } = await getAccount(db, context.actor.accountId!)
  const lane = `session ${sessionIdHash ?? ''}`
  const guesser = { email, address, device: lane }
  const unchecked = await signInLimits.take(guesser)
  if (unchecked !== null) return { ok: false, why: 'wait', seconds: unchecked }
  try {
    const passwordHash = await findPasswordHash(db, accountId)
    if (await passwords.matches(passwordHash, password, { lane, first: true })) {
      await signInLimits.forget(guesser)
      return { ok: true }
    }
  } catch (error) {
    if (isQueueFull(error)) return { ok: false, why: 'busy' }
    throw error
  }
  const network = coarseNetworkOf(address)
  await noteSecurity(db, clock.now(), { kind: 'wrong-password', accountId, network })
  const seconds = await signInLimits.countWrong(guesser)
  return seconds === null ? { ok: false, why: 'wrong' } : { ok: false, why: 'wait', seconds }
}

/** The form of a password that was not taken, with what to do. @param field where it was typed */
export function refusedPassword(
  reply: FormReply,
  refused: Extract<Confirmed, { ok: false }>,
  field: 'currentPassword' | 'password',
) {
  if (refused.why === 'busy') {
    const sentence = 'Too many people are signing in right now. Try again in a few seconds.'
    return data({ ...reply, sentence }, { status: 503, headers: { 'retry-after': '5' } })
  }
  const wrong = 'This is not your current password.'
  if (refused.why !== 'wait') return data({ ...reply, errors: { [field]: wrong } }, { status: 422 })
  const sentence = `${wrong} There were several wrong tries. ${tryAgainIn(refused.seconds)}`
  return data({ ...reply, sentence }, { status: 429, headers: { 'retry-after': String(refused.seconds) } })
}
