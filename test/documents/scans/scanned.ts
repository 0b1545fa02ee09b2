import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { pngOf } from '#app/documents/redact/png.ts'

/** A page of some words as a scanner gives it: a picture of 200 dots an inch, which lies turned in the file. */
export async function scanned(lines: readonly string[], turns: 0 | 90 | 180 | 270 = 0): Promise<Uint8Array> {
  const typed = await PDFDocument.create()
  const font = await typed.embedFont(StandardFonts.TimesRoman)
  const page = typed.addPage([400, 20 + 30 * lines.length])
  page.setRotation(degrees((360 - turns) % 360))
  lines.forEach((line, row) =>
    page.drawText(line, { x: 20, y: page.getHeight() - 30 * (row + 1), size: 18, font }),
  )
  const pdf = await openPdf(await typed.save())
  if (typeof pdf === 'string') throw new Error(pdf)
  const { width, height } = pdf.size(0)!
  const scan = await PDFDocument.create()
  const picture = await scan.embedPng(pngOf(pdf.draw(0, { dotsPerInch: 200 })!))
  const sheet = scan.addPage([width, height])
  sheet.drawImage(picture, { x: 0, y: 0, width, height })
  sheet.setRotation(degrees(turns))
  scan.addPage([300, 100]).drawText('Typed by hand', { x: 20, y: 50, size: 12 })
  return scan.save()
}
