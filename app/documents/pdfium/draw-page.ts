import { borrowing, type Pdfium } from './instance.ts'

/** `pixels`: red, green, blue and an unused byte for each, row by row from the top. */
export type Drawing = { width: number; height: number; pixels: Uint8Array }

export type DrawingBounds = {
  dotsPerInch: number
  /** A page that would be larger is drawn with fewer dots. */
  mostPixels?: number
  /** Drawing ends without a result at this time of `performance.now()`. */
  until?: number
}

const MOST_PIXELS = 16_000_000
const POINTS_PER_INCH = 72
const OPAQUE_BGR = 3
const WHITE = 0xffffffff
const WITH_ANNOTATIONS = 0x01
const RED_FIRST = 0x10
const DONE = 2

/** A page by PDFium's handle, its size in points, and the form whose fields stand on it; 0 where there is none. */
export type PageToDraw = { handle: number; form: number; width: number; height: number }

/** Draws a page on white; null where it takes too long or can't be drawn. */
export function drawPage(
  pdfium: Pdfium,
  page: PageToDraw,
  { dotsPerInch, mostPixels = MOST_PIXELS, until = Infinity }: DrawingBounds,
): Drawing | null {
  const wanted = dotsPerInch / POINTS_PER_INCH
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, page.width * page.height)))
  // Long and narrow pages have a side of one dot at least.
  const width = Math.min(mostPixels, Math.max(1, Math.round(page.width * scale)))
  const height = Math.min(Math.ceil(mostPixels / width), Math.max(1, Math.round(page.height * scale)))
  const stride = width * 4
  return borrowing(pdfium, stride * height, (at) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, OPAQUE_BGR, at, stride)
    if (!bitmap) return null
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
      const isDrawn = paint(pdfium, bitmap, page, { width, height }, until)
      return isDrawn ? { width, height, pixels: pdfium.pdfium.HEAPU8.slice(at, at + stride * height) } : null
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}

type Size = { width: number; height: number }

/** Paints step by step, looking at the clock between them. @returns whether all of the page was painted */
function paint(pdfium: Pdfium, bitmap: number, page: PageToDraw, size: Size, until: number): boolean {
  const { pdfium: memory } = pdfium
  const mayRest = memory.addFunction(() => (performance.now() >= until ? 1 : 0), 'ii')
  const flags = WITH_ANNOTATIONS | RED_FIRST
  try {
    return borrowing(pdfium, 12, (pause) => {
      memory.setValue(pause, 1, 'i32')
      memory.setValue(pause + 4, mayRest, 'i32')
      memory.setValue(pause + 8, 0, 'i32')
      const { width, height } = size
      const state = pdfium.FPDF_RenderPageBitmap_Start(
        bitmap,
        page.handle,
        0,
        0,
        width,
        height,
        0,
        flags,
        pause,
      )
      pdfium.FPDF_RenderPage_Close(page.handle)
      if (state === DONE && page.form) {
        pdfium.FPDF_FFLDraw(page.form, bitmap, page.handle, 0, 0, width, height, 0, flags)
      }
      return state === DONE
    })
  } finally {
    memory.removeFunction(mayRest)
  }
}
