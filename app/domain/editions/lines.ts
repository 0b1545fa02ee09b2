import type { AgendaLine, Block, OfficialDocument } from './document.ts'

/** One line of a document as a reader would quote it, with the heading that it stands under. */
export type Line = { under: string; text: string }

/**
 * A document flattened to the lines a person reads, in order. Two documents that read the same give the same lines; the
 * heading is left out, as "Amended agenda" says no more than that there is a change.
 */
export function linesOf(document: OfficialDocument): Line[] {
  const head = [...document.lines, ...(document.banner ? [document.banner] : [])]
  return [
    ...head.map((text) => ({ under: document.title, text })),
    ...document.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        linesOfBlock(block).map((text) => ({ under: section.heading, text })),
      ),
    ),
    ...(document.basis ? [{ under: document.title, text: document.basis }] : []),
  ]
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [block.caption, block.head.join(' · '), ...block.rows.map((row) => row.join(' · '))]
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${row.value}`)
    case 'vote':
      return [
        block.result,
        block.rule,
        ...block.rows.map((row) => `${row.choice} ${row.names.length}: ${row.names.join(', ') || 'None'}`),
      ]
    case 'question':
      return [`Question ${block.number} (${block.state}): ${block.text}`, ...block.answers]
    case 'agenda':
      return block.items.flatMap(linesOfItem)
    case 'quotation':
      return [`“${block.text}” ${block.source}`]
  }
}

function linesOfItem(item: AgendaLine): string[] {
  return [
    `${item.number}. ${item.title}`,
    ...(item.description ? [`${item.number}: ${item.description}`] : []),
    ...(item.action ? [`${item.number}: ${item.action}`] : []),
    ...item.presenters.map((presenter) => `${item.number}: ${presenter}`),
    ...(item.minutes ? [`${item.number}: ${item.minutes} minutes`] : []),
    ...item.files.map((file) => `${item.number}: ${file.title}, ${file.detail}`),
    ...item.children.flatMap(linesOfItem),
  ]
}

export function printedMinutes(document: OfficialDocument): number {
  return document.sections
    .flatMap((section) => section.blocks)
    .reduce((sum, block) => (block.type === 'agenda' ? sum + minutesOf(block.items) : sum), 0)
}

function minutesOf(items: AgendaLine[]): number {
  return items.reduce((sum, item) => sum + (minutesOf(item.children) || (item.minutes ?? 0)), 0)
}
