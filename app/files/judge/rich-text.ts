import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'
import { fetches } from './package-text.ts'
import { readRichText } from './rich-tokens.ts'

const byWord: Record<string, Danger> = {
  object: 'embedded',
  objdata: 'embedded',
  objemb: 'embedded',
  objsub: 'embedded',
  objpub: 'embedded',
  objicemb: 'embedded',
  objhtml: 'embedded',
  objocx: 'controls',
  objlink: 'remote',
  objautlink: 'remote',
  objupdate: 'remote',
  linkself: 'remote',
  subdocument: 'remote',
  mailmerge: 'remote',
}

/** Groups whose text is looked at, each by itself. */
const WATCHED = new Set(['template', 'fldinst', 'sv', 'sn'])

/** More letters of one text than any that a program writes. */
const LONGEST = 2000

/** An RTF file: nothing in it may be an object, or come from elsewhere when it is opened. */
export function findInRichText(bytes: Uint8Array): Found {
  const dangers = new Set<Danger>()
  const groups: { watched: string | null; text: string }[] = []
  let property = ''
  const end = (): void => {
    const group = groups.pop()
    if (!group) return
    const parent = groups.at(-1)
    const { watched } = group
    // A field's words may stand in several groups.
    if (parent?.watched && parent.watched === watched) {
      if (parent.text.length < LONGEST) parent.text += group.text
      return
    }
    const text = group.text.trim()
    if (watched === 'sn') property = text
    if (watched === 'sv' && property === 'pibName' && leadsOutside(text)) dangers.add('remote')
    if (watched === 'template' && leadsOutside(text)) dangers.add('remote')
    if (watched === 'fldinst' && fetches(text)) dangers.add('remote')
  }
  for (const token of readRichText(bytes)) {
    const group = groups.at(-1)
    const add = (text: string): void => {
      if (group?.watched && group.text.length < LONGEST) group.text += text
    }
    if (token.kind === 'open') groups.push({ watched: group?.watched ?? null, text: '' })
    else if (token.kind === 'close') end()
    else if (token.kind === 'byte') add(String.fromCharCode(token.byte))
    else if (token.kind === 'letter') add(token.letter)
    else if (token.kind === 'text') add(Buffer.from(token.bytes.subarray(0, LONGEST)).toString('latin1'))
    else {
      const danger = Object.hasOwn(byWord, token.word) ? byWord[token.word] : undefined
      if (danger) dangers.add(danger)
      if (token.word === '\\') add('\\')
      if (group && WATCHED.has(token.word)) Object.assign(group, { watched: token.word, text: '' })
    }
  }
  while (groups.length > 0) end()
  return { mediaType: 'application/rtf', pageCount: null, dangers: [...dangers] }
}

/** A file of the author's own disk leads nowhere. */
function leadsOutside(path: string): boolean {
  const plain = path.replaceAll('"', '').trim().toLowerCase()
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain)?.[1]
  if (scheme === undefined) return plain.startsWith('\\\\') || plain.startsWith('//')
  return scheme.length > 1 && !/^file:\/{3}[a-z]:/.test(plain)
}
