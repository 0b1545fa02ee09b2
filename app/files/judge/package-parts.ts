import { posix } from 'node:path'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import { readXml } from './xml.ts'
import type { Part } from './zip.ts'

/** What a package says of its parts: types by name and by extension, in small letters. */
export type ContentTypes = {
  of(name: string): string
  /** Only what is said of the part by its own name. */
  named(name: string): string
  all: string[]
}

/** A part that another leads to; `source` is the part, or empty for the package itself. */
export type Relationship = { id: string; source: string; type: string; target: string; external: boolean }

/** [ECMA-376-2] 10.1.2: the part that names the type of each other. */
export async function readContentTypes(part: Part): Promise<ContentTypes> {
  const byName = new Map<string, string>()
  const byExtension = new Map<string, string>()
  await readXml(await part.read(), {
    opened: ({ name, attributes }) => {
      const type = (attributes.ContentType ?? '').toLowerCase()
      if (name === 'Override') byName.set((attributes.PartName ?? '').replace(/^\//, '').toLowerCase(), type)
      if (name === 'Default') byExtension.set((attributes.Extension ?? '').toLowerCase(), type)
    },
  })
  return {
    of: (name) =>
      byName.get(name.toLowerCase()) ?? byExtension.get(posix.extname(name).slice(1).toLowerCase()) ?? '',
    named: (name) => byName.get(name.toLowerCase()) ?? '',
    all: [...byName.values(), ...byExtension.values()],
  }
}

/** [ECMA-376-2] 9.3: where a part of relationships leads. Types are told by their last word, the same in all editions. */
export async function readRelationships(part: Part): Promise<Relationship[]> {
  const folder = posix.dirname(posix.dirname(part.name))
  const source = posix.join(folder, posix.basename(part.name, '.rels'))
  const found: Relationship[] = []
  await readXml(await part.read(), {
    opened: ({ name, attributes }) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes
      const external = TargetMode.toLowerCase() === 'external'
      const type = (Type.split('/').at(-1) ?? '').toLowerCase()
      const target = external ? Target : posix.join(Target.startsWith('/') ? '' : folder, Target)
      found.push({ id: Id, source, type, target: target.replace(/^\//, ''), external })
    },
  })
  return found
}

/**
 * By what a part is said to be, whatever it is called. Some programs say of every part with the ending “bin” that it were
 * macros, so that is believed only of a part that is named; what is in the others, their bytes tell.
 */
export function dangerOfType(contentType: string, isNamed: boolean): Danger | null {
  if (/macroenabled|macrosheet/.test(contentType)) return 'macros'
  if (isNamed && /vbaproject|vbadata/.test(contentType)) return 'macros'
  if (/activex/.test(contentType)) return 'controls'
  if (/oleobject/.test(contentType)) return 'embedded'
  if (/webextension/.test(contentType)) return 'remote'
  return null
}

/** By what leads to a part, whatever the part is called. `fromChart`: a chart keeps its numbers in a spreadsheet. */
export function dangerOfRelationship(one: Relationship, fromChart: boolean): Danger | null {
  if (/vba|macrosheet/.test(one.type)) return 'macros'
  if (/activex|^control$/.test(one.type)) return 'controls'
  if (/webextension/.test(one.type)) return 'remote'
  if (one.external) return leadsOutside(one) ? 'remote' : null
  if (one.type === 'oleobject' || one.type === 'afchunk' || one.type === 'subdocument') return 'embedded'
  return one.type === 'package' && !fromChart ? 'embedded' : null
}

/**
 * Links are followed by who reads; all else by the program that opens the file. The path of the template on the author's
 * own disk stands in many files and leads nowhere.
 */
function leadsOutside({ type, target }: Relationship): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase()
  if (type === 'hyperlink') return scheme !== undefined && !followed.has(scheme)
  if (type !== 'attachedtemplate') return true
  const path = decoded(target)
  return !(/^file:\/{3}[a-z]:/i.test(path) || /^[a-z]:[\\/]/i.test(path) || /^[^\\/:]+$/.test(path))
}

/** An address may be written in percents. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** Links of these kinds are followed by who reads. */
export const followed = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'file', 'onenote', 'sms'])
