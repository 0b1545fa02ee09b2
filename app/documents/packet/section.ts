import { isOfficeFile } from '../office/office-kinds.ts'
import { isReadable, readablePdf } from '../office/readable/readable-pdf.ts'
import type { Absence, PageOfPaper, PaperFile } from '#app/domain/papers/paper.ts'
import { isPictureType } from '#app/files/pictures/open-picture.ts'
import type { OpenVips } from '#app/files/pictures/vips.ts'
import { picturePdf } from '../pictures/picture-pdf.ts'
import { readPaper } from './paper/read-paper.ts'
import { sectionOfPaper } from './paper/section-of-paper.ts'

/**
 * An attached file as a PDF of our own writing: its pages and one section of structure, and nothing else of it. A scan is
 * a page on which something is drawn, without text.
 */
export type Section = {
  bytes: Uint8Array
  isTagged: boolean
  kind: 'as is' | 'converted'
  pages: PageOfPaper[]
}

/**
 * Reads an attached PDF or picture and writes its pages anew, so that whatever is wrong with it shows here and not in
 * the packet. Each page looks as a viewer shows it. Tags that are good are kept; the pages of other PDFs stand whole in
 * one element each, so that nothing on them is hidden from a screen reader and nothing pretends to be structured. A
 * picture comes on a page of its own, and of one that moves only its first picture. Never throws.
 */
export async function makeSection(
  file: PaperFile,
  bytes: Uint8Array,
  openVips: OpenVips,
): Promise<Section | Absence> {
  try {
    if (isPictureType(file.mediaType)) {
      const made = await picturePdf(openVips, bytes, file.mediaType, file.fileName)
      if (typeof made === 'string') return made
      const section = await fromPdf(made.bytes, file.fileName)
      return typeof section === 'string' || !made.isAnimated ? section : { ...section, kind: 'converted' }
    }
    if (isReadable(file.mediaType)) {
      const pages = await readablePdf(bytes, file.mediaType, openVips)
      if (typeof pages === 'string') return pages
      const made = await fromPdf(pages, file.fileName)
      return typeof made === 'string' ? made : { ...made, kind: 'converted' }
    }
    if (isOfficeFile(file.mediaType)) return 'not converted'
    return file.mediaType === 'application/pdf' ? await fromPdf(bytes, file.fileName) : 'not a page'
  } catch {
    return 'damaged'
  }
}

async function fromPdf(bytes: Uint8Array, fileName: string): Promise<Section | Absence> {
  const paper = await readPaper(bytes)
  return typeof paper === 'string' ? paper : { ...(await sectionOfPaper(paper, fileName)), kind: 'as is' }
}
