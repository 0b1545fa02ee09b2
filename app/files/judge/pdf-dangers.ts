import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import { plainNames } from './pdf-words.ts'
import { findInXfa } from './pdf-xfa.ts'

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
}

/** Whether objects are packed in it in a way that is not unpacked here, so that nobody looked at them. */
export function holdsUnread(object: PDFObject): boolean {
  if (object instanceof PDFInvalidObject) return unreadWords.test(textOfUnread(object))
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

function textOfUnread(object: PDFInvalidObject): string {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return plainNames(bytes)
}

/** Looks at an object and at all that it holds directly; what it refers to is an object of its own. */
export function lookAt(object: PDFObject, dangers: Set<Danger>): void {
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
      const name = key.decodeText()
      see(own(dangerousKeys, name))
      if (name === 'XFA') for (const found of findInXfa(dict.context, value)) see(found)
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
