import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import layoutDocument from '@react-pdf/layout'
import renderLayout from '@react-pdf/render'
import { Font, pdf } from '@react-pdf/renderer'
import { sendable } from '#app/domain/text/sendable.ts'
import { drawShapedGlyphs } from './glyph-drawing.ts'
import type { LayoutNode } from './layout-node.ts'
import { writeOutline } from './outline.ts'
import { newPdfContext, type PdfContext } from './pdfkit.ts'
import { StructureTree } from './structure-tree.ts'
import { numberNodes, tagLayout, type PageFurniture } from './tagging.ts'
import { xmpPacket } from './xmp.ts'

export const PRODUCER = 'Dais'

export type PdfFileOptions = {
  title: string
  /** BCP 47. */
  language: string
  author: string
  createdAt: Date
  /** What the file's identifier is derived from: the same seed and date give the same bytes. */
  seed: string
  /** Draws what stands on every page and is not part of the record. */
  furniture: (context: PdfContext) => PageFurniture
}

/**
 * Draws a React document as a tagged PDF/UA-1 file. The layout is @react-pdf's; the file is written by a pdfkit
 * document of our own, so that every mark on the page is either in the structure tree or an artifact.
 */
export async function writePdfFile(element: ReactElement, options: PdfFileOptions): Promise<Uint8Array> {
  const { container } = pdf(element as Parameters<typeof pdf>[0]) as unknown as {
    container: { document: LayoutNode }
  }
  numberNodes(container.document)
  const layout = layoutDocument as unknown as (
    document: LayoutNode,
    fonts: typeof Font,
  ) => Promise<LayoutNode>
  const laidOut = await layout(container.document, Font)

  const context = newContext(options)
  const tree = new StructureTree(context)
  const furniture = options.furniture(context)
  const bookmarks = tagLayout(context, tree, laidOut, options.language, furniture)
  const end = context.end.bind(context)
  context.end = () => {
    tree.finish()
    writeOutline(context, bookmarks)
    end()
  }
  const draw = renderLayout as unknown as (context: PdfContext, layout: LayoutNode) => void
  return collect(context, () => draw(context, laidOut))
}

function newContext({ title, language, author, createdAt, seed }: PdfFileOptions): PdfContext {
  const context = newPdfContext({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    compress: true,
    font: null,
    info: {
      Title: sendable(title),
      Author: sendable(author),
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: createdAt,
    },
  })
  context._id = createHash('sha256').update(createdAt.toISOString()).update(seed).digest().subarray(0, 16)
  context.endMetadata = () => {
    const metadata = context.ref({ Type: 'Metadata', Subtype: 'XML' })
    Object.assign(metadata, { compress: false })
    metadata.end(xmpPacket({ title, language, author, createdAt, producer: PRODUCER }))
    context._root.data['Metadata'] = metadata
  }
  drawShapedGlyphs(context)
  return context
}

function collect(context: PdfContext, draw: () => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    context.on('data', (chunk) => chunks.push(chunk))
    context.on('end', () => resolve(Buffer.concat(chunks)))
    context.on('error', reject)
    draw()
  })
}
