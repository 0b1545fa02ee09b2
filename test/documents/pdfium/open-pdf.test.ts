import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { openPdf, type OpenPdf } from '#app/documents/pdfium/open-pdf.ts'
import { startPdfium } from '#app/documents/pdfium/instance.ts'
import { createChildPool } from '#app/files/child-pool.server.ts'

type Passwords = { user?: string; owner: string }

/** Two pages of 200 × 100 points: words and a red square in the lower left corner, then nothing. */
async function sample(passwords?: Passwords): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([200, 100])
  page.drawText('Staff report\non overtime', { x: 50, y: 60, size: 12, lineHeight: 14, font })
  page.drawRectangle({ x: 0, y: 0, width: 20, height: 20, color: rgb(1, 0, 0) })
  document.addPage([200, 100])
  if (passwords) document.encrypt({ userPassword: passwords.user ?? '', ownerPassword: passwords.owner })
  return document.save()
}

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Error(pdf)
  return pdf
}

test('pages are counted, measured, read and drawn', async () => {
  const pdf = await open(await sample())
  expect(pdf).toMatchObject({ pageCount: 2, isEncrypted: false })
  expect(pdf.size(0)).toEqual({ width: 200, height: 100 })
  expect(pdf.text(0)).toBe('Staff report\non overtime')
  expect(pdf.text(1)).toBe('')
  expect(pdf.words(0).map(({ text }) => text)).toEqual(['Staff', 'report', 'on', 'overtime'])
  const [first] = pdf.words(0)
  expect(first!.left).toBeCloseTo(50, -1)
  expect(first!.top).toBeGreaterThan(60)
  const drawing = pdf.draw(0, { dotsPerInch: 144 })!
  expect([drawing.width, drawing.height, drawing.pixels.length]).toEqual([400, 200, 400 * 200 * 4])
  const dot = (x: number, y: number) => [...drawing.pixels.subarray((y * 400 + x) * 4).subarray(0, 3)]
  expect(dot(10, 190)).toEqual([255, 0, 0])
  expect(dot(10, 10)).toEqual([255, 255, 255])
})

test('there is nothing of a page that there is not', async () => {
  const pdf = await open(await sample())
  expect([pdf.size(2), pdf.draw(2, { dotsPerInch: 72 }), pdf.text(2), pdf.words(-1)]).toEqual([
    null,
    null,
    '',
    [],
  ])
})

test('a drawing keeps to its bounds of dots and of time', async () => {
  const pdf = await open(await sample())
  const bounded = pdf.draw(0, { dotsPerInch: 720, mostPixels: 20_000 })!
  expect([bounded.width, bounded.height]).toEqual([200, 100])
  expect(pdf.draw(0, { dotsPerInch: 72, until: performance.now() - 1 })).toBeNull()
})

describe('passwords', () => {
  test('a file that only its owner may change opens, and its copy is not encrypted', async () => {
    const pdf = await open(await sample({ owner: 'of the clerk' }))
    expect(pdf.isEncrypted).toBe(true)
    const copy = await open(pdf.save())
    expect(copy).toMatchObject({ pageCount: 2, isEncrypted: false })
    expect(copy.text(0)).toBe(pdf.text(0))
  })

  test('a file that needs a password to be read says so', async () => {
    expect(await openPdf(await sample({ user: 'secret', owner: 'of the clerk' }))).toBe('encrypted')
  })
})

test('what is no PDF, or none any more, is damaged', async () => {
  expect(await openPdf(new Uint8Array())).toBe('damaged')
  expect(await openPdf(Buffer.from('%PDF-1.7 and nothing else'))).toBe('damaged')
})

test('a file whose table of objects lies elsewhere is repaired', async () => {
  const whole = await PDFDocument.load(await sample())
  const text = Buffer.from(await whole.save({ useObjectStreams: false })).toString('latin1')
  const broken = Buffer.from(text.replace(/startxref\s+\d{1,9}/, 'startxref\n7'), 'latin1')
  expect((await open(broken)).text(0)).toBe('Staff report\non overtime')
  expect((await PDFDocument.load((await open(broken)).save())).getPageCount()).toBe(2)
})

test('PDFium keeps to its memory', async () => {
  const pdfium = await startPdfium(64 << 20)
  const { malloc } = pdfium.pdfium.wasmExports
  expect(malloc(8 << 20)).toBeGreaterThan(0)
  expect(malloc(64 << 20)).toBe(0)
})

test('in a confined child it needs nothing that is refused there', async () => {
  const program = new URL('./drawing-child.ts', import.meta.url)
  const pool = createChildPool({ program, processes: 1 })
  const request = { files: [{ bytes: await sample() }], timeLimitMs: 20_000 }
  const result = await pool.run('read', request).finally(() => pool.close())
  expect(result.value).toEqual({ pages: 2, text: 'Staff report\non overtime', size: [200, 100] })
})
