import type { OpenPicture } from '#app/files/pictures/open-picture.ts'
import { isFrame, joinJpeg, jpegMarkers, jpegParts } from './jpeg-parts.ts'
import type { PlainPicture } from './plain-picture.ts'

/** The forms of a JPEG that every reader of PDFs knows: baseline, extended, and in parts that grow clear. */
const known = new Set([0xc0, 0xc1, 0xc2])
const mostDots = 60_000_000

/**
 * A JPEG without what a PDF does not need of it, its picture bit by bit as it was. Null where it has to be drawn anew: in
 * other colours than a screen's, turned, or of a rare form.
 */
export function jpegForPdf(picture: OpenPicture, bytes: Uint8Array): PlainPicture | null {
  const image = picture.page(0)
  const { width, height } = image
  const isTurned = image.getTypeof('orientation') > 0 && image.getInt('orientation') > 1
  const hasProfile = image.getTypeof('icc-profile-data') > 0
  const isPlain = image.bands === 1 || (image.bands === 3 && image.interpretation === 'srgb' && !hasProfile)
  const apart = jpegParts(bytes)
  if (!apart || !isPlain || isTurned || width * height > mostDots) return null
  const frames = apart.parts.filter(({ marker }) => isFrame(marker))
  if (frames.length !== 1 || !known.has(frames[0]!.marker)) return null
  const parts = apart.parts.filter(({ marker }) => marker < 0xe0 || marker === jpegMarkers.adobe)
  return { format: 'jpeg', bytes: joinJpeg({ ...apart, parts }), width, height }
}
