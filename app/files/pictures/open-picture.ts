import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import { readHeic, type HeicPhoto } from './heic.ts'
import { VipsError, withImages, type OpenVips, type VipsImage, type VipsLibrary } from './vips.ts'

export type PictureType = Extract<TakenType, `image/${string}`>

const pictureTypes = new Set<string>([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/heic',
  'image/avif',
  'image/tiff',
] satisfies PictureType[])

export function isPictureType(mediaType: string): mediaType is PictureType {
  return pictureTypes.has(mediaType)
}

/** A picture that is open: nothing of it is unpacked before it is asked for. */
export type OpenPicture = {
  vips: VipsLibrary
  /** Keeps an image until the picture is closed. */
  own(image: VipsImage): VipsImage
  /** A page of a scan, counted from 0; of every other kind the only or first picture. To be read once, from the top. */
  page(index: number): VipsImage
  /** More than one only of a scan. */
  pageCount: number
  /** It moves: what is read is its first picture. */
  isAnimated: boolean
  /** Whether the turn that a camera wrote is still to be made. */
  isTurned: boolean
}

export type NotOpened = 'damaged' | 'too large'

/**
 * Opens a picture for the time of `work`. Errors that `work` meets in what it unpacks are damage of the picture.
 * @param failOn `warning`: a JPEG is damaged where anything of it is, not only where it can't be shown at all
 * @returns what `work` returns, or why the picture could not be read
 */
export async function withPicture<Result>(
  open: OpenVips,
  bytes: Uint8Array,
  mediaType: PictureType,
  work: (picture: OpenPicture) => Result | Promise<Result>,
  failOn: 'warning' | 'error' = 'error',
): Promise<Result | NotOpened> {
  const heic = mediaType === 'image/heic' ? await readHeic(bytes) : null
  if (typeof heic === 'string') return heic
  try {
    return await withImages(open, (vips, own) => {
      const page = (index: number) =>
        own(heic ? ofPixels(vips, own, heic) : load(vips, bytes, mediaType, index, failOn))
      return work({ vips, own, page, ...facts(page(0), bytes, mediaType) })
    })
  } catch (error) {
    if (!(error instanceof VipsError)) throw error
    if (failOn === 'warning' && harmless.test(error.message)) return withPicture(open, bytes, mediaType, work)
    return 'damaged'
  }
}

/** What libjpeg finds odd in pictures that all programs show whole. */
const harmless = /extraneous bytes before marker|Inconsistent progression|Unknown Adobe|Invalid SOS|JFIF/

function facts(first: VipsImage, bytes: Uint8Array, mediaType: PictureType) {
  const count = first.getTypeof('n-pages') ? first.getInt('n-pages') : 1
  const moves = mediaType === 'image/gif' || mediaType === 'image/webp'
  return {
    pageCount: mediaType === 'image/tiff' ? count : 1,
    isAnimated: mediaType === 'image/png' ? hasFrames(bytes) : moves && count > 1,
    isTurned: mediaType !== 'image/heic' && mediaType !== 'image/avif',
  }
}

function ofPixels(vips: VipsLibrary, own: OpenPicture['own'], photo: HeicPhoto): VipsImage {
  const plain = own(
    vips.Image.newFromMemory(photo.pixels, photo.width, photo.height, 3, vips.BandFormat.uchar),
  )
  const image = plain.copy({ interpretation: 'srgb' })
  if (photo.profile) image.setBlob('icc-profile-data', photo.profile)
  return image
}

function load(
  vips: VipsLibrary,
  bytes: Uint8Array,
  mediaType: PictureType,
  page: number,
  failOn: string,
): VipsImage {
  const options = { access: 'sequential', fail_on: 'error' }
  switch (mediaType) {
    case 'image/jpeg':
      return vips.Image.jpegloadBuffer(withEnd(bytes), { ...options, fail_on: failOn })
    case 'image/png':
      return vips.Image.pngloadBuffer(bytes, options)
    case 'image/gif':
      return vips.Image.gifloadBuffer(bytes, options)
    case 'image/webp':
      return vips.Image.webploadBuffer(bytes, options)
    case 'image/tiff':
      return vips.Image.tiffloadBuffer(bytes, { ...options, page })
    default:
      return vips.Image.heifloadBuffer(bytes, options)
  }
}

/** Programs leave the mark of the end out; what is missing before it is still found missing. */
function withEnd(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.from([0xff, 0xd9])])
}

/** Whether a PNG says before its picture that it moves. */
function hasFrames(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= head.length; at += 12 + head.readUInt32BE(at)) {
    const name = head.toString('latin1', at + 4, at + 8)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
  }
  return false
}
