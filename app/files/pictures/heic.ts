import type { MainModule } from 'libheif-js/libheif-wasm/libheif.js'

export type HeicPhoto = {
  width: number
  height: number
  /** Turned as the photo says; 3 bytes each, red first, row by row from the top. */
  pixels: Uint8Array
  /** Its ICC profile of colours. */
  profile: Uint8Array | null
  /** What its camera wrote, as TIFF; the turn in it has been made. */
  exif: Uint8Array | null
}

/** The most pixels of a photo that is unpacked whole: the 48 megapixels of a telephone, and a little more. */
export const mostHeicPixels = 50_000_000

const mostExif = 1 << 20
const mostProfile = 4 << 20
const rgb = { colorspace: 1, chroma: 10, channel: 10 }

/** Reads the main photo of an HEIC file by libheif, compiled to WebAssembly, in a memory of its own for each file. */
export async function readHeic(bytes: Uint8Array): Promise<HeicPhoto | 'damaged' | 'too large'> {
  const { default: load } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
  const heif = load({ print: () => {}, printErr: () => {} })
  try {
    return readPrimary(heif, bytes)
  } catch {
    return 'damaged'
  }
}

/** @throws where its memory does not suffice */
function readPrimary(heif: MainModule, bytes: Uint8Array): HeicPhoto | 'damaged' | 'too large' {
  const scratch = heif._malloc(64)
  const answer = scratch + 16
  const number = (at: number) => (heif.HEAPU32 as Uint32Array)[at >>> 2]!
  const worked = () => number(scratch) === 0
  const copied = (at: number, size: number) => (heif.HEAPU8 as Uint8Array).slice(at, at + size)

  const file = heif._malloc(bytes.byteLength)
  if (!file) return 'too large'
  ;(heif.HEAPU8 as Uint8Array).set(bytes, file)
  const context = heif._heif_context_alloc()
  heif._heif_context_read_from_memory_without_copy(scratch, context, file, bytes.byteLength, 0)
  if (!worked()) return 'damaged'
  heif._heif_context_get_primary_image_handle(scratch, context, answer)
  if (!worked()) return 'damaged'
  const handle = number(answer)
  const pixelCount = heif._heif_image_handle_get_width(handle) * heif._heif_image_handle_get_height(handle)
  if (!(pixelCount > 0)) return 'damaged'
  if (pixelCount > mostHeicPixels) return 'too large'

  const read = (size: number, most: number, get: (into: number) => void): Uint8Array | null => {
    if (size === 0 || size > most) return null
    const into = heif._malloc(size)
    get(into)
    return worked() ? copied(into, size) : null
  }
  const profile = read(heif._heif_image_handle_get_raw_color_profile_size(handle), mostProfile, (into) =>
    heif._heif_image_handle_get_raw_color_profile(scratch, handle, into),
  )
  let exif: Uint8Array | null = null
  if (heif._heif_image_handle_get_list_of_metadata_block_IDs(handle, kind(heif), answer, 1) === 1) {
    const id = number(answer)
    const block = read(heif._heif_image_handle_get_metadata_size(handle, id), mostExif, (into) =>
      heif._heif_image_handle_get_metadata(scratch, handle, id, into),
    )
    exif = block && tiffIn(block)
  }

  heif._heif_decode_image(scratch, handle, answer, rgb.colorspace, rgb.chroma, 0)
  if (!worked()) return 'damaged'
  const image = number(answer)
  const width = heif._heif_image_get_width(image, rgb.channel)
  const height = heif._heif_image_get_height(image, rgb.channel)
  const plane = heif._heif_image_get_plane_readonly(image, rgb.channel, answer)
  const stride = number(answer)
  if (!plane || !(width > 0 && height > 0 && stride >= width * 3)) return 'damaged'
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    const at = plane + row * stride
    pixels.set((heif.HEAPU8 as Uint8Array).subarray(at, at + width * 3), row * width * 3)
  }
  return { width, height, pixels, profile, exif }
}

/** The name of the kind of metadata that is asked for, in the library's memory. */
function kind(heif: MainModule): number {
  const at = heif._malloc(8)
  ;(heif.HEAPU8 as Uint8Array).set(Buffer.from('Exif\0\0\0\0', 'latin1'), at)
  return at
}

/** The block begins with the distance to its TIFF, counted from behind that number. */
function tiffIn(block: Uint8Array): Uint8Array | null {
  if (block.byteLength < 8) return null
  const from = 4 + new DataView(block.buffer, block.byteOffset).getUint32(0)
  return from < block.byteLength ? block.subarray(from) : null
}
