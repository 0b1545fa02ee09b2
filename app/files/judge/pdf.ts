import { readFile } from 'node:fs/promises'
import { PDFBool, PDFDict, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf, type OpenPdf } from '#app/documents/pdfium/open-pdf.ts'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'
import { holdsUnread, lookAt } from './pdf-dangers.ts'
import { readPdfObjects, type PdfObjects } from './pdf-objects.ts'
import { findPages } from './pdf-pages.ts'
import { wordsIn } from './pdf-words.ts'

/**
 * Reads a PDF twice: as a viewer does, which says whether it opens, and object by object, which sees also what no viewer
 * shows yet. One that opens with an empty password is not locked.
 *
 * One that can't be read object by object as it stands, and that viewers repair each in its own way, is read as the viewer
 * repairs it and word by word: nothing in it may then even speak of what is refused.
 */
export async function findInPdf(path: string): Promise<Found> {
  const bytes = await readFile(path)
  const opened = await openPdf(bytes)
  if (typeof opened === 'string' && !(await opensElsewhere(bytes))) return opened
  const viewer = typeof opened === 'string' ? 'damaged' : opened
  const plain = await readPdfObjects(bytes).catch(() => null)
  const isPlain = plain !== null && !plain.hides && !plain.objects.some(holdsUnread)
  const repaired = isPlain || viewer === 'damaged' ? null : await readRepaired(viewer)
  const document = plain?.document ?? repaired?.document
  if (!document) return 'damaged'
  const dangers = new Set<Danger>()
  for (const object of [...(plain?.objects ?? []), ...(repaired?.objects ?? [])]) lookAt(object, dangers)
  if (!isPlain) {
    const words = wordsIn(bytes)
    for (const danger of words.dangers) dangers.add(danger)
    const isLocked = viewer !== 'damaged' && viewer.isEncrypted
    if (dangers.size === 0 && (words.hides || isLocked)) return 'ambiguous'
  }
  if (isWaiting(document, viewer)) return 'dynamic-form'
  const pageCount = findPages(document).pages.length || findPages(repaired?.document ?? document).pages.length
  return pageCount > 0 ? { mediaType: 'application/pdf', pageCount, dangers: [...dangers] } : 'damaged'
}

async function readRepaired(viewer: OpenPdf): Promise<PdfObjects | null> {
  try {
    return await readPdfObjects(viewer.save())
  } catch {
    return null
  }
}

/** Whether the other viewer that people have opens it. */
async function opensElsewhere(bytes: Uint8Array): Promise<boolean> {
  const loading = getDocument({
    // It takes the bytes that it is given for itself.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
  })
  try {
    return (await loading.promise).numPages > 0
  } catch {
    return false
  } finally {
    await loading.destroy()
  }
}

/** A form of XFA that programs of Adobe alone draw: others show one page that asks to wait. */
function isWaiting(document: PDFDocument, viewer: OpenPdf | 'damaged'): boolean {
  const { catalog } = document
  const at = (dict: PDFObject | undefined, key: string) =>
    dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined
  if (at(at(catalog, 'AcroForm'), 'XFA') === undefined) return false
  if (at(catalog, 'NeedsRendering') === PDFBool.True) return true
  try {
    const text = viewer === 'damaged' || viewer.pageCount > 1 ? '' : viewer.text(0)
    return /please wait/i.test(text) && text.length < 2000
  } catch {
    return false
  }
}
