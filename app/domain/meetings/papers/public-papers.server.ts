import { copyDetail } from '../../agenda/attachment-kinds.ts'
import type { Store } from '../../commands/command.server.ts'
import type { AgendaLine, OfficialDocument } from '../../editions/document.ts'
import { frozenTitles } from '../../editions/frozen-agenda.server.ts'
import { shownCopies } from '../../papers/redaction/shown-copies.server.ts'
import type { ShownCopy } from '../../papers/redaction/shown-copy.ts'

export type PublicLatePaper = {
  id: string
  fileName: string
  title: string
  itemTitle: string
  distributedAt: string
  /** Where parts are blacked out: when, why. */
  copy: { madeOn: string; reason: string } | null
}

/**
 * A published agenda as its page reads: beside each file of which parts were blacked out since stands what the public gets
 * in its place. The edition itself never changes.
 */
export async function withCopies(
  db: Store,
  document: OfficialDocument | null,
): Promise<OfficialDocument | null> {
  if (!document) return null
  const lines = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'agenda' ? block.items : [])),
  )
  const copies = await shownCopies(db, 'attachment', lines.flatMap(fileIds))
  if (copies.size === 0) return document
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'agenda'
          ? { ...block, items: block.items.map((line) => lineWith(line, copies)) }
          : block,
      ),
    })),
  }
}

function fileIds(line: AgendaLine): string[] {
  return [...line.files.map(({ id }) => id), ...line.children.flatMap(fileIds)]
}

function lineWith(line: AgendaLine, copies: ReadonlyMap<string, ShownCopy>): AgendaLine {
  return {
    ...line,
    files: line.files.map((file) => {
      const copy = copies.get(file.id)
      return copy ? { ...file, detail: copyDetail(copy) } : file
    }),
    children: line.children.map((child) => lineWith(child, copies)),
  }
}

function noteOf(copy: ShownCopy | undefined): PublicLatePaper['copy'] {
  return copy ? { madeOn: copy.madeOn, reason: copy.reason } : null
}

/** What was given out after an agenda was posted. */
export async function latePapersOf(db: Store, meetingId: string): Promise<PublicLatePaper[]> {
  const found = await db
    .selectFrom('attachment')
    .innerJoin('agendaItem', 'agendaItem.id', 'attachment.itemId')
    .select(['attachment.id', 'attachment.fileName', 'attachment.title', 'agendaItem.id as itemId'])
    .select('attachment.distributedAt')
    .where('agendaItem.meetingId', '=', meetingId)
    .where('attachment.distributedAt', 'is not', null)
    .orderBy('attachment.distributedAt')
    .execute()
  const titles = await frozenTitles(db, [meetingId])
  const copies = await shownCopies(
    db,
    'attachment',
    found.map(({ id }) => id),
  )
  return found.map(({ itemId, distributedAt, ...row }) => ({
    ...row,
    fileName: copies.get(row.id)?.fileName ?? row.fileName,
    copy: noteOf(copies.get(row.id)),
    itemTitle: titles.items.get(itemId) ?? '',
    distributedAt: distributedAt!,
  }))
}
