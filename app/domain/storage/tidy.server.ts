import type { CommandContext, Store } from '../commands/command.server.ts'
import { removeOldDrafts } from '../reply-drafts/reply-drafts.server.ts'
import {
  countUnnamedUploads,
  drainRemoved,
  removeUnnamedUploads,
  removeUnseenBytes,
  totalOf,
  type Removed,
} from './remove-bytes.server.ts'
import { listUnseenFiles } from './unseen-files.server.ts'

export type Tidied = { unnamed: Removed; unseen: Removed }

/**
 * Removes uploads that nothing names, and the bytes of files that nobody can see and whose time is over.
 * @param byClock true where nobody asked for it: then records go only where the setting says who approved it
 */
export async function tidyStore(context: CommandContext, { byClock }: { byClock: boolean }): Promise<Tidied> {
  // What an earlier round marked, and was ended before it had deleted.
  await drainRemoved(context.db)
  await removeOldDrafts(context.db, context.clock.now())
  const unnamed = await untilNone(context, removeUnnamedUploads)
  const { approval } = await listUnseenFiles(context.db, context.clock.now())
  const unseen =
    byClock && approval === '' ? { files: 0, bytes: 0 } : await untilNone(context, removeUnseenBytes)
  return { unnamed, unseen }
}

/** @returns what {@link tidyStore} would remove for somebody who asks; changes nothing */
export async function previewTidy(db: Store, now: string): Promise<Tidied> {
  const { files } = await listUnseenFiles(db, now)
  return {
    unnamed: await countUnnamedUploads(db, now),
    unseen: totalOf(files.filter(({ verdict }) => verdict.ok)),
  }
}

async function untilNone(
  context: CommandContext,
  remove: (context: CommandContext) => Promise<Removed>,
): Promise<Removed> {
  const total = { files: 0, bytes: 0 }
  for (;;) {
    const { files, bytes } = await remove(context)
    if (files === 0) return total
    total.files += files
    total.bytes += bytes
    await drainRemoved(context.db)
  }
}
