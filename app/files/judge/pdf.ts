import { readFile } from 'node:fs/promises'
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'
import { readPdfObjects } from './pdf-objects.ts'

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
  const { objects, hides } = await readPdfObjects(bytes)
  // Another reader would see there what this one does not.
  if (hides || objects.some(holdsUnread)) return 'damaged'
  for (const object of objects) lookAt(object, dangers)
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
  OnInstantiate: 'scripts',
  EF: 'embedded',
  RF: 'embedded',
  RichMediaContent: 'embedded',
  XFA: 'sends',
}

/** Whether objects are packed in it in a way that is not unpacked here, so that nobody looked at them. */
function holdsUnread(object: PDFObject): boolean {
  if (object instanceof PDFInvalidObject) return unreadWords.test(plainNames(object))
  if (!(object instanceof PDFStream)) return false
  const { dict } = object
  const at = (key: string) => dict.get(PDFName.of(key))
  if (!at('First') || !at('N')) return false
  return (
    at('Type') !== PDFName.of('ObjStm') || at('Filter') instanceof PDFRef || at('DecodeParms') !== undefined
  )
}

const unreadWords =
  /\/(ObjStm|Catalog|JavaScript|JS|Launch|Rendition|GoToE|GoToR|SubmitForm|ImportData|EF|XFA)\b/

/** The text of an object that could not be read, its names without the numbers that letters may be written as. */
function plainNames(object: PDFInvalidObject): string {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
    .toString('latin1')
    .replaceAll(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
}

/** Looks at an object and at all that it holds directly; what it refers to is an object of its own. */
function lookAt(object: PDFObject, dangers: Set<Danger>): void {
  const see = (danger: Danger | undefined) => danger && dangers.add(danger)
  // An action may say what it does in an object of its own.
  if (object instanceof PDFName) see(own(dangerousActions, object.decodeText()))
  const waiting: PDFObject[] = [object]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one instanceof PDFArray) {
      for (const kid of one.asArray()) waiting.push(kid)
      continue
    }
    const dict = one instanceof PDFStream ? one.dict : one
    if (!(dict instanceof PDFDict)) continue
    for (const [key, value] of dict.entries()) {
      see(own(dangerousKeys, key.decodeText()))
      waiting.push(value)
    }
    if (opensAnAddress(dict)) see('remote')
    const action = nameAt(dict, 'S')
    see(own(dangerousActions, action))
    if (action === 'GoToR' && !isNameOfFile(dict.lookup(PDFName.of('F')))) see('remote')
    if (action === 'URI' && runsScript(dict.lookup(PDFName.of('URI')))) see('scripts')
    if (fileKeys.some((key) => leadsAway(dict.lookup(PDFName.of(key))))) see('remote')
    if (nameAt(dict, 'Subtype') === 'FileAttachment') see('embedded')
  }
}

/** What happens by itself, when a file or a page of it is opened, or after another action. */
const byItself = ['OpenAction', 'Next']

function opensAnAddress(dict: PDFDict): boolean {
  const isAddress = (value: unknown) => value instanceof PDFDict && nameAt(value, 'S') === 'URI'
  const events = dict.lookup(PDFName.of('AA'))
  return (
    byItself.some((key) => isAddress(dict.lookup(PDFName.of(key)))) ||
    (events instanceof PDFDict && events.keys().some((key) => isAddress(events.lookup(key))))
  )
}

function own(table: Record<string, Danger>, key: string): Danger | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

/** Where a file's name stands, in an object that names one or in what refers to it ([ISO 32000-2] 7.11.3). */
const fileKeys = ['F', 'UF', 'DOS', 'Mac', 'Unix']

function isNameOfFile(file: PDFObject | undefined): boolean {
  return file === undefined || file instanceof PDFDict || textOf(file) !== undefined
}

/** A link to another file is one beside it, unless its name leads to another machine. */
function leadsAway(file: PDFObject | undefined): boolean {
  return /^(\\\\|\/\/|[a-z][a-z0-9+.-]+:)/i.test(textOf(file) ?? '')
}

function runsScript(address: PDFObject | undefined): boolean {
  return /^[\s\0]*(javascript|vbscript|data):/i.test(textOf(address) ?? '')
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}
