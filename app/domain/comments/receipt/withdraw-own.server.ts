import { perform, type CommandContext } from '../../commands/command.server.ts'
import { Invalid, enforce } from '../../errors.ts'
import { commentStatusOf } from '../comment-status.ts'
import { turnMayBeWithdrawn, withdrawVerdict } from './own-rules.ts'
import { findComment } from './receipt.server.ts'

/** `itemId` null withdraws all of it. */
export type WithdrawInput = { code: string; itemId: string | null }

/**
 * Withdraws a wish to speak, on one item or on all, or a written comment. What was withdrawn leaves a line; sent twice
 * it is withdrawn once.
 * @throws NotFound where no receipt has the code; RuleRefused when its author was heard; Invalid
 */
export async function withdrawOwn(context: CommandContext, { code, itemId }: WithdrawInput): Promise<void> {
  await perform(
    context,
    'comment.change-own',
    async ({ trx, now, record }) => {
      const comment = await findComment(trx, code)
      if (commentStatusOf(comment) === 'withdrawn') return
      const turns = await trx.selectFrom('turn').selectAll().where('commentId', '=', comment.id).execute()
      if (itemId !== null && turns.find((turn) => turn.itemId === itemId)?.withdrawnAt) return
      enforce(withdrawVerdict(comment.kind, commentStatusOf(comment), turns))
      const leaving = turns.filter(
        (turn) => turnMayBeWithdrawn(turn) && (itemId === null || turn.itemId === itemId),
      )
      if (itemId !== null && leaving.length === 0) {
        throw new Invalid('There is nothing to withdraw.', { what: 'withdraw' })
      }
      if (leaving.length > 0) {
        const ids = leaving.map(({ id }) => id)
        await trx.updateTable('turn').set({ withdrawnAt: now }).where('id', 'in', ids).execute()
      }
      // Who was heard on one item and leaves the others has not withdrawn what was said.
      const all = turns.every((turn) => turn.withdrawnAt !== null || leaving.includes(turn))
      if (all) {
        await trx.updateTable('comment').set({ withdrawnAt: now }).where('id', '=', comment.id).execute()
      }
      await record({
        subject: { kind: 'comment', id: comment.id },
        meetingId: comment.meetingId,
        summary: `Number ${comment.number} was withdrawn by the author${all ? '' : ' from an item'}`,
        after: { number: comment.number, withdrawn: all, items: leaving.map((turn) => turn.itemId) },
      })
    },
    { mayChangeNothing: true },
  )
}
