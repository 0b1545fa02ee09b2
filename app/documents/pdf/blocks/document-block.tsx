import type { ReactElement } from 'react'
import type { Block } from '#app/domain/editions/document.ts'
import { written } from '../fonts.ts'
import { Box, Paragraphs, Words } from '../primitives.tsx'
import { AgendaList } from './agenda-list.tsx'
import type { BlockContext } from './block-context.ts'
import { DataTable } from './data-table.tsx'
import { VoteTable } from './vote-table.tsx'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>
type Props<T extends Block['type']> = BlockContext & { block: BlockOf<T> }

/** Draws one block of a document of record. */
export function DocumentBlock({ block, ...context }: BlockContext & { block: Block }): ReactElement {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} {...context} />
    case 'paragraph':
      return <Paragraph block={block} {...context} />
    case 'list':
      return <List block={block} {...context} />
    case 'table':
      return <DataTable block={block} {...context} />
    case 'facts':
      return <Facts block={block} {...context} />
    case 'vote':
      return <VoteTable block={block} {...context} />
    case 'question':
      return <Question block={block} {...context} />
    case 'agenda':
      return <AgendaList items={block.items} {...context} />
    case 'quotation':
      return <Quotation block={block} {...context} />
  }
}

function Heading({ block, fonts, styles, first }: Props<'heading'>): ReactElement {
  const outline = { title: written(block.text), level: 2 }
  return (
    <Words
      fonts={fonts}
      tag="H3"
      style={first ? [styles.heading!, styles.first!] : styles.heading}
      text={block.text}
      minPresenceAhead={44}
      outline={outline}
    />
  )
}

function Paragraph({ block, fonts, styles }: Props<'paragraph'>): ReactElement {
  const style = { record: styles.paragraph, moved: styles.moved, small: styles.small }[
    block.style ?? 'record'
  ]
  return <Paragraphs fonts={fonts} style={style} text={block.text} lang={block.language} />
}

function List({ block, fonts, styles }: Props<'list'>): ReactElement {
  return (
    <Box tag="L" numbering={block.ordered ? 'Decimal' : 'Disc'} style={styles.list}>
      {block.items.map((item, index) => (
        <Box key={index} tag="LI" style={styles.item}>
          <Words
            fonts={fonts}
            tag="Lbl"
            style={block.ordered ? styles.decimal : styles.bullet}
            text={block.ordered ? `${index + 1}.` : '•'}
          />
          <Words fonts={fonts} tag="LBody" style={styles.itemBody} text={item} />
        </Box>
      ))}
    </Box>
  )
}

function Facts({ block, fonts, styles }: Props<'facts'>): ReactElement {
  return (
    <Box tag="L" numbering="None" style={styles.facts}>
      {block.rows.map(({ label, value }, index) => (
        <Box key={index} tag="LI" style={styles.fact} wrap={value.length > 1200}>
          <Words fonts={fonts} tag="Lbl" style={styles.factLabel} text={label} />
          <Words fonts={fonts} tag="LBody" style={styles.factValue} text={value} />
        </Box>
      ))}
    </Box>
  )
}

function Question({ block, fonts, styles, headingLevel }: Props<'question'>): ReactElement {
  const title = `Question ${block.number} · ${block.state}`
  return (
    <Box style={styles.question}>
      <Words
        fonts={fonts}
        tag={headingLevel === 3 ? 'H3' : 'H4'}
        style={styles.questionHead}
        text={title}
        minPresenceAhead={34}
        outline={{ title: written(title), level: headingLevel - 1 }}
      />
      <Paragraphs fonts={fonts} text={block.text} />
      {block.answers.map((answer, index) => (
        <Paragraphs key={index} fonts={fonts} style={styles.answer} text={answer} />
      ))}
    </Box>
  )
}

function Quotation({ block, fonts, styles }: Props<'quotation'>): ReactElement {
  return (
    <Box tag="BlockQuote" style={styles.quotation}>
      <Paragraphs fonts={fonts} text={block.text} />
      <Words fonts={fonts} tag="P" style={styles.source} text={block.source} />
    </Box>
  )
}
