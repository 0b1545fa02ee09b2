import type { CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { commentFor } from '../meeting-record/consent.ts'
import { callingVerdict } from '../comments/queue/turn-rules.ts'
import { performOnTurn, type OnTurn } from './turn-room.server.ts'

export async function callTurn(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'call', input, async ({ now, turn, item, room, change }) => {
    enforce(callingVerdict(commentFor(room, item)))
    if (turn.missedAt === null) await change('was called', { calledAt: now })
    else await change('was called again', { calledAgainAt: now })
  })
}

/** Nobody came when the number was called: it is called again at the end, and the second time counts as not present. */
export async function missTurn(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'miss', input, async ({ now, turn, change }) => {
    if (turn.missedAt === null) await change('was not there, to be called again,', { missedAt: now })
    else await change('was called twice and not present', { missedAgainAt: now })
  })
}

export async function putBack(context: CommandContext, input: OnTurn): Promise<void> {
  return performOnTurn(context, 'put-back', input, async ({ turn, item, room, change }) => {
    if (turn.missedAgainAt !== null) enforce(callingVerdict(commentFor(room, item)))
    if (turn.calledAgainAt !== null) {
      await change('was put back, to be called again,', { calledAgainAt: null, missedAgainAt: null })
    } else await change('was put back in the queue', { calledAt: null, missedAt: null })
  })
}
