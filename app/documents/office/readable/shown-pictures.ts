import { fileTypeFromBuffer } from 'file-type'
import { isPictureType, withPicture } from '#app/files/pictures/open-picture.ts'
import type { OpenVips } from '#app/files/pictures/vips.ts'
import { jpegForPdf } from '../../pictures/jpeg-for-pdf.ts'
import { plainPicture, type PlainPicture } from '../../pictures/plain-picture.ts'
import type { ReadBlock } from './blocks.ts'

/** What is drawn: a picture is whole and in a form that a page holds, or null. */
export type ShownBlock =
  Exclude<ReadBlock, { type: 'picture' }> | { type: 'picture'; alt: string; picture: PlainPicture | null }

/** Opens the pictures of a file, one after another; those that can't be read are only named. */
export async function withShownPictures(open: OpenVips, blocks: ReadBlock[]): Promise<ShownBlock[]> {
  const shown: ShownBlock[] = []
  for (const block of blocks) {
    if (block.type !== 'picture') shown.push(block)
    else {
      const picture = block.bytes && (await shownPicture(open, block.bytes).catch(() => null))
      shown.push({ type: 'picture', alt: block.alt, picture })
    }
  }
  return shown
}

async function shownPicture(open: OpenVips, bytes: Uint8Array): Promise<PlainPicture | null> {
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  const mediaType = type === 'image/apng' ? 'image/png' : type
  if (!isPictureType(mediaType)) return null
  const made = await withPicture(open, bytes, mediaType, async (picture) => {
    const own = mediaType === 'image/jpeg' ? jpegForPdf(picture, bytes) : null
    return own ?? plainPicture(picture, 0, mediaType)
  })
  return typeof made === 'string' ? null : made
}
