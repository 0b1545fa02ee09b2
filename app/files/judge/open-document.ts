import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'
import { followed } from './package-parts.ts'
import { readXml, type Element } from './xml.ts'
import { bytesOf, type Part, type Zip } from './zip.ts'

const kinds: Record<string, TakenType | 'spreadsheet'> = {
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.presentation': 'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.spreadsheet': 'spreadsheet',
}

/** The types of what may stand inside: a chart with its own numbers, and a formula. */
const parts =
  /^application\/(vnd\.oasis\.opendocument\.(chart|formula)|x-openoffice.*|vnd\.sun\.star\.oleobject)?$/

/** Elements that stand for something that runs, is embedded, or comes from elsewhere when the file is opened. */
const byElement: Record<string, Danger> = {
  script: 'macros',
  'object-ole': 'embedded',
  plugin: 'embedded',
  applet: 'program',
  'floating-frame': 'remote',
  'dde-source': 'remote',
  'dde-connection': 'remote',
  'dde-connection-decl': 'remote',
  'auto-reload': 'remote',
  submission: 'remote',
}

type See = (danger: Danger | null) => void

/** An OpenDocument text or presentation ([ODF 1.3]); `look` reads a part that is not XML. */
export async function findInOpenDocument(
  zip: Zip,
  named: Map<string, Part>,
  look: (part: Part, see: See) => Promise<void>,
): Promise<Found> {
  const type = (await bytesOf(named.get('mimetype')!, 200)).toString('latin1').trim()
  const mediaType = Object.hasOwn(kinds, type) ? kinds[type]! : 'unknown'
  if (mediaType === 'unknown') return 'unknown'
  const dangers = new Set<Danger>()
  const see: See = (danger) => danger && dangers.add(danger)
  const manifest = named.get('meta-inf/manifest.xml')
  if (manifest && (await isLocked(manifest, see))) return 'encrypted'
  if (mediaType === 'spreadsheet') return 'spreadsheet'
  for (const part of zip.parts) {
    if (/^(basic|scripts)\/./i.test(part.name)) see('macros')
    if (!/\.xml$/i.test(part.name)) await look(part, see)
    else await readXml(await part.read(), { opened: (element) => findInElement(element, see) })
  }
  return { mediaType, pageCount: null, dangers: [...dangers] }
}

/** Whether the list of parts says that they are encrypted; and what it says of the objects inside. */
async function isLocked(manifest: Part, see: See): Promise<boolean> {
  let locked = false
  await readXml(await manifest.read(), {
    opened: ({ name, attributes }) => {
      if (name === 'encryption-data') locked = true
      const path = attributes['full-path'] ?? ''
      if (name !== 'file-entry' || path === '/' || !path.endsWith('/')) return
      const type = attributes['media-type'] ?? ''
      if (/opendocument/.test(type) && !parts.test(type)) see('embedded')
    },
  })
  return locked
}

function findInElement(element: Element, see: See): void {
  const { name, every } = element
  const listens = name === 'event-listener'
  if (listens && (every('language').length > 0 || every('macro-name').length > 0)) see('macros')
  if (listens && every('action').some((action) => /^(execute|sound|verb)$/.test(action))) see('program')
  if (Object.hasOwn(byElement, name)) see(byElement[name]!)
  for (const address of [...every('href'), ...every('connection-resource')])
    see(dangerOfAddress(name, address))
}

/** Where an address leads: to a macro, out of the file by itself, or only by a click. */
function dangerOfAddress(name: string, address: string): Danger | null {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (
    scheme !== undefined &&
    /^(vnd\.sun\.star\..*|macro|script|slot|service|javascript|vbscript)$/.test(scheme)
  )
    return scheme === 'vnd.sun.star.script' || scheme === 'macro' ? 'macros' : 'remote'
  if (name === 'a') return scheme !== undefined && !followed.has(scheme) ? 'remote' : null
  // The path of the template on the author's own disk leads nowhere.
  if (name === 'template') return /^(https?|ftp|smb|dav)$/.test(scheme ?? '') ? 'remote' : null
  if (scheme !== undefined) return 'remote'
  return /^(\/|\\|\.\.\/)/.test(address.trim()) ? 'remote' : null
}
