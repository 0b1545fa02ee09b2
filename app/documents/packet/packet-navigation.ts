import { PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { pdfText } from './packet-structure.ts'

/** Where the pages of one attachment begin. `page` counts from 0; `count` is the number of its pages. */
export type PlacedFile = { itemNumber: string; itemTitle: string; title: string; page: number; count: number }

/** Page labels: "A-1" for the agenda, "5.A-1" for what is attached to item 5.A, counted through each item. */
export function writePageLabels(packet: PDFDocument, placed: PlacedFile[]): void {
  const { context, catalog } = packet
  const nums = context.obj([])
  const label = (page: number, prefix: string, start: number): void => {
    nums.push(PDFNumber.of(page))
    const entry = context.obj({ S: 'D', St: start })
    entry.set(PDFName.of('P'), pdfText(prefix))
    nums.push(entry)
  }
  label(0, 'A-', 1)
  const counted = new Map<string, number>()
  for (const { itemNumber, page, count } of placed) {
    const before = counted.get(itemNumber) ?? 0
    label(page, `${itemNumber}-`, before + 1)
    counted.set(itemNumber, before + count)
  }
  const tree = context.obj({})
  tree.set(PDFName.of('Nums'), nums)
  catalog.set(PDFName.of('PageLabels'), tree)
}

type Entry = {
  title: string
  page: number
  kept: { first: PDFRef; last: PDFRef; count: number } | null
  kids: Entry[]
}

/** Bookmarks: the agenda with its own below it, then each item that has attachments with those. */
export function writePacketOutline(packet: PDFDocument, placed: PlacedFile[]): void {
  const { context, catalog } = packet
  const old = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const first = old?.get(PDFName.of('First'))
  const last = old?.get(PDFName.of('Last'))
  const count = old?.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0
  const kept = first instanceof PDFRef && last instanceof PDFRef ? { first, last, count } : null
  const entries: Entry[] = [{ title: 'Agenda', page: 0, kept, kids: [] }]
  for (const file of placed) {
    const title = `${file.itemNumber}. ${file.itemTitle}`
    let item = entries.slice(1).find((entry) => entry.title === title)
    if (!item) entries.push((item = { title, page: file.page, kept: null, kids: [] }))
    item.kids.push({ title: file.title, page: file.page, kept: null, kids: [] })
  }
  const pages = packet.getPages()
  const root = context.nextRef()

  const write = (siblings: Entry[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = siblings.map(() => context.nextRef())
    let shown = siblings.length
    siblings.forEach(({ title, page, kept: below, kids }, index) => {
      const dict = context.obj({ Parent: parent, Dest: [pages[page]!.ref, 'Fit'] })
      dict.set(PDFName.of('Title'), pdfText(title))
      if (index > 0) dict.set(PDFName.of('Prev'), refs[index - 1]!)
      if (index < refs.length - 1) dict.set(PDFName.of('Next'), refs[index + 1]!)
      const inner = below ?? (kids.length > 0 ? write(kids, refs[index]!) : null)
      if (inner) {
        dict.set(PDFName.of('First'), inner.first)
        dict.set(PDFName.of('Last'), inner.last)
        dict.set(PDFName.of('Count'), PDFNumber.of(inner.count))
        shown += inner.count
      }
      if (below) moveSiblings(packet, below.first, refs[index]!)
      context.assign(refs[index]!, dict)
    })
    return { first: refs[0]!, last: refs.at(-1)!, count: shown }
  }
  const top = write(entries, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: top.first, Last: top.last, Count: top.count }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function moveSiblings(packet: PDFDocument, first: PDFRef, parent: PDFRef): void {
  for (let at: unknown = first; at instanceof PDFRef;) {
    const dict = packet.context.lookup(at, PDFDict)
    dict.set(PDFName.of('Parent'), parent)
    at = dict.get(PDFName.of('Next'))
  }
}
