import type { ReactElement } from 'react'
import { Document, Page } from '@react-pdf/renderer'
import type { Block, EditionMark, RecordDocument, Section } from '#app/domain/editions/document.ts'
import { RecordBlock } from './blocks/record-block.tsx'
import type { Fonts } from './fonts.ts'
import { Box, Words } from './primitives.tsx'
import { pageStyles, type PageStyles } from './styles.ts'

type Props = { document: RecordDocument; mark: EditionMark | null; fonts: Fonts }
type Part = { fonts: Fonts; styles: PageStyles }

/** The pages of a document of record: title block, sections with their headings in the margin, basis, the copy's mark. */
export function RecordPages({ document, mark, fonts }: Props): ReactElement {
  const styles = pageStyles(fonts)
  const part = { fonts, styles }
  return (
    <Document>
      <Page size="LETTER" style={styles.page} experimentalPagination>
        <TitleBlock document={document} {...part} />
        {document.sections.map((section) => (
          <Band key={section.id} section={section} {...part} />
        ))}
        <End document={document} mark={mark} {...part} />
      </Page>
    </Document>
  )
}

function TitleBlock({ document, fonts, styles }: Part & { document: RecordDocument }): ReactElement {
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

/**
 * Points of a block that stand beside its section's heading, at the least: less is no beginning. Never more than the
 * block takes, so that no white is left below a short one.
 */
function leastOf(block: Block): number {
  switch (block.type) {
    case 'vote':
      return 50 + 20 * block.rows.length
    case 'table':
      return block.rows.length === 0 ? 40 : 62
    case 'question':
      return 44
    case 'heading':
      return 46
    case 'paragraph':
      return block.text.length > 100 ? 30 : 15
    case 'facts':
      return 8 + 15 * Math.min(10, Math.ceil((block.rows[0]?.value.length ?? 0) / 60))
    default:
      return 18
  }
}

function Band({ section, fonts, styles }: Part & { section: Section }): ReactElement {
  const [first] = section.blocks
  const firstHeading = section.blocks.findIndex((block) => block.type === 'heading')
  return (
    <Box style={styles.band}>
      <Box style={styles.margin}>
        <Box style={{ minHeight: first ? leastOf(first) : 0 }} wrap={false}>
          <Words
            fonts={fonts}
            tag="H2"
            style={styles.marginHeading}
            text={section.heading}
            outline={{ title: fonts.drawable(section.heading), level: 1 }}
          />
        </Box>
      </Box>
      <Box style={styles.body}>
        {section.blocks.map((block, index) => {
          const below = firstHeading >= 0 && index > firstHeading
          return (
            <RecordBlock
              key={index}
              block={block}
              fonts={fonts}
              styles={styles}
              headingLevel={below ? 4 : 3}
              first={index === 0}
            />
          )
        })}
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
  return `Edition ${mark.number}. SHA-256 of its document: ${groups}. Check a copy at https://${mark.verifyAt}`
}
