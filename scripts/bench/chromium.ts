import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import type { OfficialDocument } from '#app/domain/editions/document.ts'

export type Printed = { milliseconds: number; keptMilliseconds: number; pageCount: number; bytes: number }
export type Printer = {
  /** Prints a file in a browser started for it, and in one that is kept; both tagged and with bookmarks. */
  print(file: string): Promise<Printed>
  stop(): Promise<void>
}

/** As plain as the PDF itself: no site's style sheet slows the browser down. */
const style = `@page { size: letter; margin: 1in 1in 0.9in }
body { font: 10.5pt/1.45 serif } h1 { font-size: 16pt } h2 { font-size: 12pt } h3 { font-size: 11pt }
table { border-collapse: collapse; width: 100%; break-inside: avoid } th, td { border-bottom: 0.5pt solid; text-align: left; padding: 3pt }
h1, h2, h3 { break-after: avoid }`

/** Writes the HTML of a document of record, drawn by the components that the site draws it with. @returns its path */
export function writeHtml(folder: string, name: string, document: OfficialDocument): string {
  const sections = renderToStaticMarkup(
    createElement(DocumentSections, {
      sections: document.sections,
      fileHref: (id: string) => `/files/${id}`,
    }),
  )
  const file = path.join(folder, name)
  writeFileSync(
    file,
    `<!doctype html><html lang="${document.language}"><head><meta charset="utf-8"><title>${document.title}</title><style>${style}</style></head><body><h1>${document.title}</h1>${sections}</body></html>`,
  )
  return file
}

/** @returns null where no Chromium, or no way to drive it, is installed */
export async function findPrinter(): Promise<Printer | null> {
  const { chromium } = await import('playwright-core').catch(() => ({ chromium: null }))
  const finder = (await import(pathToFileURL(path.resolve('scripts/find-chromium.mjs')).href)) as {
    findChromium(): Promise<string | undefined>
  }
  const executablePath = await finder.findChromium()
  if (!chromium || !executablePath) return null
  const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const kept = await launch()
  const printIn = async (browser: typeof kept, file: string) => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    const pdf = await page.pdf({ format: 'Letter', tagged: true, outline: true, preferCSSPageSize: true })
    await page.close()
    return pdf
  }
  return {
    async print(file) {
      let started = performance.now()
      const own = await launch()
      const pdf = await printIn(own, file)
      await own.close()
      const milliseconds = performance.now() - started
      started = performance.now()
      await printIn(kept, file)
      const keptMilliseconds = performance.now() - started
      const { PDFDocument } = await import('@cantoo/pdf-lib')
      const pageCount = (await PDFDocument.load(pdf)).getPageCount()
      return { milliseconds, keptMilliseconds, pageCount, bytes: pdf.byteLength }
    },
    stop: () => kept.close(),
  }
}
