import type { PDFDict } from '@cantoo/pdf-lib'
import { dictOperand, nameOperand, plainMcid } from './operands.ts'
import type { PdfReader } from './pdf-objects.ts'

/** What the property list of a mark says. */
export type PropertyList = { mcid: number | undefined; lang: string; hasTexts: boolean }

const TEXTS = ['Alt', 'ActualText', 'E']

/** Lists that are remembered as they are written; files of many marks write the same few. */
const MOST_REMEMBERED = 1000

/**
 * Reads the property lists of marks, which stand in the content or are named there and stand in its resources.
 *
 * Throws where one that stands in the content is damaged.
 */
export function propertyLists(
  reader: PdfReader,
): (operand: string, owner: PDFDict, resources: PDFDict | undefined) => PropertyList {
  const known = new Map<string, PropertyList>()
  const listOf = (properties: PDFDict | undefined): PropertyList => ({
    mcid: reader.number(reader.get(properties, 'MCID')),
    lang: reader.text(reader.get(properties, 'Lang')),
    hasTexts: TEXTS.some((key) => reader.text(reader.get(properties, key)) !== ''),
  })
  return (operand, owner, resources) => {
    const mcid = plainMcid(operand)
    if (mcid !== null) return { mcid, lang: '', hasTexts: false }
    if (operand.startsWith('/')) {
      const named = reader.get(reader.dict(reader.get(resources, 'Properties')), nameOperand(operand))
      return listOf(reader.dict(named))
    }
    const list = known.get(operand) ?? listOf(reader.dict(dictOperand(operand, owner.context)))
    if (known.size < MOST_REMEMBERED) known.set(operand, list)
    return list
  }
}
