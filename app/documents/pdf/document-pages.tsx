import type { ReactElement } from 'react'
import { Document, Page } from '@react-pdf/renderer'
import type { EditionMark, OfficialDocument, Section } from '#app/domain/editions/document.ts'
import { DocumentBlock } from './blocks/document-block.tsx'
import { written, type Fonts } from './fonts.ts'
import { closingSections, leastOf, partsOf, runsOf, type Run } from './kept-together.ts'
import { Box, Words } from './primitives.tsx'
import { pageStyles, type PageStyles } from './styles.ts'

type Props = { document: OfficialDocument; mark: EditionMark | null; fonts: Fonts }
type Part = { fonts: Fonts; styles: PageStyles }

/** The pages of a document of record: title block, sections with their headings in the margin, basis, the copy's mark. */
export function DocumentPages({ document, mark, fonts }: Props): ReactElement {
  const styles = pageStyles(fonts)
  const part = { fonts, styles }
  const closing = document.sections.length - closingSections(document.sections)
  return (
    <Document>
      <Page size="LETTER" style={styles.page} experimentalPagination>
        <TitleBlock document={document} {...part} />
        {document.sections.slice(0, closing).map((section) => (
          <Bands key={section.id} section={section} {...part} />
        ))}
        <Box wrap={false}>
          {document.sections.slice(closing).map((section) => (
            <Bands key={section.id} section={section} {...part} />
          ))}
          <End document={document} mark={mark} {...part} />
        </Box>
      </Page>
    </Document>
  )
}

function TitleBlock({ document, fonts, styles }: Part & { document: OfficialDocument }): ReactElement {
  const lines = document.lines.slice(0, -1)
  const kind = document.lines.at(-1)
  return (
    <Box wrap={false}>
      <Words fonts={fonts} tag="P" style={styles.city} text={document.city.toLocaleUpperCase('en')} />
      <Words fonts={fonts} tag="H1" style={styles.title} text={`${document.body}\n${document.heading}`} />
      <Box style={{ marginTop: 8 }}>
        {lines.map((line, index) => (
          <Words key={index} fonts={fonts} tag="P" style={styles.line} text={line} />
        ))}
      </Box>
      {kind === undefined ? null : <Words fonts={fonts} tag="P" style={styles.kind} text={kind} />}
      {document.banner === null ? null : (
        <Words fonts={fonts} tag="P" style={styles.banner} text={document.banner} />
      )}
    </Box>
  )
}

/** A section: its heading in the margin, its blocks in the column beside it, a long one in several columns. */
function Bands({ section, ...part }: Part & { section: Section }): ReactElement {
  return (
    <>
      {partsOf(runsOf(section.blocks)).map((runs, index) => (
        <Band key={index} section={section} runs={runs} goesOn={index > 0} {...part} />
      ))}
    </>
  )
}

type BandProps = Part & { section: Section; runs: Run[]; goesOn: boolean }

function Band({ section, runs, goesOn, fonts, styles }: BandProps): ReactElement {
  const firstHeading = section.blocks.findIndex((block) => block.type === 'heading')
  const draw = ({ start, blocks }: Run): ReactElement[] =>
    blocks.map((block, place) => (
      <DocumentBlock
        key={start + place}
        block={block}
        fonts={fonts}
        styles={styles}
        headingLevel={firstHeading >= 0 && start + place > firstHeading ? 4 : 3}
        first={start + place === 0}
      />
    ))
  const heading = (
    <Box style={{ minHeight: runs[0] ? leastOf(runs[0]) : 0 }} wrap={false}>
      <Words
        fonts={fonts}
        tag="H2"
        style={styles.marginHeading}
        text={section.heading}
        outline={{ title: written(section.heading), level: 1 }}
      />
    </Box>
  )
  return (
    <Box style={goesOn ? [styles.band!, styles.bandGoesOn!] : styles.band}>
      <Box style={styles.margin}>{goesOn ? null : heading}</Box>
      <Box style={styles.body}>
        {runs.map((run) =>
          run.whole ? (
            <Box key={run.start} wrap={false}>
              {draw(run)}
            </Box>
          ) : (
            draw(run)
          ),
        )}
      </Box>
    </Box>
  )
}

function End({ document, mark, fonts, styles }: Part & Omit<Props, 'fonts'>): ReactElement | null {
  if (document.basis === null && mark === null) return null
  return (
    <Box style={styles.end} wrap={false}>
      {document.basis === null ? null : (
        <Words fonts={fonts} tag="P" style={styles.small} text={document.basis} />
      )}
      {mark === null ? null : <Words fonts={fonts} tag="P" style={styles.small} text={markInWords(mark)} />}
    </Box>
  )
}

/** The mark of an edition in full, once in the record: the foot of each page has it only shortened and as an artifact. */
export function markInWords(mark: EditionMark): string {
  const groups = mark.hash.match(/.{1,8}/g)?.join(' ') ?? ''
  return `Edition ${mark.number}. SHA-256 of its document: ${groups}. Verify a document at https://${mark.verifyAt}`
}
