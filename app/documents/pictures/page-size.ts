import type { PictureType } from '#app/files/pictures/open-picture.ts'
import type { VipsImage } from '#app/files/pictures/vips.ts'

/** In points. */
export type PageSize = {
  page: readonly [width: number, height: number]
  at: { x: number; y: number; width: number; height: number }
}

const letter = { short: 612, long: 792 }
const margin = 36
const pointsPerInch = 72
const millimetresPerInch = 25.4
/** Small pictures are not blown up beyond the size that they have on a screen. */
const pointsPerDot = 0.75
const scannedAt = { least: 90, most: 2400 }
/** Inches, from a card to a plan. */
const scanned = { least: 2, most: 36 }
/** Of a scan that came as a picture: about a page of paper. */
const paper = { least: 4, most: 18 }

/** @param drawn the size of what is drawn, in dots, upright */
export function pageFor(
  image: VipsImage,
  drawn: { width: number; height: number },
  mediaType: PictureType,
): PageSize {
  return asScanned(image, drawn, mediaType) ?? onLetter(drawn.width, drawn.height)
}

function asScanned(image: VipsImage, drawn: { width: number; height: number }, mediaType: PictureType) {
  const [across, down] = [image.xres, image.yres].map((perMm) => perMm * millimetresPerInch)
  if (!isScanner(across!) || !isScanner(down!) || image.getTypeof('exif-ifd0-Model')) return null
  const isSideways = image.width > image.height !== drawn.width > drawn.height
  const inches = [image.width / across!, image.height / down!]
  const [width, height] = (isSideways ? inches.toReversed() : inches) as [number, number]
  const bounds = mediaType === 'image/tiff' ? scanned : paper
  if ([width, height].some((side) => side < bounds.least || side > bounds.most)) return null
  const page = [width * pointsPerInch, height * pointsPerInch] as const
  return { page, at: { x: 0, y: 0, width: page[0], height: page[1] } }
}

function isScanner(dotsPerInch: number): boolean {
  return dotsPerInch >= scannedAt.least && dotsPerInch <= scannedAt.most
}

function onLetter(dotsAcross: number, dotsDown: number): PageSize {
  const page =
    dotsAcross > dotsDown ? ([letter.long, letter.short] as const) : ([letter.short, letter.long] as const)
  const scale = Math.min(pointsPerDot, (page[0] - 2 * margin) / dotsAcross, (page[1] - 2 * margin) / dotsDown)
  const [width, height] = [dotsAcross * scale, dotsDown * scale]
  return { page, at: { x: (page[0] - width) / 2, y: (page[1] - height) / 2, width, height } }
}
