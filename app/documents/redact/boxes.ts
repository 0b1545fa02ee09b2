import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import type { Drawing } from '../pdfium/draw-page.ts'
import type { Box } from '../pdfium/page-text.ts'

type Size = { width: number; height: number }

/** @returns a mark in points from the lower left corner of its page */
export function boxOfMark({ left, top, width, height }: Mark, page: Size): Box {
  return {
    left: (left * page.width) / 100,
    right: ((left + width) * page.width) / 100,
    top: page.height - (top * page.height) / 100,
    bottom: page.height - ((top + height) * page.height) / 100,
  }
}

/** @returns a box as a mark, never smaller than it */
export function markOfBox(box: Box, page: number, { width, height }: Size): Mark {
  const left = outward((100 * box.left) / width, -1)
  const top = outward((100 * (height - box.top)) / height, -1)
  return {
    page,
    left,
    top,
    width: outward((100 * box.right) / width - left, 1),
    height: outward((100 * (height - box.bottom)) / height - top, 1),
  }
}

const DIGITS = 1000

function outward(value: number, direction: 1 | -1): number {
  const scaled = value * DIGITS
  return (direction > 0 ? Math.ceil(scaled) : Math.max(0, Math.floor(scaled))) / DIGITS
}

/** How many dots around a box are black too: edges of letters lie between dots. */
const AROUND = 1

/** Paints boxes black. The dots beneath are gone. */
export function paintBlack(drawing: Drawing, boxes: readonly Box[], page: Size): void {
  for (const box of boxes) {
    const { fromX, toX, fromY, toY } = dots(drawing, box, page, AROUND)
    for (let y = fromY; y < toY; y++) {
      drawing.pixels.fill(0, 4 * (y * drawing.width + fromX), 4 * (y * drawing.width + toX))
    }
  }
}

/** Whether every dot that lies wholly within the boxes is black. */
export function isBlack(drawing: Drawing, boxes: readonly Box[], page: Size): boolean {
  return boxes.every((box) => {
    const { fromX, toX, fromY, toY } = dots(drawing, box, page, -AROUND - 1)
    for (let y = fromY; y < toY; y++) {
      for (let x = fromX; x < toX; x++) {
        const at = 4 * (y * drawing.width + x)
        const [red = 255, green = 255, blue = 255] = drawing.pixels.subarray(at, at + 3)
        if (red + green + blue > MOST_LIGHT) return false
      }
    }
    return true
  })
}

/** Of three channels: black that was drawn smaller is not quite black. */
const MOST_LIGHT = 24

/** The dots of a box, so many more on each side. */
function dots({ width, height }: Drawing, box: Box, page: Size, more: number) {
  const [perX, perY] = [width / page.width, height / page.height]
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return {
    fromX: within(Math.floor(box.left * perX) - more, width),
    toX: within(Math.ceil(box.right * perX) + more, width),
    fromY: within(Math.floor((page.height - box.top) * perY) - more, height),
    toY: within(Math.ceil((page.height - box.bottom) * perY) + more, height),
  }
}
