import type { OpenPicture, PictureType } from '#app/files/pictures/open-picture.ts'
import type { VipsImage } from '#app/files/pictures/vips.ts'

/** What a page shows, in a form that a PDF holds as it is: upright, in red, green and blue or grey, on white. */
export type PlainPicture = {
  format: 'jpeg' | 'png'
  bytes: Uint8Array
  width: number
  height: number
}

/** More is drawn smaller: 600 dots to the inch on a Letter page. */
const mostDots = 34_000_000
const quality = 90
/** A picture of more bytes without loss is a photo. */
const mostLossless = 12 << 20
const lossy = new Set<PictureType>(['image/jpeg', 'image/webp', 'image/heic', 'image/avif'])

export function plainPicture(picture: OpenPicture, page: number, mediaType: PictureType): PlainPicture {
  const { own, vips } = picture
  const upright = uprightPicture(picture, picture.page(page), mediaType)
  const dots = upright.width * upright.height
  const image = dots > mostDots ? own(upright.resize(Math.sqrt(mostDots / dots))) : upright
  const size = { width: image.width, height: image.height }
  const asJpeg = (from: VipsImage) =>
    ({
      format: 'jpeg',
      bytes: from.jpegsaveBuffer({ Q: quality, keep: vips.ForeignKeep.none }),
      ...size,
    }) as const
  if (lossy.has(mediaType)) return asJpeg(image)
  const kept = own(image.copyMemory())
  const bytes = kept.pngsaveBuffer({ keep: vips.ForeignKeep.none, bitdepth: isInk(kept, picture) ? 1 : 8 })
  return bytes.byteLength > mostLossless ? asJpeg(kept) : { format: 'png', bytes, ...size }
}

/** Turned as its camera says, in 8 bits of sRGB or grey, and white where it is clear. */
export function uprightPicture({ own }: OpenPicture, image: VipsImage, mediaType: PictureType): VipsImage {
  const isTurned = mediaType !== 'image/heic' && mediaType !== 'image/avif'
  // What turns is read from below or from the side: not row by row any more.
  const turns = isTurned && image.getTypeof('orientation') && image.getInt('orientation') > 1
  const turned = turns ? own(own(image.copyMemory()).autorot()) : image
  const coloured = own(inScreenColours(own, turned))
  const flat = coloured.hasAlpha() ? own(coloured.flatten({ background: [255] })) : coloured
  return flat.format === 'uchar' ? flat : own(flat.cast('uchar'))
}

function inScreenColours(own: OpenPicture['own'], image: VipsImage): VipsImage {
  const target = image.bands < 3 ? 'b-w' : 'srgb'
  const hasProfile = image.getTypeof('icc-profile-data') > 0
  if (target === 'srgb' && (hasProfile || image.interpretation === 'cmyk')) {
    try {
      return image.iccTransform('srgb', { embedded: true, intent: 'relative', input_profile: 'cmyk' })
    } catch {
      // A profile that can't be used is left aside, as viewers do.
    }
  }
  return own(image.colourspace(target)).copy()
}

/** Whether only black and white are in it. */
function isInk(image: VipsImage, { own }: OpenPicture): boolean {
  if (image.bands !== 1) return false
  const counts = own(image.histFind())
  const between = own(counts.crop(1, 0, 254, 1))
  return between.max() === 0
}
