import type { CommandContext } from '../../commands/command.server.ts'
import { NotAllowed } from '../../errors.ts'
import { may } from '../../commands/permissions.ts'
import { type Given } from '../comment-fields.ts'
import { nothingGiven, type EnteredColumn } from '../given.ts'
import { signUp, type SignedUp } from './sign-up.server.ts'

export type CardInput = Pick<Given, EnteredColumn<'card'> | 'stance'> & {
  meetingId: string
  itemIds: string[]
  channel: 'walk-up' | 'paper' | 'phone'
  mode: 'in-person' | 'remote'
  ticket: string
}

/**
 * Takes a card that the clerk was given, or a wish said at the desk or by telephone, into the same queue. It goes without
 * an idempotency key, whose result would keep the code in clear: the ticket does the same.
 */
export async function addCard(context: CommandContext, input: CardInput): Promise<SignedUp> {
  if (!may(context.actor.role, 'comment.run-queue')) {
    throw new NotAllowed(`Your account (${context.actor.role}) may not do this.`)
  }
  const { db, clock, actor, basis } = context
  return signUp(
    { db, clock, actor, ...(basis ? { basis } : {}) },
    { ...nothingGiven, ...input, kind: 'speak', files: [], held: null },
  )
}
