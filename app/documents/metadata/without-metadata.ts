import type { Absence } from '#app/domain/papers/paper.ts'
import type { PublicCopy } from '#app/domain/papers/public-copy.ts'
import { isPictureType } from '#app/files/pictures/open-picture.ts'
import type { OpenVips } from '#app/files/pictures/vips.ts'
import { readablePdf } from '../office/readable/readable-pdf.ts'
import { officeWithoutMetadata, type CleanPicture } from './office.ts'
import { pdfWithoutMetadata } from './pdf.ts'
import { pictureWithoutMetadata } from './picture.ts'
import { richTextWithoutMetadata } from './rich-text.ts'

const packages = /^application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)\./

/**
 * A file without what tells of its author: position, camera, time, names, programs. What is written and drawn in it stays.
 * Files of Word and PowerPoint before 2007 can't be written anew safely: of these the pages of their text are made.
 * Never throws.
 * @returns why there is none; the file is then not for the public before a person looked at it
 */
export async function withoutMetadata(
  open: OpenVips,
  bytes: Uint8Array,
  mediaType: string,
): Promise<PublicCopy | Absence> {
  try {
    if (isPictureType(mediaType)) return await pictureWithoutMetadata(open, bytes, mediaType)
    if (mediaType === 'application/pdf') return { ...(await pdfWithoutMetadata(bytes)), mediaType }
    if (packages.test(mediaType)) {
      return { ...(await officeWithoutMetadata(bytes, cleaner(open))), mediaType, pageCount: null }
    }
    if (mediaType === 'text/plain') return { bytes, mediaType, pageCount: null, removed: [] }
    if (mediaType === 'application/rtf') {
      const plain = richTextWithoutMetadata(bytes)
      const removed = plain && Buffer.compare(plain, bytes) !== 0 ? (['other'] as const) : []
      return plain ? { bytes: plain, mediaType, pageCount: null, removed: [...removed] } : 'damaged'
    }
    const pages = await readablePdf(bytes, mediaType, open, { isKept: false })
    if (typeof pages === 'string') return pages
    return { ...(await pdfWithoutMetadata(pages)), mediaType: 'application/pdf', removed: ['other'] }
  } catch {
    return 'damaged'
  }
}

function cleaner(open: OpenVips): CleanPicture {
  return async (bytes, mediaType) => {
    const copy = await pictureWithoutMetadata(open, bytes, mediaType)
    if (typeof copy === 'string' || copy.mediaType !== mediaType)
      throw new Error('A picture that stays as it is')
    return copy
  }
}
