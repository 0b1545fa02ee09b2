import type { Logger } from 'pino'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { caretaker } from '#app/domain/storage/remove-bytes.server.ts'
import { tidyStore } from '#app/domain/storage/tidy.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { Incoming } from '#app/http/incoming.server.ts'

const everyMilliseconds = 60 * 60 * 1000

type Needs = { db: Store; clock: Clock; logger: Logger; incoming: Incoming }

/**
 * Removes once an hour, and at the start, what sending that was cut off left behind, and what nobody can see and may go.
 * A round that fails is logged and tried again an hour later; it never ends the server.
 */
export function openCaretaker({ db, clock, logger, incoming }: Needs): { close: () => Promise<void> } {
  const context: CommandContext = { db, clock, actor: caretaker }
  let under: Promise<void> | null = null
  const round = async () => {
    try {
      const folders = await incoming.sweep(Date.parse(clock.now()))
      const { unnamed, unseen } = await tidyStore(context, { byClock: true })
      if (folders + unnamed.files + unseen.files > 0) {
        logger.info({ folders, unnamed, unseen }, 'removed what was left behind')
      }
    } catch (error) {
      logger.error({ why: String(error) }, 'what was left behind could not be removed')
    }
  }
  const go = () => void (under ??= round().finally(() => (under = null)))
  const timer = setInterval(go, everyMilliseconds)
  go()
  return {
    async close() {
      clearInterval(timer)
      await under
    },
  }
}
