import type { ReactNode } from 'react'
import type { AgendaLine, Block, Section } from '#app/domain/editions/document.ts'
import { minutesLine } from '#app/i18n/outcome-words.ts'
import { headingMatters, matterWords, type HeadingMatter } from '#app/domain/editions/vote-matters.ts'
import { Agenda } from './agenda.tsx'
import { Band } from './band.tsx'
import { Entries } from './entries.tsx'
import { Facts } from './facts.tsx'
import { Linked } from './linked.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { Table } from './table.tsx'
import { Vote } from './vote.tsx'

export type DocumentBlocksProps = {
  /** Where an attachment is read, by its id. */
  fileHref: (id: string) => string
  /** Where a question is read, by its number; undefined where it has no page. */
  questionHref?: (number: string) => string | undefined
  /** The address for what the first cell of a table row names, by its words. */
  cellHrefs?: Record<string, string>
  more?: (line: AgendaLine) => ReactNode
  below?: (line: AgendaLine) => ReactNode
  words?: { question: string; none: string }
}

const english = { question: 'Question', none: 'None' }

/** The sections of a document of record, each as a band with its heading in the margin. */
export function DocumentSections({ sections, ...rest }: { sections: Section[] } & DocumentBlocksProps) {
  return (
    <div className="minutes">
      {sections.map((section, index) => (
        <Band key={section.id} id={section.id} heading={section.heading} first={index === 0}>
          <DocumentBlocks blocks={section.blocks} heading={section.heading} {...rest} />
        </Band>
      ))}
    </div>
  )
}

/**
 * Blocks of a document of record. Questions that follow one another are one list.
 * @param props.heading of the section that they stand in
 */
export function DocumentBlocks({
  blocks,
  heading = '',
  ...rest
}: { blocks: Block[]; heading?: string } & DocumentBlocksProps) {
  const matters = headingMatters({ heading, blocks })
  return (
    <>
      {grouped(blocks).map((group, index) =>
        group.type === 'questions' ? (
          <Questions key={index} questions={group.questions} {...rest} />
        ) : (
          <One key={index} block={group} matter={matters[blocks.indexOf(group)]!} {...rest} />
        ),
      )}
    </>
  )
}

type QuestionBlock = Extract<Block, { type: 'question' }>
type Group = Exclude<Block, QuestionBlock> | { type: 'questions'; questions: QuestionBlock[] }

function grouped(blocks: Block[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type !== 'question') groups.push(block)
    else if (last?.type === 'questions') last.questions.push(block)
    else groups.push({ type: 'questions', questions: [block] })
  }
  return groups
}

/** An item is a line of its own within a document: "5.A. Letter to the director" is found at `#line-5.A`. */
function lineOf(heading: string): string | undefined {
  const [first = ''] = heading.split(' ', 1)
  return /^[\dA-Z.]{1,12}\.$/.test(first) ? minutesLine(first.slice(0, -1)) : undefined
}

const paragraphClass = { record: 'record', moved: 'record moved', small: 'small quiet' }

function One({
  block,
  fileHref,
  cellHrefs = {},
  more,
  below,
  matter,
  words = english,
}: { block: Exclude<Block, QuestionBlock>; matter: HeadingMatter } & DocumentBlocksProps) {
  switch (block.type) {
    case 'heading':
      return (
        <h3 id={lineOf(block.text)}>
          {block.text}
          {matter.part !== null && matter.item !== null ? <span className="off">, {matter.item}</span> : null}
        </h3>
      )
    case 'paragraph':
      return (
        <Paragraphs
          text={block.text}
          className={paragraphClass[block.style ?? 'record']}
          lang={block.language}
        />
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className="record list">
          {block.items.map((item, index) => (
            <li key={index}>
              <Linked text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <Table
          caption={block.caption}
          columns={block.head.map((label) => ({ label }))}
          rows={block.rows.map(([first = '', ...cells]) => [
            cellHrefs[first] ? <a href={cellHrefs[first]}>{first}</a> : first,
            ...cells,
          ])}
        />
      )
    case 'facts':
      return (
        <Facts rows={block.rows.map(({ label, value }) => ({ label, value: <Linked text={value} /> }))} />
      )
    case 'vote':
      return (
        <Vote
          result={block.result}
          rule={block.rule}
          rows={block.rows}
          matter={matterWords(matter)}
          none={words.none}
        />
      )
    case 'agenda':
      return <Agenda items={block.items} fileHref={fileHref} more={more} below={below} />
    case 'quotation':
      return (
        <figure className="quotation">
          <blockquote className="record">
            <Paragraphs text={block.text} />
          </blockquote>
          <figcaption className="basis">{block.source}</figcaption>
        </figure>
      )
  }
}

function Questions({
  questions,
  questionHref,
  words = english,
}: { questions: QuestionBlock[] } & Omit<DocumentBlocksProps, 'fileHref'>) {
  return (
    <Entries
      entries={questions.map(({ number, state, text, answers }) => ({
        when: (
          <>
            {words.question} {questionHref?.(number) ? <a href={questionHref(number)}>{number}</a> : number}
            <br />
            {state}
          </>
        ),
        children: (
          <>
            <Paragraphs text={text} className="record" />
            {answers.map((answer, index) => (
              <Paragraphs key={index} text={answer} className="record quiet" />
            ))}
          </>
        ),
      }))}
    />
  )
}
