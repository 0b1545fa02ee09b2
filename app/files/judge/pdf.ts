import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'

/**
 * Reads a PDF twice: as a viewer does, which says whether it opens and has how many pages, and object by object, which
 * sees also what no viewer shows yet. One that opens with an empty password is not locked.
 */
export async function findInPdf(path: string): Promise<Found> {
  const bytes = await readFile(path)
  const dangers = new Set<Danger>()
  // The viewer takes the bytes it is given for itself.
  const opened = await openAsViewer(new Uint8Array(bytes), dangers)
  if (typeof opened === 'string') return opened
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    password: '',
    parseSpeed: Infinity,
    warnOnInvalidObjects: false,
  })
  for (const [, object] of document.context.enumerateIndirectObjects()) lookAt(object, dangers)
  return { mediaType: 'application/pdf', pageCount: opened.pageCount, dangers: [...dangers] }
}

async function openAsViewer(
  data: Uint8Array,
  dangers: Set<Danger>,
): Promise<{ pageCount: number } | 'encrypted' | 'damaged'> {
  const loading = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
  })
  try {
    const document = await loading.promise
    if (await document.getJSActions()) dangers.add('scripts')
    if (await document.getAttachments()) dangers.add('embedded')
    return document.numPages > 0 ? { pageCount: document.numPages } : 'damaged'
  } catch (error) {
    return error instanceof PasswordException ? 'encrypted' : 'damaged'
  } finally {
    await loading.destroy()
  }
}

/** Actions that a viewer may take by itself or at a click, by their `S` ([ISO 32000-2] 12.6.4). */
const dangerousActions: Record<string, Danger> = {
  JavaScript: 'scripts',
  Rendition: 'scripts',
  Launch: 'launches',
  GoToE: 'embedded',
  SubmitForm: 'sends',
  ImportData: 'sends',
}

/** Keys that say by themselves what an object does. */
const dangerousKeys: Record<string, Danger> = {
  JS: 'scripts',
  EF: 'embedded',
  RF: 'embedded',
  RichMediaContent: 'embedded',
  XFA: 'sends',
}

/** Looks at an object and at all that it holds directly; what it refers to is an object of its own. */
function lookAt(object: PDFObject, dangers: Set<Danger>): void {
  const waiting: PDFObject[] = [object]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one instanceof PDFArray) {
      for (const kid of one.asArray()) waiting.push(kid)
      continue
    }
    const dict = one instanceof PDFStream ? one.dict : one
    if (!(dict instanceof PDFDict)) continue
    for (const [key, value] of dict.entries()) {
      const danger = own(dangerousKeys, key.decodeText())
      if (danger) dangers.add(danger)
      waiting.push(value)
    }
    const action = nameAt(dict, 'S')
    const does = own(dangerousActions, action)
    if (does) dangers.add(does)
    if (action === 'GoToR' && leadsAway(dict.lookup(PDFName.of('F')))) dangers.add('remote')
    if (nameAt(dict, 'Subtype') === 'FileAttachment') dangers.add('embedded')
  }
}

function own(table: Record<string, Danger>, key: string): Danger | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

/** A link to another file is one beside it, unless its name leads to another machine. */
function leadsAway(file: PDFObject | undefined): boolean {
  const name =
    file instanceof PDFDict ? (file.lookup(PDFName.of('UF')) ?? file.lookup(PDFName.of('F'))) : file
  if (!(name instanceof PDFString || name instanceof PDFHexString)) return name !== undefined
  return /^(\\\\|\/\/|[a-z][a-z0-9+.-]*:)/i.test(name.decodeText())
}
