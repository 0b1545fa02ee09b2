import { readFile } from 'node:fs/promises'
import { imageSize } from 'image-size'
import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import { mostPixels } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'

/** Reads only the size of a picture: nothing is unpacked. */
export async function findInPicture(path: string, mediaType: TakenType): Promise<Found> {
  const bytes = await readFile(path)
  try {
    const { width, height, images = [] } = imageSize(bytes)
    const sizes = [{ width, height }, ...images]
    if (sizes.some((size) => !(size.width > 0 && size.height > 0))) return 'damaged'
    const tooLarge = sizes.some((size) => size.width * size.height > mostPixels)
    return { mediaType, pageCount: null, dangers: tooLarge ? ['picture-too-large'] : [] }
  } catch {
    return 'damaged'
  }
}
