import type { ReactElement } from 'react'
import type { Block } from '#app/domain/editions/document.ts'
import { Box, Words } from '../primitives.tsx'
import type { BlockContext } from './block-context.ts'

type Table = Extract<Block, { type: 'table' }>

/** Characters of a cell above which its row may break over pages: in the narrowest column they fill half a page. */
const LONG = 300

/** A table with a caption; its head is repeated on each page that it goes on to. */
export function DataTable({ block, fonts, styles, first }: BlockContext & { block: Table }): ReactElement {
  const widths = columnWidths(block)
  const cell = (column: number) => [styles.cell!, { width: `${widths[column]}%` }]
  const columns = block.head.map((_, column) => column)
  return (
    <Box tag="Table" style={first ? [styles.table!, styles.first!] : styles.table}>
      <Words fonts={fonts} tag="Caption" style={styles.caption} text={block.caption} minPresenceAhead={48} />
      <Box tag="THead" fixed minPresenceAhead={24}>
        <Box tag="TR" style={styles.headRow} wrap={false}>
          {columns.map((column) => (
            <Words
              key={column}
              fonts={fonts}
              tag="TH"
              scope="Column"
              style={[...cell(column), styles.bold!]}
              text={block.head[column] ?? ''}
            />
          ))}
        </Box>
      </Box>
      <Box tag="TBody">
        {block.rows.map((row, index) => (
          <Box key={index} tag="TR" style={styles.row} wrap={row.some((text) => text.length > LONG)}>
            {columns.map((column) => (
              <Words key={column} fonts={fonts} tag="TD" style={cell(column)} text={row[column] ?? ''} />
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** Widths in per cent: by the longest text of each column, so that a short one leaves room, between 12 and 60. */
function columnWidths({ head, rows }: Table): number[] {
  const lengths = head.map((title, column) => {
    const longest = Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length))
    return Math.sqrt(Math.min(longest, 160)) + 1
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const shares = lengths.map((length) => Math.min(60, Math.max(12, (100 * length) / total)))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.floor((10_000 * share) / sum) / 100)
}
