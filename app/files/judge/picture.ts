import { readFile } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { mostPixels, mostScanPages } from '#app/domain/agenda/file-kinds.ts'
import { withPicture, type OpenPicture, type PictureType } from '../pictures/open-picture.ts'
import type { OpenVips, VipsImage } from '../pictures/vips.ts'
import type { Found } from './found.ts'

/** Of a scan, pages are looked at for so long; the rest where it is brought into a packet. */
const lookingMs = 3000

/** Looks at the sizes, then unpacks the picture once: what shows only half of it is damaged. */
export async function findInPicture(path: string, mediaType: PictureType, open: OpenVips): Promise<Found> {
  const bytes = await readFile(path)
  const sizes = sizesOf(bytes, mediaType)
  if (sizes.some((size) => !(size.width > 0 && size.height > 0))) return 'damaged'
  if (sizes.some(isTooLarge)) return tooLarge(mediaType)
  const found = await withPicture(open, bytes, mediaType, lookAt, 'warning')
  if (found === 'damaged') return 'damaged'
  if (found === 'too large') return tooLarge(mediaType)
  return { mediaType, pageCount: mediaType === 'image/tiff' ? found : null, dangers: [] }
}

/** @returns how many pages it has */
function lookAt({ page, own, pageCount }: OpenPicture): number | 'too large' {
  const end = performance.now() + lookingMs
  if (pageCount > mostScanPages) return 'too large'
  for (let index = 0; index < pageCount && performance.now() < end; index++) {
    const image: VipsImage = page(index)
    if (isTooLarge(image)) return 'too large'
    own(image.stats()).delete()
    image.delete()
  }
  return pageCount
}

/** Read before a library unpacks anything. The kinds that are not here say it where they are opened. */
function sizesOf(bytes: Uint8Array, mediaType: PictureType): { width: number; height: number }[] {
  if (!sizedBeforehand.has(mediaType)) return []
  try {
    const { width, height, images = [] } = imageSize(bytes)
    return [{ width, height }, ...images]
  } catch {
    return [{ width: 0, height: 0 }]
  }
}

const sizedBeforehand = new Set<PictureType>(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

const isTooLarge = ({ width, height }: { width: number; height: number }) => width * height > mostPixels

function tooLarge(mediaType: PictureType): Found {
  return { mediaType, pageCount: null, dangers: ['picture-too-large'] }
}
