import type { XmlRules, XmlTag } from '../office/hidden/xml-filter.ts'

/** Told of what is taken out: whose, or when. */
export type Seen = (kind: 'author' | 'time' | 'program' | 'other') => void

const nobody = 'Author'

/** Attributes by which Word, PowerPoint and Excel name who changed or remarked something. */
const named: Record<string, string> = {
  author: nobody,
  initials: 'A',
  userId: '',
  providerId: '',
  displayName: nobody,
}
const dates: Record<string, string | null> = {
  date: null,
  dateUtc: null,
  dt: null,
  created: '2000-01-01T00:00:00Z',
}
const remarks = new Set('comment cm ins del moveFrom moveTo threadedComment reply'.split(' '))
const people = new Set(['cmAuthor', 'author'])

/** Elements that tell of whoever wrote, or of the machine: variables of programs, templates, links to data that is gone. */
const ofMaker = new Set('docVars attachedTemplate rsids dataBinding metadata docSigner'.split(' '))

/** Of the relationships and the list of types: what leads to parts that are left out. */
const leadsOut =
  /\/(thumbnail|custom-properties|customXml|customXmlProps|printerSettings|attachedTemplate|classificationlabels|origin|signature)$/

/** Rules by which a part of an Office file ([ECMA-376-1]) forgets who wrote it; what is written stays. */
export function officeRules(isLeftOut: (part: string) => boolean, seen: Seen): XmlRules<null> {
  return {
    notes: () => null,
    opened: (tag) => {
      if (tag.name === 'Relationship' && leadsOut.test(tag.attribute('Type') ?? '')) return 'drop'
      if (tag.name === 'Override' && isLeftOut((tag.attribute('PartName') ?? '').slice(1))) return 'drop'
      if (!ofMaker.has(tag.name)) return 'keep'
      seen('other')
      return 'drop'
    },
    attribute: (tag, key, value) => officeAttribute(tag, key, value, seen),
  }
}

function officeAttribute(tag: XmlTag, key: string, value: string, seen: Seen): string | null {
  if (key.startsWith('rsid')) return null
  if (Object.hasOwn(named, key) || (key === 'name' && people.has(tag.name))) {
    if (value !== '') seen('author')
    return named[key] ?? nobody
  }
  const isOfRemark = remarks.has(tag.name) || tag.attribute('author') !== undefined
  if (isOfRemark && Object.hasOwn(dates, key)) {
    seen('time')
    return dates[key]!
  }
  return withoutFolders(tag, key, value, seen)
}

/** Programs note where on somebody's disk a picture was. */
function withoutFolders(tag: XmlTag, key: string, value: string, seen: Seen): string | null {
  const isPath = /^(file:|[A-Za-z]:[\\/]|\\\\|\/(Users|home)\/)/.test(value)
  if (!isPath) return value
  seen('other')
  if (tag.name === 'Relationship' && key === 'Target') return 'about:blank'
  return value.split(/[\\/]/).at(-1) ?? ''
}

const ofWriter = new Set(['creator', 'creator-initials', 'initial-creator', 'sender-initials', 'printed-by'])
const printer = new Set(['PrinterName', 'PrinterSetup', 'CurrentDatabaseDataSource', 'RedlineProtectionKey'])

/** The same of a part of an OpenDocument file ([ODF] 14.1, 5.5). */
export function openDocumentRules(isLeftOut: (part: string) => boolean, seen: Seen): XmlRules<null> {
  return {
    notes: () => null,
    opened: (tag, around) => {
      if (tag.name === 'file-entry' && isLeftOut(tag.attribute('full-path') ?? '')) return 'drop'
      if (tag.name === 'config-item' && printer.has(tag.attribute('name') ?? '')) return 'drop'
      const inRemark = around.some(({ name }) => name === 'annotation' || name === 'change-info')
      if (ofWriter.has(tag.name)) seen('author')
      else if (tag.name === 'date' && inRemark) seen('time')
      else return 'keep'
      return 'drop'
    },
    attribute: (tag, key, value) => withoutFolders(tag, key, value, seen),
  }
}
