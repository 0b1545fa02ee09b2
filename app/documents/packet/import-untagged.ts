import {
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFDict,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { readerOf } from '../check/pdf-objects.ts'
import { languageOf, pdfText, type PacketStructure } from './packet-structure.ts'
import { overlaysOf, type Overlay } from './paper/annotations.ts'
import { pictureOf, type DrawnPage } from './paper/drawn-page.ts'
import { invisibleWords } from './paper/invisible-words.ts'
import { shownBox, type Box } from './paper/page-tree.ts'
import type { PaperSource } from './paper/read-paper.ts'
import { contentsOf, type Contents } from './paper/settle-contents.ts'
import { deflatedStream } from './paper/streams.ts'
import { decimal, hasText } from './paper/tagged-annotations.ts'

/**
 * Appends the pages of a file without usable tags. Each page stands whole in one element of a section: a paragraph where
 * the page has text, which a screen reader then reads in the order of the file, else a figure. What its annotations draw
 * is drawn with it. Marks of the source and its link areas are left out, since they lead nowhere.
 *
 * @param drawn pages that come as pictures
 * @param behind operators for words that are not seen, by page, and what they name
 * @returns the pages whose content can't be read and that are not among those; they say so
 */
export function importUntagged(
  packet: PDFDocument,
  structure: PacketStructure,
  { document: source, layers }: PaperSource,
  drawn: ReadonlyMap<number, DrawnPage>,
  fileName: string,
  behind?: { fonts: Record<string, PDFRef>; operators: ReadonlyMap<number, string> },
): number[] {
  const reader = readerOf(source)
  const copier = PDFObjectCopier.for(source.context, packet.context)
  const contents = contentsOf(source, layers, 'all')
  const words = invisibleWords(packet.context)
  const language = languageOf(source)
  const section = structure.add(null, {
    S: PDFName.of('Sect'),
    ...(language ? { Lang: pdfText(language) } : {}),
  })
  const pages = source.getPages()
  const unread: number[] = []
  pages.forEach((page, index) => {
    const picture = drawn.get(index)
    const made = picture
      ? drawnBody(packet, picture, words)
      : pageBody(source, page, contents, layers, copier)
    if (!made) unread.push(index)
    const own = made ?? unreadBody(packet, shownBox(reader, page.node))
    const unseen = behind?.operators.get(index)
    const body = made && behind && unseen ? withWordsBehind(own, unseen, behind.fonts) : own
    const alt = `Page ${index + 1} of ${pages.length} of the attached file “${fileName}”, a picture without text.`
    const target = addPage(packet, structure, section, body, alt)
    const unit = reader.number(page.node.get(PDFName.of('UserUnit')))
    if (unit) target.node.set(PDFName.of('UserUnit'), PDFNumber.of(unit))
    if (!picture) target.node.set(PDFName.of('Rotate'), page.node.get(PDFName.of('Rotate'))!)
  })
  if (drawn.size > 0) words.finish()
  return unread
}

/** What a page is to hold: operators, and the forms, pictures and fonts that they name. */
type Body = {
  box: Pick<Box, 'width' | 'height'>
  operators: string
  resources: Record<string, Record<string, PDFRef>>
  isText: boolean
}

function withWordsBehind(body: Body, unseen: string, fonts: Record<string, PDFRef>): Body {
  const resources = { ...body.resources, Font: { ...body.resources.Font, ...fonts } }
  return { ...body, resources, operators: `${unseen}${body.operators}`, isText: true }
}

/** Says in place of what can't be read that it is not there. */
function unreadBody({ context }: PDFDocument, box: Box): Body {
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }
  const at = `36 ${decimal(box.height / 2)}`
  return {
    box,
    operators: `BT /Note 14 Tf ${at} Td (This page of the attached file could not be read.) Tj ET `,
    resources: { Font: { Note: context.register(context.obj(font)) } },
    isText: true,
  }
}

function addPage(
  packet: PDFDocument,
  structure: PacketStructure,
  section: PDFRef,
  { box, operators, resources, isText }: Body,
  alt: string,
): PDFPage {
  const { context } = packet
  const key = structure.reserve(1)
  const page = packet.addPage([box.width, box.height])
  const tag = isText ? 'P' : 'Figure'
  const element = structure.add(section, {
    S: PDFName.of(tag),
    Pg: page.ref,
    K: context.obj([0]),
    ...(isText ? {} : { Alt: pdfText(alt) }),
  })
  structure.setParent(key, context.obj([element]))
  const content = Buffer.from(`/${tag} <</MCID 0>> BDC ${operators}EMC`)
  page.node.set(PDFName.of('Contents'), context.register(deflatedStream(context, content)))
  page.node.set(PDFName.of('Resources'), context.obj(resources))
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(key))
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  return page
}

/** A page as a form, and what its annotations draw as others over it. Null where its content can't be read. */
function pageBody(
  source: PDFDocument,
  page: PDFPage,
  contents: Contents,
  layers: PaperSource['layers'],
  copier: PDFObjectCopier,
): Body | null {
  const reader = readerOf(source)
  const { context } = source
  const box = shownBox(reader, page.node)
  const content = contents.settlePage(page.node)
  if (!content) return null
  const overlays = overlaysOf(reader, page.node, layers)
  const forms = Object.fromEntries(overlays.map(({ form }, index) => [`Over${index}`, form]))
  contents.settle(context.obj({ XObject: forms }) as PDFDict)
  const form = content.stream
  const entries = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.left, box.bottom, box.left + box.width, box.bottom + box.height],
    Matrix: [1, 0, 0, 1, -box.left, -box.bottom],
  }
  for (const [key, value] of context.obj(entries).entries()) form.dict.set(key, value)
  form.dict.set(PDFName.of('Resources'), content.resources)
  const group = reader.dict(reader.get(page.node, 'Group'))
  if (group) form.dict.set(PDFName.of('Group'), group)
  const all: [string, PDFRef][] = [['Page', context.register(form)], ...Object.entries(forms)]
  const isText = all.some(([, one]) => hasText(reader, one))
  const copied = all.map(([name, one]) => [name, copier.copy(one)] as const)
  return {
    box,
    operators: `q /Page Do Q ${overlays.map((overlay, index) => paint(overlay, `Over${index}`, box)).join('')}`,
    resources: { XObject: Object.fromEntries(copied) },
    isText,
  }
}

function paint({ matrix: [a, b, c, d, e, f] }: Overlay, name: string, box: Box): string {
  const placed = [a, b, c, d, e - box.left, f - box.bottom]
  return `q ${placed.map(decimal).join(' ')} cm /${name} Do Q `
}

function drawnBody(packet: PDFDocument, page: DrawnPage, words: ReturnType<typeof invisibleWords>): Body {
  const { width, height } = page
  const XObject = { Page: pictureOf(packet.context, page.drawing) }
  const isText = page.words.length > 0
  return {
    box: { width, height },
    operators: `${words.write(page.words, 'Words')}q ${decimal(width)} 0 0 ${decimal(height)} 0 0 cm /Page Do Q `,
    resources: isText ? { XObject, Font: { Words: words.ref } } : { XObject },
    isText,
  }
}
