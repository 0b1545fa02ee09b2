import sax from 'sax'

/** An element that is open: its name without prefix, and what a rule notes of it until it closes. */
export type Open<Notes> = { name: string; notes: Notes }

export type XmlTag = {
  /** Without prefix. */
  name: string
  /** By its name without prefix. */
  attribute(name: string): string | undefined
}

/** `drop` takes an element out with all that is in it, `unwrap` only its own tags. */
export type Treatment = 'keep' | 'drop' | 'unwrap'

export type XmlRules<Notes> = {
  notes(): Notes
  /** @param around the elements around it, the innermost last */
  opened(tag: XmlTag, around: Open<Notes>[], own: Notes): Treatment
  text?(text: string, around: Open<Notes>[]): void
  /**
   * What an attribute of a kept element becomes; null takes it out.
   * @param key without prefix
   */
  attribute?(tag: XmlTag, key: string, value: string): string | null
  /** Whether an element that was kept is kept now that all of it was seen; a text is written after it. */
  closed?(element: Open<Notes>, around: Open<Notes>[]): boolean | { after: string }
}

/** Elements in each other that are read; a document has some dozens. */
const DEEPEST = 1000

/**
 * Writes XML anew without what the rules take out; comments and processing instructions go too. Throws where it is not
 * well-formed, declares entities of its own, or nests deeper than any document. Takes time and memory in the order of its length.
 */
export function filterXml<Notes>(bytes: Uint8Array, rules: XmlRules<Notes>): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const open: (Open<Notes> & { start: number; treatment: Treatment })[] = []
  let dropping = 0
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('a document type')
  }
  parser.onopentag = ({ name: raw, attributes }) => {
    if (open.length >= DEEPEST) throw new RangeError('Too many elements stand in each other')
    const name = local(raw)
    const notes = rules.notes()
    const attribute = (wanted: string) =>
      Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1] as string | undefined
    const treatment = dropping > 0 ? 'drop' : rules.opened({ name, attribute }, open, notes)
    if (treatment === 'drop') dropping++
    const start = out.length
    if (treatment === 'keep') {
      const written = Object.entries(attributes).flatMap(([key, given]) => {
        const value = rules.attribute
          ? rules.attribute({ name, attribute }, local(key), String(given))
          : String(given)
        return value === null ? [] : [` ${key}="${escaped(value)}"`]
      })
      out.push(`<${raw}${written.join('')}>`)
    }
    open.push({ name, notes, start, treatment })
  }
  parser.onclosetag = (raw) => {
    const element = open.pop()!
    if (element.treatment === 'drop') dropping--
    if (element.treatment !== 'keep') return
    const kept = rules.closed?.(element, open) ?? true
    if (kept === false) out.length = element.start
    else out.push(`</${raw}>`, kept === true ? '' : kept.after)
  }
  parser.ontext = parser.oncdata = (text) => {
    if (dropping > 0 || open.length === 0) return
    rules.text?.(text, open)
    out.push(escaped(text))
  }
  parser.write(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)).close()
  return out.join('')
}

function encodingOf(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"\t\n\r]/g, (sign) => entities[sign]!)
}
