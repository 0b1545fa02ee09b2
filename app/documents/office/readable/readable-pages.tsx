import type { ReactElement } from 'react'
import { Document, Image, Page } from '@react-pdf/renderer'
import { loadFonts, type Fonts } from '../../pdf/fonts.ts'
import { PAGE } from '../../pdf/page-style.ts'
import { writePdfFile } from '../../pdf/pdf-file.ts'
import { Box, Words } from '../../pdf/primitives.tsx'
import { pageStyles, type PageStyles } from '../../pdf/styles.ts'
import { ReadList } from './read-list.tsx'
import { ReadTable } from './read-table.tsx'
import type { ShownBlock } from './shown-pictures.ts'

type Part = { fonts: Fonts; styles: PageStyles }

/** Draws what was read of a file as a tagged PDF on Letter pages, under a line, `note`, that says what it was made from. */
export async function readablePages(note: string, blocks: ShownBlock[]): Promise<Uint8Array> {
  const words = JSON.stringify(blocks, (key, value: unknown) => (key === 'picture' ? undefined : value))
  const fonts = await loadFonts(words)
  return pdfOf(note, blocks, fonts, words)
}

function pdfOf(note: string, blocks: ShownBlock[], fonts: Fonts, seed: string): Promise<Uint8Array> {
  const styles = pageStyles(fonts)
  const levels = headingLevels(blocks)
  const page = (
    <Document>
      <Page size="LETTER" style={styles.page} experimentalPagination>
        <Words fonts={fonts} tag="P" style={styles.small!} text={note} />
        {blocks.map((block, index) => (
          <Block key={index} block={block} level={levels[index]!} fonts={fonts} styles={styles} />
        ))}
      </Page>
    </Document>
  )
  return writePdfFile(page, {
    title: 'Converted',
    language: 'en-US',
    author: '',
    createdAt: new Date(0),
    seed,
    furniture: () => () => {},
  })
}

/** Levels of headings, of which none is left out on the way down. */
function headingLevels(blocks: ShownBlock[]): number[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return 0
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop()
    open.push(block.level)
    return Math.min(4, open.length)
  })
}

const SIZES = [15, 13, 11.5, 10.5] as const

function Block({ block, level, fonts, styles }: Part & { block: ShownBlock; level: number }): ReactElement {
  switch (block.type) {
    case 'heading': {
      const style = [
        styles.heading!,
        { fontSize: SIZES[level - 1]!, lineHeight: 1.3, marginTop: level === 1 ? 12 : 8, marginBottom: 4 },
      ]
      const tag = `H${level}` as 'H1' | 'H2' | 'H3' | 'H4'
      return <Words fonts={fonts} tag={tag} style={style} text={block.text} minPresenceAhead={44} />
    }
    case 'paragraph':
      return <Words fonts={fonts} tag="P" style={styles.paragraph!} text={block.text} />
    case 'list':
      return <ReadList items={block.items} fonts={fonts} styles={styles} />
    case 'table':
      return <ReadTable block={block} fonts={fonts} styles={styles} />
    case 'picture':
      return <Picture block={block} fonts={fonts} styles={styles} />
  }
}

/** Points of the room for a picture; a dot of a picture is taken for one of a screen. */
const ROOM = { width: PAGE.width - 2 * PAGE.side, height: 420 }
const POINTS_A_DOT = 0.75

function Picture({ block, fonts, styles }: Part & { block: Extract<ShownBlock, { type: 'picture' }> }) {
  const { alt, picture } = block
  if (!picture) {
    const what = `Not shown here: a picture or drawing${alt ? `, “${alt}”` : ''}`
    return <Words fonts={fonts} tag="P" style={styles.small!} text={what} />
  }
  const data = Buffer.from(picture.bytes)
  const format = picture.format === 'png' ? ('png' as const) : ('jpg' as const)
  const scale = Math.min(POINTS_A_DOT, ROOM.width / picture.width, ROOM.height / picture.height)
  const size = { width: picture.width * scale, height: picture.height * scale, marginVertical: 6 }
  return (
    <Box tag="Figure" alt={alt || 'A picture without a description.'} wrap={false}>
      <Image src={{ data, format }} style={size} />
    </Box>
  )
}
