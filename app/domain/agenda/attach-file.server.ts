import { newId, perform, type CommandContext } from '../commands/command.server.ts'
import { nothingInsideVerdict } from '../meeting-record/closed-session.ts'
import type { ItemKind } from '../meeting-record/item-kinds.ts'
import { enforce } from '../errors.ts'
import { safeFileName, titleFromFileName, type TakenType, type FileNature } from './attachment-kinds.ts'
import { attachedOnceVerdict, confidentialVerdict } from './attachment-rules.ts'
import { loadWorkingItem } from './working-agenda.server.ts'
import { carryToSameFiles } from '../papers/redaction/carry-redactions.server.ts'
import { trimmed } from '../text/empty-text.ts'

export type AttachFileInput = {
  itemId: string
  sha256: string
  fileName: string
  mediaType: TakenType
  pageCount: number | null
  title?: string
  /** What the person who brings it says it is. */
  nature: FileNature
  /** False for a writing by somebody outside the city: Government Code 54957.5(c). */
  preparedByCity?: boolean
}

/** Attaches a stored file to an item, after those that are there. The same file twice on one item is refused. */
export async function attachFile(
  context: CommandContext,
  input: AttachFileInput,
): Promise<{ id: string; title: string }> {
  return perform(context, 'agenda.attach-file', async ({ trx, now, stamp, record }) => {
    enforce(confidentialVerdict(input.nature))
    const { meeting, entry } = await loadWorkingItem(trx, input.itemId, now)
    enforce(nothingInsideVerdict({ kind: entry.kind as ItemKind, number: entry.number }))
    enforce(attachedOnceVerdict(entry.attachments, input.sha256))
    const id = newId()
    const fileName = safeFileName(input.fileName)
    const title = trimmed(input.title ?? '') || titleFromFileName(fileName)
    const last = entry.attachments.at(-1)
    const row = {
      id,
      itemId: entry.id,
      sha256: input.sha256,
      fileName,
      title,
      mediaType: input.mediaType,
      pageCount: input.pageCount,
      position: (last?.position ?? 0) + 1,
      addedAt: now,
      distributedAt: null,
      preparedByCity: input.preparedByCity === false ? (0 as const) : (1 as const),
      removedAt: null,
    }
    await trx
      .insertInto('attachment')
      .values({ ...row, ...stamp })
      .execute()
    await carryToSameFiles(trx, [{ kind: 'attachment', id, sha256: input.sha256 }], now)
    await record({
      subject: { kind: 'agenda-item', id: entry.id },
      meetingId: meeting.id,
      summary: `Attached “${title}” to item ${entry.number}, ${entry.title}`,
      after: row,
    })
    return { id, title }
  })
}
