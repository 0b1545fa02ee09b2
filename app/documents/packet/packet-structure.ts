import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { sendable } from '#app/domain/text/sendable.ts'
import { readerOf } from '../check/pdf-objects.ts'

/** The structure tree of the packet while attachments are added to it. */
export type PacketStructure = {
  /** A new element at the end of `parent` (the document itself where null). */
  add(parent: PDFRef | null, entries: Record<string, PDFObject>): PDFRef
  /** Puts an element that exists at the end of the document. */
  adopt(element: PDFRef): void
  /** A free key of the parent tree, and the first of `count` free keys. */
  reserve(count: number): number
  setParent(key: number, value: PDFObject): void
  /** Role and class names of another tree; false, and nothing changed, where they mean something else here. */
  mergeNames(tree: PDFDict, copy: (value: PDFObject) => PDFObject): boolean
}

/** Opens the structure tree of a file that Dais made: one Document element, its parent tree in one node. */
export function packetStructure(document: PDFDocument): PacketStructure {
  const { context } = document
  const treeRoot = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const top = treeRoot.lookup(PDFName.of('K'), PDFArray).get(0) as PDFRef
  const nums = treeRoot.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const nextKey = PDFName.of('ParentTreeNextKey')
  const append = (parent: PDFRef, kid: PDFObject): void =>
    context.lookup(parent, PDFDict).lookup(PDFName.of('K'), PDFArray).push(kid)
  return {
    add: (parent, entries) => {
      const element = context.obj({ Type: 'StructElem', K: [] })
      element.set(PDFName.of('P'), parent ?? top)
      for (const [key, value] of Object.entries(entries)) element.set(PDFName.of(key), value)
      const ref = context.register(element)
      append(parent ?? top, ref)
      return ref
    },
    adopt: (element) => {
      context.lookup(element, PDFDict).set(PDFName.of('P'), top)
      append(top, element)
    },
    reserve: (count) => {
      const key = treeRoot.lookup(nextKey, PDFNumber).asNumber()
      treeRoot.set(nextKey, PDFNumber.of(key + count))
      return key
    },
    setParent: (key, value) => {
      nums.push(PDFNumber.of(key))
      nums.push(value)
    },
    mergeNames: (tree, copy) => mergeNames(treeRoot, tree, copy),
  }
}

function mergeNames(here: PDFDict, there: PDFDict, copy: (value: PDFObject) => PDFObject): boolean {
  const maps = ['RoleMap', 'ClassMap'].map((key) => ({
    key: PDFName.of(key),
    ours: here.lookupMaybe(PDFName.of(key), PDFDict),
    theirs: there.lookupMaybe(PDFName.of(key), PDFDict),
  }))
  for (const { ours, theirs } of maps) {
    for (const [name, value] of theirs?.entries() ?? []) {
      const known = ours?.get(name)
      if (known && known.toString() !== value.toString()) return false
    }
  }
  for (const { key, ours, theirs } of maps) {
    if (!theirs) continue
    const target = ours ?? here.context.obj({})
    for (const [name, value] of theirs.entries()) target.set(name, copy(value))
    here.set(key, target)
  }
  return true
}

/** Moves every key that leads into the parent tree by `offset`, in the objects after `firstNew`. */
export function moveParentKeys(document: PDFDocument, firstNew: number, offset: number): void {
  const keys = [PDFName.of('StructParents'), PDFName.of('StructParent')]
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFArray) object.asArray().forEach(visit)
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) return
    for (const key of keys) {
      const value = dict.get(key)
      if (value instanceof PDFNumber) dict.set(key, PDFNumber.of(value.asNumber() + offset))
    }
    for (const [, value] of dict.entries()) visit(value)
  }
  const { context } = document
  for (let number = firstNew + 1; number <= context.largestObjectNumber; number++) {
    const object = context.lookup(PDFRef.of(number))
    if (object) visit(object)
  }
}

/** The language that a file tells of itself, or null. */
export function languageOf(document: PDFDocument): string | null {
  const reader = readerOf(document)
  return reader.text(reader.get(document.catalog, 'Lang')) || null
}

/** A PDF text string. */
export function pdfText(value: string): PDFHexString {
  return PDFHexString.fromText(sendable(value))
}
