import { Document, Image, Page } from '@react-pdf/renderer'
import type { PaperFile } from '#app/domain/papers/paper.ts'
import { loadFonts } from '../pdf/fonts.ts'
import { drawFurniture } from '../pdf/page-furniture.ts'
import { PAGE } from '../pdf/page-style.ts'
import { writePdfFile } from '../pdf/pdf-file.ts'
import { Box, Words } from '../pdf/primitives.tsx'
import { pageStyles } from '../pdf/styles.ts'

/** A PNG or JPEG on a tagged Letter page. Throws where the picture can't be decoded. */
export async function picturePage({
  fileName,
  mediaType,
  bytes,
}: PaperFile & { bytes: Uint8Array }): Promise<Uint8Array> {
  const fonts = await loadFonts(fileName)
  const styles = pageStyles(fonts)
  const size = {
    maxWidth: PAGE.width - 2 * PAGE.side,
    maxHeight: 560,
    marginTop: 8,
    objectFit: 'contain' as const,
  }
  const data = Buffer.from(bytes)
  const format = mediaType === 'image/png' ? ('png' as const) : ('jpg' as const)
  const page = (
    <Document>
      <Page size="LETTER" style={styles.page} experimentalPagination>
        <Words fonts={fonts} tag="P" style={styles.small!} text={`File: ${fileName}`} />
        <Box tag="Figure" alt={`A picture, attached as ${fileName} without a description.`} wrap={false}>
          <Image src={{ data, format }} style={size} />
        </Box>
      </Page>
    </Document>
  )
  const furniture = { head: '', banner: null, foot: '', pageNumbers: false }
  return writePdfFile(page, {
    title: fileName,
    language: 'en-US',
    author: '',
    createdAt: new Date(0),
    seed: fileName,
    furniture: drawFurniture(furniture, fonts),
  })
}
