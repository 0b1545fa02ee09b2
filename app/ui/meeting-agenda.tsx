import type { ReactNode } from 'react'
import type { AgendaLine, OfficialDocument, Section } from '#app/domain/editions/document.ts'
import { itemOfOutstanding, outstandingSection } from '#app/domain/matters/outstanding-section.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Band } from './band.tsx'
import { DocumentBlocks, type DocumentBlocksProps } from './document-blocks.tsx'

type Blocks = Pick<DocumentBlocksProps, 'fileHref' | 'cellHrefs'>

const takingPart = ['comment', 'taking-part', 'late-papers']

/** The parts of a posted agenda by where the page of its meeting shows them. */
export function partsOfAgenda({ sections }: OfficialDocument) {
  const agenda = sections.find(({ id }) => id === 'agenda') ?? sections[0]
  const list = sections.find(({ id }) => id === outstandingSection)
  const item = list ? itemOfOutstanding(list) : null
  return {
    agenda,
    outstanding: list && item !== null ? { list, item } : null,
    takingPart: sections.filter(({ id }) => takingPart.includes(id)),
    others: sections.filter(
      (section) =>
        section !== agenda && !takingPart.includes(section.id) && (item === null || section !== list),
    ),
  }
}

/** The agenda as posted. @param props.children a note above it */
export function AgendaBand(props: {
  agenda: Section
  outstanding: { list: Section; item: string } | null
  blocks: Blocks
  more: DocumentBlocksProps['more']
  aside: ReactNode
  children: ReactNode
}) {
  const { agenda, outstanding, blocks, more, aside, children } = props
  return (
    <Band heading="Agenda" id="agenda" first aside={aside}>
      {children}
      <DocumentBlocks
        blocks={agenda.blocks}
        {...blocks}
        more={more}
        below={(line) => <OutstandingAtItem outstanding={outstanding} line={line} blocks={blocks} />}
      />
    </Band>
  )
}

/** Under the item that takes them up: the matters that were posted with it, folded. */
function OutstandingAtItem(props: {
  outstanding: { list: Section; item: string } | null
  line: AgendaLine
  blocks: Blocks
}) {
  const { outstanding, line, blocks } = props
  if (!outstanding || outstanding.item !== line.number) return null
  const { list } = outstanding
  const matters = list.blocks.reduce(
    (sum, block) => (block.type === 'table' ? sum + block.rows.length : sum),
    0,
  )
  if (matters === 0) return <DocumentBlocks blocks={list.blocks} {...blocks} />
  return (
    <details>
      <summary>{counted(matters, 'outstanding matter')}, as posted with this agenda</summary>
      <DocumentBlocks blocks={list.blocks} {...blocks} />
    </details>
  )
}

/** How to be heard and to be helped, in the words that were posted; folded once the meeting is over. */
export function TakingPartBand(props: { sections: Section[]; over: boolean; blocks: Blocks }) {
  const { sections, over, blocks } = props
  if (sections.length === 0) return null
  const heading = 'Taking part'
  const words = sections.map((section) => (
    <div key={section.id}>
      {section.heading === heading ? null : <h3>{section.heading}</h3>}
      <DocumentBlocks blocks={section.blocks} heading={section.heading} {...blocks} />
    </div>
  ))
  return (
    <Band heading={heading} id="taking-part">
      {over ? (
        <details>
          <summary>What the agenda said about taking part</summary>
          <div className="told">{words}</div>
        </details>
      ) : (
        <div className="told">{words}</div>
      )}
    </Band>
  )
}

/** Whatever else an agenda says: what it is called for, what was taken off. */
export function OtherParts({ sections, blocks }: { sections: Section[]; blocks: Blocks }) {
  return sections.map((section) => (
    <Band key={section.id} heading={section.heading}>
      <DocumentBlocks blocks={section.blocks} heading={section.heading} {...blocks} />
    </Band>
  ))
}

export function NoAgenda() {
  return (
    <Band heading="Agenda" first>
      <p>No agenda for this meeting has been published here.</p>
    </Band>
  )
}
