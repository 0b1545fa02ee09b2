import { readFile } from 'node:fs/promises'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { serveJobs } from '#app/files/child.ts'

/** A confined child that opens a PDF, draws its first page and reads its words. */
serveJobs({
  async read({ inputs: [path] }) {
    const pdf = await openPdf(await readFile(path!))
    if (typeof pdf === 'string') return pdf
    const drawing = pdf.draw(0, { dotsPerInch: 72 })
    return { pages: pdf.pageCount, text: pdf.text(0), size: [drawing?.width, drawing?.height] }
  },
})
