import { PDFName, type PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { readerOf, type PdfReader } from '../../check/pdf-objects.ts'

/** Says of what belongs to a layer (`/OC`), or to several, whether a viewer hides it when the file is opened. */
export type Layers = { hides(membership: PDFObject | undefined): boolean }

const DEEPEST_EXPRESSION = 32

/** Reads which layers are off at first, as PDFium does ([ISO 32000-2] 8.11). Null where a file has none. */
export function readLayers(document: PDFDocument): Layers | null {
  const reader = readerOf(document)
  const properties = reader.dict(reader.get(document.catalog, 'OCProperties'))
  if (!properties) return null
  const config = reader.dict(reader.get(properties, 'D'))
  const isOn = stateOf(reader, config)
  return {
    hides: (membership) => {
      const dict = reader.dict(membership)
      if (!dict) return false
      return reader.name(reader.get(dict, 'Type')) === 'OCMD' ? !isMemberOn(reader, dict, isOn) : !isOn(dict)
    },
  }
}

type IsOn = (layer: PDFDict) => boolean

function stateOf(reader: PdfReader, config: PDFDict | undefined): IsOn {
  const layersIn = (dict: PDFDict | undefined, key: string) =>
    new Set(reader.items(reader.get(dict, key)).map((layer) => reader.dict(layer)))
  const [on, off] = [layersIn(config, 'ON'), layersIn(config, 'OFF')]
  const atFirst = reader.name(reader.get(config, 'BaseState')) !== 'OFF'
  const known = new Map<PDFDict, boolean>()
  const read = (layer: PDFDict): boolean => {
    const intents = reader.items(reader.get(layer, 'Intent')).map((intent) => reader.name(intent))
    if (intents.length > 0 && !intents.some((intent) => intent === 'View' || intent === 'All')) return true
    const view = reader.dict(reader.get(reader.dict(reader.get(layer, 'Usage')), 'View'))
    const state = reader.name(reader.get(view, 'ViewState'))
    if (state) return state !== 'OFF'
    if (off.has(layer)) return false
    return on.has(layer) || atFirst
  }
  return (layer) => {
    const state = known.get(layer) ?? read(layer)
    known.set(layer, state)
    return state
  }
}

function isMemberOn(reader: PdfReader, dict: PDFDict, isOn: IsOn): boolean {
  const expression = reader.items(reader.get(dict, 'VE'))
  if (expression.length > 1) return holds(reader, expression, isOn, 0)
  const layers = reader
    .items(reader.get(dict, 'OCGs'))
    .map((layer) => reader.dict(layer))
    .filter((layer) => layer !== undefined)
  if (layers.length === 0) return true
  const policy = reader.name(dict.get(PDFName.of('P')))
  if (policy === 'AllOn') return layers.every(isOn)
  if (policy === 'AllOff') return !layers.some(isOn)
  return policy === 'AnyOff' ? !layers.every(isOn) : layers.some(isOn)
}

function holds(reader: PdfReader, expression: PDFObject[], isOn: IsOn, depth: number): boolean {
  if (depth > DEEPEST_EXPRESSION) return false
  const [operator, ...operands] = expression
  const value = (operand: PDFObject): boolean => {
    const layer = reader.dict(operand)
    return layer ? isOn(layer) : holds(reader, reader.items(operand), isOn, depth + 1)
  }
  if (reader.name(operator) === 'Not') return operands.length > 0 && !value(operands[0]!)
  return reader.name(operator) === 'Or' ? operands.some(value) : operands.every(value)
}
