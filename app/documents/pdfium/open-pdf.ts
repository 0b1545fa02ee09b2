import { drawPage, type Drawing, type DrawingBounds } from './draw-page.ts'
import { place, startPdfium, type Pdfium } from './instance.ts'
import { pageCharacters, pageText, pageWords, type PlacedCharacter, type PlacedWord } from './page-text.ts'
import { savedCopy } from './saved-copy.ts'

/**
 * A PDF as PDFium reads it, which is as Chrome shows it. Pages are counted from 0. Every method throws where the file
 * breaks PDFium or its memory does not suffice; then all others do too.
 */
export type OpenPdf = {
  /** As the file tells it, which may be more than there are. */
  pageCount: number
  isEncrypted: boolean
  /** In points, as the page is shown: cropped and turned. Null where there is no such page. */
  size(page: number): { width: number; height: number } | null
  /** The page as a viewer shows it on a screen, annotations drawn; null where there is none or it takes too long. */
  draw(page: number, bounds: DrawingBounds): Drawing | null
  /** The text of a page in the order in which it is written, its lines parted by "\n". */
  text(page: number): string
  /** The same text, word by word, where it stands on the page. */
  words(page: number): PlacedWord[]
  /** The same text, character by character. */
  characters(page: number): PlacedCharacter[]
  /** The whole file written anew: repaired, without encryption, and with the appearance of annotations that had none. */
  save(): Uint8Array
}

/** `encrypted`: it needs a password to be read, or is locked for certain people. */
export type NotOpened = 'encrypted' | 'damaged'

/** What PDFium says where a password or a certificate is needed. */
const LOCKED = new Set([4, 5])

/** Pages beyond are written as they are. */
const MOST_ANNOTATED = 5000

/** Opens a PDF, with an empty password where it has one. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | NotOpened> {
  const pdfium = await startPdfium()
  try {
    const at = place(pdfium, bytes)
    const document = at ? pdfium.FPDF_LoadMemDocument64(at, bytes.byteLength, '') : 0
    if (!document) return LOCKED.has(pdfium.FPDF_GetLastError()) ? 'encrypted' : 'damaged'
    return opened(pdfium, document, bytes.byteLength)
  } catch {
    return 'damaged'
  }
}

function opened(pdfium: Pdfium, document: number, byteLength: number): OpenPdf {
  // Fields of a form are drawn, and get the appearance that they lack, only while a form is being filled in.
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, pdfium.PDFiumExt_OpenFormFillInfo())
  const pageCount = pdfium.FPDF_GetPageCount(document)
  // Reading a page takes longest, so the last one stays open.
  let last = { page: -1, handle: 0 }
  const close = (): void => {
    if (last.handle && form) pdfium.FORM_OnBeforeClosePage(last.handle, form)
    if (last.handle) pdfium.FPDF_ClosePage(last.handle)
    last = { page: -1, handle: 0 }
  }
  const onPage = <Result>(page: number, work: (handle: number) => Result, absent: Result): Result => {
    if (last.page !== page) {
      close()
      last = { page, handle: pdfium.FPDF_LoadPage(document, page) }
      if (last.handle && form) pdfium.FORM_OnAfterLoadPage(last.handle, form)
    }
    return last.handle ? work(last.handle) : absent
  }
  const sizeOf = (handle: number) => ({
    width: pdfium.FPDF_GetPageWidthF(handle),
    height: pdfium.FPDF_GetPageHeightF(handle),
  })
  const draw: OpenPdf['draw'] = (page, bounds) =>
    onPage(page, (handle) => drawPage(pdfium, { handle, form, ...sizeOf(handle) }, bounds), null)
  const makeAppearances = (): void => {
    for (let page = 0; page < Math.min(pageCount, MOST_ANNOTATED); page++) {
      if (pdfium.EPDFPage_GetAnnotCountRaw(document, page) > 0) draw(page, { dotsPerInch: 8 })
    }
  }
  return {
    pageCount,
    isEncrypted: pdfium.EPDF_IsEncrypted(document),
    size: (page) => onPage(page, sizeOf, null),
    draw,
    text: (page) => onPage(page, (handle) => pageText(pdfium, handle), ''),
    words: (page) => onPage(page, (handle) => pageWords(pdfium, handle, sizeOf(handle)), []),
    characters: (page) => onPage(page, (handle) => pageCharacters(pdfium, handle, sizeOf(handle)), []),
    save: () => {
      makeAppearances()
      return savedCopy(pdfium, document, byteLength)
    },
  }
}
