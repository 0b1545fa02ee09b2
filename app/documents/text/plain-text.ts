import type { AgendaLine, Block, EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'

/**
 * A document of record as plain text: for e-mail, for comparing editions, and for whoever wants no PDF. Lines are not
 * wrapped. Ends with a line feed.
 */
export function plainText(document: OfficialDocument, mark: EditionMark | null = null): string {
  const head = [document.city, document.body, document.heading, ...document.lines]
  const parts = [
    [...head, ...(document.banner === null ? [] : [document.banner])].join('\n'),
    ...document.sections.map(({ heading, blocks }) =>
      [`\n${heading}\n`, ...blocks.map(blockText)].join('\n'),
    ),
    document.basis === null ? '' : `\n${document.basis}`,
    mark === null
      ? ''
      : `\nEdition ${mark.number}\nSHA-256 ${mark.hash}\nCheck a copy at https://${mark.verifyAt}`,
  ]
  return `${parts.filter(Boolean).join('\n').trimEnd()}\n`
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `\n${block.text}`
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')
    case 'table':
      return [`\n${block.caption}`, ...[block.head, ...block.rows].map((row) => row.join(' | '))].join('\n')
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'vote':
      return [`\n${block.result}`, ...block.rows.map(voteLine), block.rule].join('\n')
    case 'question':
      return [`\nQuestion ${block.number} · ${block.state}`, block.text, ...block.answers].join('\n')
    case 'agenda':
      return block.items.map((item) => agendaText(item, '')).join('\n')
    case 'quotation':
      return `“${block.text}”\n${block.source}`
  }
}

function voteLine({ choice, names }: { choice: string; names: string[] }): string {
  return `${choice} ${names.length}: ${names.length === 0 ? 'None' : names.join(', ')}`
}

function agendaText(item: AgendaLine, indent: string): string {
  const details = [
    item.change,
    item.description,
    item.action,
    ...item.presenters,
    item.minutes === null ? null : item.minutes === 1 ? '1 minute' : `${item.minutes} minutes`,
    ...item.files.map(({ title, detail }) => `Attachment: ${title}${detail === '' ? '' : ` (${detail})`}`),
  ].filter((line): line is string => line !== null)
  return [
    `${indent}${item.number}. ${item.title}`,
    ...details.map((line) => `${indent}   ${line}`),
    ...item.children.map((child) => agendaText(child, `${indent}   `)),
  ].join('\n')
}
