import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { checkPdf } from '#app/documents/machine-check.ts'
import { xmpPacket } from '#app/documents/pdf/xmp.ts'
import { cffFont } from './small-fonts.ts'

/** A document of one tagged page that says AB in a heading, to which a test adds what it is about. */
export type TaggedPage = {
  document: PDFDocument
  page: PDFDict
  /** The Document element, and the heading in it. */
  top: PDFDict
  heading: PDFDict
  treeRoot: PDFDict
  resources: PDFDict
  /** Parses PDF syntax; `stream` makes one of that dictionary. Both give a reference. */
  object(syntax: Record<string, unknown> | unknown[]): PDFRef
  stream(bytes: Uint8Array | string, entries?: Record<string, unknown>): PDFRef
  /** A new element below `parent`, the Document where left out. */
  element(type: string, parent?: PDFDict, entries?: Record<string, PDFObject>): PDFDict
  /** Draws in a new piece of marked content of an element. */
  draw(element: PDFDict, operators: string): void
  /** Draws outside any mark. */
  drawBare(operators: string): void
  /** Puts an element or a row into the parent tree. */
  setParent(key: number, value: PDFObject): void
  refOf(dict: PDFDict): PDFRef
}

export const key = (name: string): PDFName => PDFName.of(name)
export const text = (value: string): PDFString => PDFString.of(value)
export const SHOW_AB = 'BT /F0 12 Tf <00010002> Tj ET'

export async function taggedPage(change: (made: TaggedPage) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const page = document.addPage([612, 792]).node
  const resources = context.obj({ Font: {}, XObject: {} })
  page.set(key('Resources'), resources)
  page.set(key('StructParents'), context.obj(0))
  page.set(key('Tabs'), key('S'))
  const refs = new Map<PDFDict, PDFRef>()
  const register = (dict: PDFDict): PDFRef => {
    const ref = context.register(dict)
    refs.set(dict, ref)
    return ref
  }
  const treeRoot = context.obj({ Type: 'StructTreeRoot', K: [] })
  catalog.set(key('StructTreeRoot'), register(treeRoot))
  const row = context.obj([])
  const nums = context.obj([0, row])
  treeRoot.set(key('ParentTree'), context.obj({ Nums: nums }))
  catalog.set(key('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(key('Lang'), text('en-US'))
  catalog.set(key('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  const facts = { title: 'T', language: 'en', author: 'A', createdAt: new Date(0), producer: 'P' }
  const drawn: string[] = []
  let mcid = 0
  const object: TaggedPage['object'] = (syntax) => context.register(context.obj(syntax as never))
  const stream: TaggedPage['stream'] = (bytes, entries = {}) =>
    context.register(context.stream(bytes as Uint8Array, entries as never))
  catalog.set(key('Metadata'), stream(xmpPacket(facts), { Type: 'Metadata', Subtype: 'XML' }))
  const element: TaggedPage['element'] = (type, parent = top, entries = {}) => {
    const dict = context.obj({ Type: 'StructElem', K: [] })
    dict.set(key('S'), key(type))
    dict.set(key('P'), refs.get(parent)!)
    for (const [name, value] of Object.entries(entries)) dict.set(key(name), value)
    parent.lookup(key('K'), PDFArray).push(register(dict))
    return dict
  }
  const draw: TaggedPage['draw'] = (holder, operators) => {
    const type = holder.get(key('S'))!.toString()
    drawn.push(`${type} <</MCID ${mcid}>> BDC ${operators} EMC`)
    holder.set(key('Pg'), document.getPage(0).ref)
    holder.lookup(key('K'), PDFArray).push(context.obj(mcid++))
    row.push(refs.get(holder)!)
  }
  const top = element('Document', treeRoot)
  const heading = element('H1')
  resources.lookup(key('Font'), PDFDict).set(key('F0'), plainFont({ object, stream }))
  draw(heading, SHOW_AB)
  change({
    document,
    page,
    top,
    heading,
    treeRoot,
    resources,
    object,
    stream,
    element,
    draw,
    drawBare: (operators) => void drawn.push(operators),
    setParent: (place, value) => {
      nums.push(context.obj(place))
      nums.push(value)
    },
    refOf: (dict) => refs.get(dict)!,
  })
  page.set(key('Contents'), stream(drawn.join('\n')))
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false })
}

/** Rules that the page breaks after `change`. */
export async function rulesOf(change: (made: TaggedPage) => void): Promise<string[]> {
  const { findings } = await checkPdf(await taggedPage(change))
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

/** A font in which the codes 1 and 2 are A and B, without fault. */
function plainFont({ object, stream }: Pick<TaggedPage, 'object' | 'stream'>): PDFRef {
  const descendant = object({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'Small',
    W: [1, [600, 700]],
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: object({
      Type: 'FontDescriptor',
      FontName: 'Small',
      Flags: 4,
      FontFile3: stream(cffFont(), { Subtype: 'CIDFontType0C' }),
    }),
  })
  return object({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'Small',
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(toUnicode({ '0001': '0041', '0002': '0042' })),
  })
}

/** A ToUnicode map; codes and characters in hexadecimal. */
export function toUnicode(characters: Record<string, string>): string {
  const size = Object.keys(characters)[0]!.length
  const lines = Object.entries(characters).map(([code, character]) => `<${code}> <${character}>`)
  const space = `1 begincodespacerange <${'0'.repeat(size)}> <${'F'.repeat(size)}> endcodespacerange`
  return `begincmap ${space} ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap`
}

export const hex = (value: string): PDFHexString => PDFHexString.of(value)
