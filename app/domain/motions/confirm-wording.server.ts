import type { CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { wordingOf } from '../meeting-record/votes/wording.ts'
import { meetingIdOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { trimmed } from '../text/empty-text.ts'
import { wordingVerdict } from './motion-rules.ts'

/**
 * The clerk confirms a motion's words as amended. The words in which it was moved stay beside them.
 * @throws Invalid without words; RuleRefused where no amendment of it carried, or while its vote is open
 */
export async function confirmWording(
  context: CommandContext,
  input: { motionId: string; text: string },
): Promise<void> {
  const text = trimmed(input.text)
  if (!text) throw new Invalid('The motion is missing.', { text: 'Enter the motion as amended' })
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'motion.change', meetingId, { at: null }, async ({ trx, room, entry }) => {
    const { item, motion } = motionOf(room, input.motionId)
    const wording = wordingOf(motion, room.commission)
    enforce(wordingVerdict(motion, wording))
    const after = { textAsAmended: text, amendedAfter: wording.changes.at(-1)!.position }
    await trx.updateTable('motion').set(after).where('id', '=', motion.id).execute()
    await entry({
      subject: { kind: 'motion', id: motion.id },
      summary: `Confirmed the motion on item ${item.number} as amended`,
      before: { textAsAmended: motion.textAsAmended, amendedAfter: motion.amendedAfter },
      after,
    })
  })
}
