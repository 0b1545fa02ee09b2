import { expect, test } from 'vitest'
import { isSamePicture } from '#app/documents/packet/paper/same-picture.ts'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import type { Drawing } from '#app/documents/pdfium/draw-page.ts'
import { line, paper } from './paper-samples.ts'

async function drawn(content: string): Promise<Drawing> {
  const pdf = await openPdf(paper({ content }))
  if (typeof pdf === 'string') throw new Error(pdf)
  return pdf.draw(0, { dotsPerInch: 48 })!
}

const words = line('Staff report on overtime')

test('a letter, a small mark or a colour more or less is told from edges that fall otherwise', async () => {
  const own = await drawn(words)
  expect(isSamePicture(own, await drawn(words))).toBe(true)
  expect(isSamePicture(own, await drawn(`1 0 0 1 .02 .02 cm ${words}`))).toBe(true)
  expect(isSamePicture(own, await drawn(line('Staff report on overtimes')))).toBe(false)
  expect(isSamePicture(own, await drawn(`${words} 1 0 0 rg 500 100 3 3 re f`))).toBe(false)
  expect(isSamePicture(own, await drawn(`1 0 0 rg ${words}`))).toBe(false)
  expect(isSamePicture(own, await drawn(' '))).toBe(false)
})

test('pages of other sizes are not the same', async () => {
  const one = await drawn(words)
  expect(isSamePicture(one, { ...one, width: one.width - 2 })).toBe(false)
  expect(isSamePicture(one, { ...one, height: one.height + 2 })).toBe(false)
})
