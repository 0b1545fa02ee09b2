import { escaped, filterXml, type Open, type XmlRules, type XmlTag } from './xml-filter.ts'

type Notes = {
  hidden?: boolean
  styleHidden?: boolean
  markDeleted?: boolean
  hasText?: boolean
  gone?: boolean
  /** Of a list to choose from, with the place of what was chosen. */
  choices?: string[]
  chosen?: number
}

const TAKEN_OUT = new Set([
  'del',
  'delText',
  'delInstrText',
  'moveFrom',
  'cellDel',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
])

const SHOWS = new Set(['t', 'drawing', 'pict', 'object', 'sym', 'tab', 'fldSimple', 'instrText', 'sectPr'])

/**
 * Rules for the text of a Word file ([ECMA-376-1] 17.13.5): tracked changes are accepted, comments and hidden text go.
 * @param hiddenStyles ids of the styles whose text is hidden
 * @param showsChoices whether what was chosen in the lists of an old form is written as text
 */
export function wordRules(hiddenStyles: Set<string>, showsChoices = false): XmlRules<Notes> {
  return {
    notes: () => ({}),
    opened: (tag, around, own) => {
      const parent = around.at(-1)
      const owner = around.at(-2)
      if (tag.name === 'ins' || tag.name === 'moveTo')
        return parent && isProperties(parent) ? 'drop' : 'unwrap'
      if (tag.name === 'del' && parent?.name === 'trPr' && owner) owner.notes.gone = true
      if (tag.name === 'del' && parent?.name === 'rPr' && owner?.name === 'pPr')
        noteOf(around.at(-3), { markDeleted: true })
      if (tag.name === 'cellDel' && owner) owner.notes.gone = true
      if (TAKEN_OUT.has(tag.name)) return 'drop'
      if (tag.name === 'vanish' && parent?.name === 'rPr' && owner?.name === 'r')
        owner.notes.hidden = isOn(tag)
      const style = tag.attribute('val') ?? ''
      if (tag.name === 'rStyle' && owner?.name === 'r') owner.notes.styleHidden = hiddenStyles.has(style)
      if (tag.name === 'pStyle' && owner?.name === 'p') owner.notes.styleHidden = hiddenStyles.has(style)
      const run = around.findLast(({ name }) => name === 'r')
      if (parent?.name === 'ddList' && run) {
        if (tag.name === 'result') run.notes.chosen = Number(style) || 0
        if (tag.name === 'listEntry') (run.notes.choices ??= []).push(style)
      }
      if (tag.name === 'r') own.styleHidden = around.findLast(({ name }) => name === 'p')?.notes.styleHidden
      return 'keep'
    },
    closed: ({ name, notes }, around) => {
      if (notes.gone) return false
      if (name === 'r' && (notes.hidden ?? notes.styleHidden)) return false
      if (SHOWS.has(name))
        noteOf(
          around.findLast((element) => element.name === 'p'),
          { hasText: true },
        )
      const choice = notes.choices?.[notes.chosen ?? 0]
      if (showsChoices && name === 'r' && choice) return { after: `<w:r><w:t>${escaped(choice)}</w:t></w:r>` }
      return !(name === 'p' && notes.markDeleted && !notes.hasText)
    },
  }
}

function isProperties({ name }: Open<Notes>): boolean {
  return name === 'rPr' || name === 'trPr' || name === 'numPr'
}

function noteOf(element: Open<Notes> | undefined, notes: Notes): void {
  if (element) Object.assign(element.notes, notes)
}

/** A switch is on unless it says otherwise ([ECMA-376-1] 17.17.4). */
function isOn(tag: XmlTag): boolean {
  return !/^(0|false|off)$/.test(tag.attribute('val') ?? '')
}

/** The ids of the styles whose text is hidden, by themselves or by the one that they are based on. */
export function hiddenWordStyles(styles: Uint8Array): Set<string> {
  const hidden = new Map<string, boolean>()
  const based = new Map<string, string>()
  let id = ''
  filterXml<null>(styles, {
    notes: () => null,
    opened: (tag, around) => {
      const parent = around.at(-1)?.name
      if (tag.name === 'style') id = tag.attribute('styleId') ?? ''
      if (tag.name === 'basedOn' && parent === 'style') based.set(id, tag.attribute('val') ?? '')
      if (tag.name === 'vanish' && parent === 'rPr' && around.at(-2)?.name === 'style')
        hidden.set(id, isOn(tag))
      return 'keep'
    },
  })
  const isHidden = (style: string | undefined): boolean => {
    const seen = new Set<string>()
    let one = style
    while (one !== undefined && !seen.has(one) && seen.size < 50) {
      const own = hidden.get(one)
      if (own !== undefined) return own
      seen.add(one)
      one = based.get(one)
    }
    return false
  }
  return new Set([...hidden.keys(), ...based.keys()].filter(isHidden))
}
