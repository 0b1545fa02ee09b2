import { PDFDict, PDFName, PDFRef, PDFStream, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib'
import type { PdfReader } from '../../check/pdf-objects.ts'
import type { Layers } from './layers.ts'

export type Matrix = [number, number, number, number, number, number]

/** What an annotation draws over its page: a form, and how it is brought to its place. */
export type Overlay = { annotation: PDFDict; form: PDFRef; matrix: Matrix }

const INVISIBLE = 1
const HIDDEN = 2
const NOT_ON_SCREEN = 32

/**
 * What the annotations of a page draw, in the order of drawing, as a viewer shows it on a screen: fields of forms last, in
 * the state that they have; nothing of those that are hidden or stand on a layer that is off.
 */
export function overlaysOf(reader: PdfReader, page: PDFPageLeaf, layers: Layers | null): Overlay[] {
  const annotations = reader
    .items(reader.get(page, 'Annots'))
    .map((annotation) => reader.dict(annotation))
    .filter((annotation) => annotation !== undefined)
    .filter((annotation) => isShown(reader, annotation, layers))
  const isField = (annotation: PDFDict): boolean => subtypeOf(reader, annotation) === 'Widget'
  const ordered = [
    ...annotations.filter((annotation) => !isField(annotation)),
    ...annotations.filter((annotation) => isField(annotation)),
  ]
  return ordered.flatMap((annotation) => {
    const form = appearanceOf(reader, annotation)
    if (!form) return []
    settleForm(reader, form, page)
    return [{ annotation, form, matrix: placing(reader, annotation, reader.dict(form)!) }]
  })
}

export function subtypeOf(reader: PdfReader, annotation: PDFDict): string {
  return reader.name(reader.get(annotation, 'Subtype'))
}

function isShown(reader: PdfReader, annotation: PDFDict, layers: Layers | null): boolean {
  const subtype = subtypeOf(reader, annotation)
  const flags = reader.number(reader.get(annotation, 'F')) ?? 0
  const hiding = HIDDEN | NOT_ON_SCREEN | (subtype === 'Widget' ? INVISIBLE : 0)
  return subtype !== 'Popup' && (flags & hiding) === 0 && !layers?.hides(reader.get(annotation, 'OC'))
}

/** The stream of the normal appearance, of the state that the annotation is in where it has several. */
function appearanceOf(reader: PdfReader, annotation: PDFDict): PDFRef | null {
  const normal = reader.get(reader.dict(reader.get(annotation, 'AP')), 'N')
  const asForm = (value: PDFObject | undefined): PDFRef | null =>
    value instanceof PDFRef && reader.resolve(value) instanceof PDFStream ? value : null
  const states = reader.resolve(normal)
  if (!(states instanceof PDFDict)) return asForm(normal)
  const parent = reader.dict(reader.get(annotation, 'Parent'))
  const state =
    reader.name(reader.get(annotation, 'AS')) ||
    reader.name(reader.get(annotation, 'V')) ||
    reader.name(reader.get(parent, 'V'))
  return asForm(reader.get(states, state && states.has(PDFName.of(state)) ? state : 'Off'))
}

function settleForm(reader: PdfReader, form: PDFRef, page: PDFPageLeaf): void {
  const dict = reader.dict(form)!
  dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  const resources = reader.get(page, 'Resources')
  if (!reader.dict(reader.get(dict, 'Resources')) && resources) dict.set(PDFName.of('Resources'), resources)
}

type Sides = { left: number; bottom: number; right: number; top: number }

/** Brings the box of a form, as its own matrix leaves it, onto the rectangle of its annotation ([ISO 32000-2] 12.5.5). */
function placing(reader: PdfReader, annotation: PDFDict, form: PDFDict): Matrix {
  const box = sidesAt(reader, form, 'BBox')
  const turned = transformed(box, numbersAt(reader, form, 'Matrix', [1, 0, 0, 1, 0, 0]) as Matrix)
  const target = sidesAt(reader, annotation, 'Rect')
  const stretch = (from: number, to: number): number => (Math.abs(from) < 0.001 ? 1 : to / from)
  const x = stretch(turned.right - turned.left, target.right - target.left)
  const y = stretch(turned.top - turned.bottom, target.top - target.bottom)
  return [x, 0, 0, y, target.left - turned.left * x, target.bottom - turned.bottom * y]
}

function transformed(box: Sides, [a, b, c, d, e, f]: Matrix): Sides {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.bottom, box.top].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  )
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}

function sidesAt(reader: PdfReader, dict: PDFDict, key: string): Sides {
  const [a, b, c, d] = numbersAt(reader, dict, key, [0, 0, 0, 0]) as [number, number, number, number]
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) }
}

function numbersAt(reader: PdfReader, dict: PDFDict, key: string, otherwise: number[]): number[] {
  const numbers = reader.items(reader.get(dict, key)).map((value) => reader.number(value) ?? 0)
  return numbers.length === otherwise.length ? numbers : otherwise
}
