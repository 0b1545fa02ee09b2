import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { createPacketPool } from '#app/documents/renderer.server.ts'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { createRedactor } from '#app/documents/redact/redactor.server.ts'
import { CopyNotMade } from '#app/domain/papers/redaction/redactor.ts'
import { bytesInside } from './inside.ts'

const pool = createPacketPool()
const redactor = createRedactor(pool)
afterAll(() => pool.close())

async function letter(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([300, 200]).drawText('Call 626-555-0100 today', { x: 20, y: 150, size: 12, font })
  document.addPage([300, 200]).drawText('Nothing here', { x: 20, y: 150, size: 12, font })
  return document.save()
}

test('in the confined child words are found, shown, and gone from the copy', async () => {
  const bytes = await letter()
  const marks = await redactor.find(bytes, '626 555 0100')
  expect(marks).toHaveLength(1)
  expect(await redactor.look(bytes, 1, marks)).toMatchObject({ width: 300, gone: ['626-555-0100'], kept: 2 })
  expect(await redactor.look(bytes, 2, marks)).toMatchObject({ gone: [], kept: 2 })
  const picture = await redactor.picture(bytes, 1, marks)
  expect(Buffer.from(picture).subarray(1, 4).toString()).toBe('PNG')
  const copy = await redactor.blackOut(bytes, marks, 'copy.pdf')
  expect((await bytesInside(copy)).includes('626-555')).toBe(false)
  const opened = await openPdf(copy)
  if (typeof opened === 'string') throw new Error(opened)
  expect([opened.text(0), opened.text(1)]).toEqual(['Call today', 'Nothing here'])
})

test('what can’t be read is said in words for the clerk', async () => {
  const reading = redactor.look(Buffer.from('no PDF'), 1, [])
  await expect(reading).rejects.toThrow(CopyNotMade)
  await expect(reading).rejects.toMatchObject({ why: 'content', kind: 'not-made' })
  await expect(redactor.look(await letter(), 3, [])).rejects.toMatchObject({ why: 'content' })
})
