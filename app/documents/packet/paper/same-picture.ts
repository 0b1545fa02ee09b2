import type { Drawing } from '../../pdfium/draw-page.ts'

const BLOCK = 4

/** How far the mean of a block's channel may be off: edges fall otherwise between dots, colours are rounded. */
const MOST_OFF = 32

/** Where the blocks begin, so that a small mark lies whole in one of them. */
const BEGINNINGS = [
  [0, 0],
  [2, 0],
  [0, 2],
  [2, 2],
] as const

/** Whether two drawings show the same, edges and roundings aside. */
export function isSamePicture(one: Drawing, other: Drawing): boolean {
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)]
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) return false
  return BEGINNINGS.every(([x, y]) => {
    for (let top = y; top < height; top += BLOCK) {
      for (let left = x; left < width; left += BLOCK) {
        const block = {
          left,
          top,
          right: Math.min(left + BLOCK, width),
          bottom: Math.min(top + BLOCK, height),
        }
        if (!isSameBlock(one, other, block)) return false
      }
    }
    return true
  })
}

type Block = { left: number; top: number; right: number; bottom: number }

function isSameBlock(one: Drawing, other: Drawing, { left, top, right, bottom }: Block): boolean {
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [a, b] = [4 * (y * one.width + x), 4 * (y * other.width + x)]
      red += one.pixels[a]! - other.pixels[b]!
      green += one.pixels[a + 1]! - other.pixels[b + 1]!
      blue += one.pixels[a + 2]! - other.pixels[b + 2]!
    }
  }
  const most = MOST_OFF * (right - left) * (bottom - top)
  return Math.abs(red) <= most && Math.abs(green) <= most && Math.abs(blue) <= most
}
