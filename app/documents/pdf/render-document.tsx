import type { EditionMark, OfficialDocument } from '#app/domain/editions/document.ts'
import { loadFonts } from './fonts.ts'
import { drawFurniture, documentFurniture } from './page-furniture.ts'
import { writePdfFile } from './pdf-file.ts'
import { DocumentPages } from './document-pages.tsx'

/**
 * Draws a document of record as a tagged PDF/UA-1 file on Letter pages. The same document, mark and date give the same
 * bytes. `mark` is null where the document is not an edition. Takes about a second for ten pages: call it in the
 * worker, not on the server's loop.
 */
export async function renderDocumentPdf(
  document: OfficialDocument,
  mark: EditionMark | null,
  createdAt: Date,
): Promise<Uint8Array> {
  const seed = JSON.stringify([document, mark])
  const fonts = await loadFonts(seed)
  return writePdfFile(<DocumentPages document={document} mark={mark} fonts={fonts} />, {
    title: document.title,
    language: document.language,
    author: `${document.body}, ${document.city}`,
    createdAt,
    seed,
    furniture: drawFurniture(documentFurniture(document, mark), fonts),
  })
}
