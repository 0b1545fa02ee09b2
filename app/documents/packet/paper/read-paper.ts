import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { MOST_PAGES } from '#app/files/judge/pdf-pages.ts'
import { openPdf, type OpenPdf } from '../../pdfium/open-pdf.ts'
import type { PlacedWord } from '../../pdfium/page-text.ts'
import type { Absence } from '#app/domain/papers/paper.ts'
import { forgetExtras } from './forget-extras.ts'
import { readLayers, type Layers } from './layers.ts'
import { flattenPages } from './page-tree.ts'

/** An attached PDF as it is read for a packet. */
export type Paper = {
  /** The file as a viewer opens it. */
  viewer: OpenPdf
  pageCount: number
  /** Whether it has a structure of tags. */
  hasTags: boolean
  /** The words of a page as the viewer reads them; none where a layer may be hidden, whose words it reads too. */
  visibleWords(page: number): PlacedWord[]
  /** The same file to take its pages from, each time anew: those who take them change it. */
  source(): Promise<PaperSource>
}

export type PaperSource = { document: PDFDocument; layers: Layers | null }

/**
 * Opens an attached PDF. PDFium repairs and unlocks it and makes the appearance of annotations that have none; where it
 * can't, the file is read as it stands.
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper | Absence> {
  const opened = await openPdf(bytes)
  if (typeof opened !== 'string') {
    const saved = savedBy(opened)
    const own = saved ? await sourceOf(saved) : null
    if (saved && own && own.count > 0) return paperOf(saved, opened, own)
  }
  const asItStands = await sourceOf(bytes)
  if (asItStands && asItStands.count > 0) return paperOf(bytes, null, asItStands)
  return opened === 'encrypted' ? 'encrypted' : 'damaged'
}

type Counted = { document: PDFDocument; count: number; wasDeclared: boolean }

async function paperOf(bytes: Uint8Array, opened: OpenPdf | null, own: Counted): Promise<Paper | Absence> {
  if (own.count >= MOST_PAGES) return 'too large'
  const isAsDeclared = opened !== null && own.wasDeclared && opened.pageCount === own.count
  const viewer = isAsDeclared ? opened : await openPdf(await written(own.document))
  if (typeof viewer === 'string') return 'damaged'
  const hasLayers = readLayers(own.document) !== null
  let first: PDFDocument | null = own.document
  return {
    viewer,
    pageCount: own.count,
    hasTags: own.document.catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict,
    visibleWords: (page) => (hasLayers ? [] : viewer.words(page)),
    source: async () => {
      const document = first ?? (await sourceOf(bytes))!.document
      first = null
      forgetExtras(document)
      return { document, layers: readLayers(document) }
    },
  }
}

/** A file of ours on its way: larger than need be, but soon written. */
export function written(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: false })
}

function savedBy(pdf: OpenPdf): Uint8Array | null {
  try {
    return pdf.save()
  } catch {
    return null
  }
}

async function sourceOf(bytes: Uint8Array): Promise<Counted | null> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      password: '',
      parseSpeed: Infinity,
      warnOnInvalidObjects: false,
    })
    return { document, ...flattenPages(document) }
  } catch {
    return null
  }
}
