import type { ReactElement } from 'react'
import type { Fonts } from '../../pdf/fonts.ts'
import { Box, Words } from '../../pdf/primitives.tsx'
import type { PageStyles } from '../../pdf/styles.ts'
import type { ReadBlock } from './blocks.ts'

type Table = Extract<ReadBlock, { type: 'table' }>
type Props = { block: Table; fonts: Fonts; styles: PageStyles }

/** Characters of a cell above which its row may break over pages. */
const LONG = 200

/** Points of a page's column, and of a letter of the table's font at its widest in most words. */
const WIDTH = 482
const LETTER = 5.6
const PADDING = 8

/** A table as it was in the file; rows of its head are marked as such where the file says so. */
export function ReadTable({ block, fonts, styles }: Props): ReactElement {
  const widths = columnWidths(block.rows)
  const small = widths.length > 8 ? { fontSize: 7 } : {}
  const draw = (row: string[], isHead: boolean, key: number) => (
    <Box
      key={key}
      tag="TR"
      style={isHead ? styles.headRow! : styles.row!}
      wrap={row.some(({ length }) => length > LONG)}
    >
      {row.map((text, column) => {
        const width = `${widths[column]}%`
        const fits = Math.max(4, Math.floor(((widths[column]! / 100) * WIDTH - PADDING) / LETTER))
        const shown = withBreaks(text, fits)
        const style = [styles.cell!, { width }, small]
        return isHead ? (
          <Words
            key={column}
            fonts={fonts}
            tag="TH"
            scope="Column"
            style={[...style, styles.bold!]}
            text={shown}
          />
        ) : (
          <Words key={column} fonts={fonts} tag="TD" style={style} text={shown} />
        )
      })}
    </Box>
  )
  const { rows, head } = block
  return (
    <Box tag="Table" style={styles.table!}>
      {head > 0 ? (
        <Box tag="THead">{rows.slice(0, head).map((row, index) => draw(row, true, index))}</Box>
      ) : null}
      <Box tag="TBody">{rows.slice(head).map((row, index) => draw(row, false, index))}</Box>
    </Box>
  )
}

/** Words too long for their column go on in the next line, where they would reach into the next column. */
function withBreaks(text: string, fits: number): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .flatMap((word) => pieces(word, fits))
        .join(' '),
    )
    .join('\n')
}

function pieces(word: string, fits: number): string[] {
  if (word.length <= fits) return [word]
  const letters = [...word]
  const found: string[] = []
  for (let at = 0; at < letters.length; at += fits) found.push(letters.slice(at, at + fits).join(''))
  return [found.join('\n')]
}

/** Widths in per cent: by the longest text of each column. */
function columnWidths(rows: string[][]): number[] {
  const columns = rows[0]?.length ?? 0
  const weights = Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]!.length), 0)
    return Math.sqrt(Math.min(longest, 160)) + 1
  })
  const least = Math.min(12, 80 / columns)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => Math.max(least, (100 * weight) / total))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.floor((10_000 * share) / sum) / 100)
}
