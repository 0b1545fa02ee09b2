import { afterAll, expect, test } from 'vitest'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { makeSection } from '#app/documents/packet/section.ts'
import { blackOut } from '#app/documents/redact/black-out.ts'
import { pngOf } from '#app/documents/redact/png.ts'
import { createVips } from '#app/files/pictures/vips.ts'

const openVips = createVips()
afterAll(async () => (await openVips()).shutdown())

/** 60 × 40 dots: the left half red, the right half blue. */
function halves(): Buffer {
  const [width, height] = [60, 40]
  const pixels = new Uint8Array(4 * width * height)
  for (let dot = 0; dot < width * height; dot++) pixels[4 * dot + (dot % width < width / 2 ? 0 : 2)] = 0xff
  return pngOf({ width, height, pixels })
}

test('a part of a picture is black in its copy, and the rest as it was', async () => {
  const section = await makeSection({ fileName: 'a.png', mediaType: 'image/png' }, halves(), openVips)
  if (typeof section === 'string') throw new Error(section)
  const whole = await openPdf(section.bytes)
  const made = await blackOut(section.bytes, [{ page: 1, left: 0, top: 0, width: 100, height: 50 }], 'copy')
  const copy = await openPdf(made.bytes)
  if (typeof whole === 'string' || typeof copy === 'string') throw new Error('not opened')
  const [before, after] = [whole.draw(0, { dotsPerInch: 72 })!, copy.draw(0, { dotsPerInch: 72 })!]
  expect([after.width, after.height]).toEqual([before.width, before.height])
  const dot = ({ pixels, width, height }: typeof before, right: number, down: number) => [
    ...pixels.subarray(4 * (Math.round(height * down) * width + Math.round(width * right))).subarray(0, 3),
  ]
  expect([dot(after, 0.3, 0.25), dot(after, 0.7, 0.25)]).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect([dot(after, 0.3, 0.75), dot(after, 0.7, 0.75)]).toEqual([
    dot(before, 0.3, 0.75),
    dot(before, 0.7, 0.75),
  ])
  expect(copy.text(0)).toBe('')
})
