import type { ReactElement } from 'react'
import type { Block } from '#app/domain/editions/document.ts'
import { apart } from '../bidi.ts'
import { Box, Words } from '../primitives.tsx'
import type { BlockContext } from './block-context.ts'

type Vote = Extract<Block, { type: 'vote' }>

/** A vote by name: result, table, threshold in words. It stands whole on one page. */
export function VoteTable({ block, fonts, styles, first }: BlockContext & { block: Vote }): ReactElement {
  const head = ['Vote', 'Number', 'Names']
  const widths = [styles.voteChoice!, styles.voteNumber!, styles.voteNames!]
  return (
    <Box wrap={false} style={first ? [styles.table!, styles.first!] : styles.table}>
      <Box tag="Table">
        <Words fonts={fonts} tag="Caption" style={styles.caption} text={block.result} />
        <Box tag="THead">
          <Box tag="TR" style={styles.headRow}>
            {head.map((text, column) => (
              <Words
                key={text}
                fonts={fonts}
                tag="TH"
                scope="Column"
                style={[styles.cell!, styles.bold!, widths[column]!]}
                text={text}
              />
            ))}
          </Box>
        </Box>
        <Box tag="TBody">
          {block.rows.map(({ choice, names }) => (
            <Box key={choice} tag="TR" style={styles.row}>
              <Words
                fonts={fonts}
                tag="TH"
                scope="Row"
                style={[styles.cell!, styles.bold!, styles.voteChoice!]}
                text={choice}
              />
              <Words
                fonts={fonts}
                tag="TD"
                style={[styles.cell!, styles.voteNumber!]}
                text={String(names.length)}
              />
              <Words
                fonts={fonts}
                tag="TD"
                style={[styles.cell!, styles.voteNames!]}
                text={names.length === 0 ? 'None' : names.map(apart).join(', ')}
              />
            </Box>
          ))}
        </Box>
      </Box>
      <Words fonts={fonts} tag="P" style={styles.rule} text={block.rule} />
    </Box>
  )
}
