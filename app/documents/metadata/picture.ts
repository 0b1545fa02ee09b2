import type { Absence } from '#app/domain/papers/paper.ts'
import type { PublicCopy, RemovedKind } from '#app/domain/papers/public-copy.ts'
import { readHeic } from '#app/files/pictures/heic.ts'
import { withPicture, type OpenPicture, type PictureType } from '#app/files/pictures/open-picture.ts'
import type { OpenVips } from '#app/files/pictures/vips.ts'
import { picturePdf } from '../pictures/picture-pdf.ts'
import { uprightPicture } from '../pictures/plain-picture.ts'
import { kindsIn, kindsInExif } from './exif-kinds.ts'
import { gifWithoutMetadata } from './gif.ts'
import { jpegWithoutMetadata } from './jpeg.ts'
import { pngWithoutMetadata } from './png.ts'
import { webpWithoutMetadata } from './webp.ts'

const quality = 92

/**
 * A picture that tells nothing but what it shows. JPEG, PNG, GIF and WebP keep their picture bit by bit; HEIC and AVIF
 * photos become JPEGs and scans PDFs, which everybody can open.
 */
export async function pictureWithoutMetadata(
  open: OpenVips,
  bytes: Uint8Array,
  mediaType: PictureType,
): Promise<PublicCopy | Absence> {
  if (mediaType === 'image/tiff') {
    const pdf = await picturePdf(open, bytes, mediaType, 'a scan')
    if (typeof pdf === 'string') return pdf
    return { bytes: pdf.bytes, mediaType: 'application/pdf', pageCount: pdf.pageCount, removed: ['other'] }
  }
  const ofHeic = mediaType === 'image/heic' ? await kindsOfHeic(open, bytes) : []
  return withPicture(open, bytes, mediaType, (picture) => {
    const image = picture.page(0)
    const removed = [...new Set([...ofHeic, ...kindsIn(image)])]
    const orientation = image.getTypeof('orientation') ? image.getInt('orientation') : 1
    const kept = withSamePicture(bytes, mediaType, orientation)
    if (kept) return { bytes: kept, mediaType, pageCount: null, removed }
    return { ...drawnAnew(picture, mediaType), pageCount: null, removed }
  })
}

async function kindsOfHeic(open: OpenVips, bytes: Uint8Array): Promise<RemovedKind[]> {
  const photo = await readHeic(bytes)
  return typeof photo === 'string' || !photo.exif ? [] : kindsInExif(open, photo.exif)
}

/** Null where the picture has to be drawn anew. Only of a JPEG the turn is kept as its camera wrote it. */
function withSamePicture(bytes: Uint8Array, mediaType: PictureType, orientation: number): Uint8Array | null {
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(bytes, orientation)
  if (orientation > 1) return null
  if (mediaType === 'image/png') return pngWithoutMetadata(bytes)
  if (mediaType === 'image/gif') return gifWithoutMetadata(bytes)
  return mediaType === 'image/webp' ? webpWithoutMetadata(bytes) : null
}

function drawnAnew(picture: OpenPicture, mediaType: PictureType): { bytes: Uint8Array; mediaType: string } {
  const image = uprightPicture(picture, picture.page(0), mediaType)
  const keep = picture.vips.ForeignKeep.none
  if (mediaType === 'image/png' || mediaType === 'image/gif') {
    return { bytes: image.pngsaveBuffer({ keep }), mediaType: 'image/png' }
  }
  return { bytes: image.jpegsaveBuffer({ keep, Q: quality }), mediaType: 'image/jpeg' }
}
