import type { ReactElement } from 'react'
import { Document, Page } from '@react-pdf/renderer'
import { loadFonts, type Fonts } from '../pdf/fonts.ts'
import { drawFurniture } from '../pdf/page-furniture.ts'
import { writePdfFile } from '../pdf/pdf-file.ts'
import { Words } from '../pdf/primitives.tsx'
import { pageStyles } from '../pdf/styles.ts'
import type { Absence, FileFacts, PacketAbout } from './packet-file.ts'

const REASONS: Record<Absence, string> = {
  'not a page': 'This kind of file has no pages to include here.',
  damaged: 'This file could not be read, so its pages are not included here.',
  encrypted: 'This file is locked with a password, so its pages are not included here.',
  'not converted':
    'This file is not a PDF, and it could not be converted, so its pages are not included here.',
  'took too long': 'This file took too long to read, so its pages are not included here.',
  'too large': 'This file is too large or too complex to read, so its pages are not included here.',
  'not ready':
    'The pages of this file were not ready when this packet was made, so they are not included here.',
  'packet full': 'This packet is as large as it can be, so the pages of this file are not included here.',
}

/** A tagged page in place of a file whose pages can't be in the packet: it names the file and says how to get it. */
export function absentFilePage(
  about: PacketAbout,
  file: FileFacts,
  absence: Absence,
  createdAt: Date,
): Promise<Uint8Array> {
  const where = about.address ? `at ${about.address}` : 'on the meeting’s page of the commission’s site'
  const lines = [REASONS[absence], `You can download it ${where}, or ask the commission’s clerk for a copy.`]
  return attachmentPage(about, file, createdAt, (fonts, styles) =>
    lines.map((line) => <Words key={line} fonts={fonts} tag="P" style={styles.paragraph} text={line} />),
  )
}

async function attachmentPage(
  about: PacketAbout,
  file: FileFacts,
  createdAt: Date,
  content: (fonts: Fonts, styles: ReturnType<typeof pageStyles>) => ReactElement | ReactElement[],
): Promise<Uint8Array> {
  const item = `Attachment to item ${file.itemNumber}. ${file.itemTitle}`
  const fonts = await loadFonts(JSON.stringify([about, file]))
  const styles = pageStyles(fonts)
  const page = (
    <Document>
      <Page size="LETTER" style={styles.page} experimentalPagination>
        <Words fonts={fonts} tag="P" style={styles.city} text={item} />
        <Words fonts={fonts} tag="H1" style={styles.title} text={file.title} />
        <Words
          fonts={fonts}
          tag="P"
          style={[styles.small!, { marginTop: 6 }]}
          text={`File: ${file.fileName}`}
        />
        {content(fonts, styles)}
      </Page>
    </Document>
  )
  const furniture = { head: about.title, banner: null, foot: item, pageNumbers: false }
  return writePdfFile(page, {
    title: file.title,
    language: about.language,
    author: about.author,
    createdAt,
    seed: JSON.stringify([about, file.fileName, file.title]),
    furniture: drawFurniture(furniture, fonts),
  })
}
