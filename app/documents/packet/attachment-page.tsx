import type { ReactElement } from 'react'
import { Document, Image, Page } from '@react-pdf/renderer'
import { loadFonts, type Fonts } from '../pdf/fonts.ts'
import { drawFurniture } from '../pdf/page-furniture.ts'
import { PAGE } from '../pdf/page-style.ts'
import { writePdfFile } from '../pdf/pdf-file.ts'
import { Box, Words } from '../pdf/primitives.tsx'
import { pageStyles } from '../pdf/styles.ts'
import type { PacketAbout, PacketFile } from './packet.ts'

/** Why a file stands in the packet only by its name. */
export type Absence = 'not a page' | 'damaged' | 'encrypted' | 'not converted'

const REASONS: Record<Absence, string> = {
  'not a page': 'This kind of file has no pages that could stand here.',
  damaged: 'The file could not be read, so its pages do not stand here.',
  encrypted: 'The file is locked with a password, so its pages do not stand here.',
  'not converted': 'The file is not a PDF and was not converted, so its pages do not stand here.',
}

/** A tagged page in place of a file whose pages can't be in the packet: it names the file and says how to get it. */
export function absentFilePage(
  about: PacketAbout,
  file: PacketFile,
  absence: Absence,
  createdAt: Date,
): Promise<Uint8Array> {
  const where = about.address ? `at ${about.address}` : 'on the meeting’s page of the commission’s site'
  const lines = [REASONS[absence], `It can be downloaded ${where}, or asked for from the commission’s clerk.`]
  return attachmentPage(about, file, createdAt, (fonts, styles) =>
    lines.map((line) => <Words key={line} fonts={fonts} tag="P" style={styles.paragraph} text={line} />),
  )
}

/** A PNG or JPEG on a tagged Letter page under its title. Throws where the picture can't be decoded. */
export function picturePage(about: PacketAbout, file: PacketFile, createdAt: Date): Promise<Uint8Array> {
  const alt = `Picture: ${file.title}. It was attached as ${file.fileName}, without a description.`
  const format = file.mediaType === 'image/png' ? ('png' as const) : ('jpg' as const)
  const data = Buffer.from(file.bytes)
  const size = {
    maxWidth: PAGE.width - 2 * PAGE.side,
    maxHeight: 470,
    marginTop: 8,
    objectFit: 'contain' as const,
  }
  return attachmentPage(about, file, createdAt, () => (
    <Box tag="Figure" alt={alt} wrap={false}>
      <Image src={{ data, format }} style={size} />
    </Box>
  ))
}

async function attachmentPage(
  about: PacketAbout,
  file: PacketFile,
  createdAt: Date,
  content: (fonts: Fonts, styles: ReturnType<typeof pageStyles>) => ReactElement | ReactElement[],
): Promise<Uint8Array> {
  const item = `Attachment to item ${file.itemNumber}. ${file.itemTitle}`
  const fonts = await loadFonts(JSON.stringify([about, { ...file, bytes: null }]))
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
    author: about.title,
    createdAt,
    seed: JSON.stringify([about, file.fileName, file.title]),
    furniture: drawFurniture(furniture, fonts),
  })
}
