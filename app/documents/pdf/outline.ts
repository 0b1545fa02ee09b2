import { textString, type PdfContext, type PdfRef } from './pdfkit.ts'

/** A bookmark: where it leads, in points from the top of the page. */
export type Bookmark = { title: string; level: number; page: PdfRef; pageHeight: number; top: number }

type Entry = { bookmark: Bookmark; ref: PdfRef; children: Entry[] }

/** Writes the bookmarks as the document's outline, open to its second level. Without bookmarks it writes nothing. */
export function writeOutline(context: PdfContext, bookmarks: Bookmark[]): void {
  if (bookmarks.length === 0) return
  const top: Entry[] = []
  const path: Entry[] = []
  for (const bookmark of bookmarks) {
    const entry: Entry = { bookmark, ref: context.ref(), children: [] }
    while (path.length > 0 && path.at(-1)!.bookmark.level >= bookmark.level) path.pop()
    ;(path.at(-1)?.children ?? top).push(entry)
    path.push(entry)
  }
  const root = context.ref({ Type: 'Outlines' })
  Object.assign(root.data, writeLevel(top, root))
  root.end()
  context._root.data['Outlines'] = root
  context._root.data['PageMode'] = 'UseOutlines'
}

/** Writes siblings and what is below them; returns the entries First, Last and Count for their parent. */
function writeLevel(entries: Entry[], parent: PdfRef): Record<string, unknown> {
  let shown = entries.length
  entries.forEach((entry, index) => {
    const { title, page, pageHeight, top, level } = entry.bookmark
    const below = entry.children.length > 0 ? writeLevel(entry.children, entry.ref) : {}
    const open = level === 1
    if (typeof below['Count'] === 'number') {
      if (open) shown += below['Count']
      else below['Count'] = -below['Count']
    }
    Object.assign(entry.ref.data, {
      Title: textString(title),
      Parent: parent,
      Dest: [page, 'XYZ', 0, Math.max(0, Math.min(pageHeight, pageHeight - top + 12)), 0],
      Prev: entries[index - 1]?.ref,
      Next: entries[index + 1]?.ref,
      ...below,
    })
    entry.ref.end()
  })
  return { First: entries[0]!.ref, Last: entries.at(-1)!.ref, Count: shown }
}
