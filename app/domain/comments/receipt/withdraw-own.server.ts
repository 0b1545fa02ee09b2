import { perform, type CommandContext } from '../../commands/command.server.ts'
import { Invalid, enforce } from '../../errors.ts'
import { statusOfGroup } from '../comment-status.ts'
import { turnMayBeWithdrawn, withdrawVerdict } from './own-rules.ts'
import { findComment, groupOf } from './receipt.server.ts'

/** `itemId` null withdraws from every item; `number` is one of a group, left out: everybody on the receipt. */
export type WithdrawInput = { code: string; itemId: string | null; number?: number }

/**
 * Withdraws a wish to speak, on one item or on all, or a written comment. What was withdrawn leaves a line; sent twice
 * it is withdrawn once.
 * @throws NotFound where no receipt has the code; RuleRefused when its author was heard; Invalid
 */
export async function withdrawOwn(
  context: CommandContext,
  { code, itemId, number }: WithdrawInput,
): Promise<void> {
  await perform(
    context,
    'comment.change-own',
    async ({ trx, now, record }) => {
      const lead = await findComment(trx, code)
      const group = (await groupOf(trx, lead)).filter((one) => number === undefined || one.number === number)
      const status = statusOfGroup(group)
      if (status === 'withdrawn') return
      const ids = group.map(({ id }) => id)
      const turns = await trx.selectFrom('turn').selectAll().where('commentId', 'in', ids).execute()
      const onItem = turns.filter((turn) => turn.itemId === itemId)
      if (onItem.length > 0 && onItem.every((turn) => turn.withdrawnAt !== null)) return
      enforce(withdrawVerdict(lead.kind, status, turns))
      const leaving = turns.filter(
        (turn) => turnMayBeWithdrawn(turn) && (itemId === null || turn.itemId === itemId),
      )
      if (itemId !== null && leaving.length === 0) {
        throw new Invalid('There is nothing to withdraw.', { what: 'withdraw' })
      }
      if (leaving.length > 0) {
        const left = leaving.map(({ id }) => id)
        await trx.updateTable('turn').set({ withdrawnAt: now }).where('id', 'in', left).execute()
      }
      // Who was heard on one item and leaves the others has not withdrawn what was said.
      const gone = group.filter(
        ({ id, withdrawnAt }) =>
          withdrawnAt === null &&
          turns
            .filter(({ commentId }) => commentId === id)
            .every((turn) => turn.withdrawnAt !== null || leaving.includes(turn)),
      )
      if (gone.length > 0) {
        const them = gone.map(({ id }) => id)
        await trx.updateTable('comment').set({ withdrawnAt: now }).where('id', 'in', them).execute()
      }
      const who = group.length === 1 ? group[0]! : lead
      const all = group.every((one) => one.withdrawnAt !== null || gone.includes(one))
      await record({
        subject: { kind: 'comment', id: who.id },
        meetingId: lead.meetingId,
        summary: `${group.length === 1 ? 'Number' : 'The group of number'} ${who.number} was withdrawn by the author${all ? '' : ' from an item'}`,
        after: { number: who.number, withdrawn: all, items: leaving.map((turn) => turn.itemId) },
      })
    },
    { mayChangeNothing: true },
  )
}
