import { PDFName, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import type { Drawing } from '../../pdfium/draw-page.ts'
import type { PlacedWord } from '../../pdfium/page-text.ts'
import { deflatedStream } from './streams.ts'

/** A page drawn by PDFium, as it is shown, its size in points, and the words on it where they stand. */
export type DrawnPage = { drawing: Drawing; width: number; height: number; words: PlacedWord[] }

/** The picture of a drawn page: in shades of grey where it has no colours. */
export function pictureOf(context: PDFContext, { width, height, pixels }: Drawing): PDFRef {
  const isGrey = hasNoColours(pixels)
  const channels = isGrey ? 1 : 3
  const bytes = Buffer.alloc(width * height * channels)
  for (let from = 0, to = 0; to < bytes.length; from += 4) {
    bytes[to++] = pixels[from]!
    if (isGrey) continue
    bytes[to++] = pixels[from + 1]!
    bytes[to++] = pixels[from + 2]!
  }
  const image = deflatedStream(context, bytes)
  const entries = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
  }
  for (const [key, value] of context.obj(entries).entries()) image.dict.set(key, value)
  image.dict.set(PDFName.of('Interpolate'), context.obj(true))
  return context.register(image)
}

function hasNoColours(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  }
  return true
}

/** Whether nothing at all is drawn. */
export function isBlank({ pixels }: Drawing): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== 0xff || pixels[at + 1] !== 0xff || pixels[at + 2] !== 0xff) return false
  }
  return true
}
