import { Readable } from 'node:stream'
import { readContentTypes } from '#app/files/judge/package-parts.ts'
import { openZip } from '#app/files/judge/zip.ts'
import { zip } from '../zip-file.ts'
import { openRules } from './open-rules.ts'
import { hiddenWordStyles, wordRules } from './word-rules.ts'
import { filterXml } from './xml-filter.ts'

/** A file's parts by name. */
export type Parts = Map<string, Uint8Array>

/** By their type, whatever they are called. */
const WORD_TEXT =
  /wordprocessingml\.(document|template|header|footer|footnotes|endnotes)\b|ms-word\.document\b/
const WORD_STYLES = /wordprocessingml\.styles\b/

/** The parts of a zip file. Throws where it can't be unpacked. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const file = await openZip(Buffer.from(bytes))
  if (!file || file.encrypted || file.unpacksTooLarge) throw new Error('The file can’t be unpacked')
  const parts: Parts = new Map()
  for (const part of file.parts) {
    if (!part.name.endsWith('/')) parts.set(part.name, await collected(await part.read()))
  }
  return parts
}

async function collected(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * The parts of a Word (.docx) or OpenDocument file without what nobody is meant to read: what was deleted and the marks
 * of changes, comments, hidden text, notes for the speaker. Throws where a part can't be read.
 * @param showsChoices whether what was chosen in the lists of an old form is written as text
 */
export async function withoutHidden(parts: Parts, { showsChoices = false } = {}): Promise<Parts> {
  const clean = new Map(parts)
  if (parts.has('mimetype')) {
    const hidden = new Set<string>()
    // The styles of the file come before its text, which may bear them.
    for (const name of ['styles.xml', 'content.xml']) {
      const part = parts.get(name)
      if (part) clean.set(name, Buffer.from(filterXml(part, openRules(hidden))))
    }
    return clean
  }
  const list = parts.get('[Content_Types].xml')
  if (!list) return clean
  const types = await readContentTypes({
    name: '[Content_Types].xml',
    read: async () => Readable.from([list]),
  })
  const named = [...parts].map(([name, part]) => ({ name, part, type: types.of(name) }))
  const styles = named.filter(({ type }) => WORD_STYLES.test(type))
  const hidden = new Set(styles.flatMap(({ part }) => [...hiddenWordStyles(part)]))
  for (const { name, part, type } of named) {
    if (WORD_TEXT.test(type)) clean.set(name, Buffer.from(filterXml(part, wordRules(hidden, showsChoices))))
    else if (isMarkup(part) && !/\.rels$|^\[Content_Types\]/i.test(name))
      cleanUnnamed(clean, name, part, hidden)
  }
  return clean
}

/** A part that is said to be something else may be text all the same to who opens it; what can't be read goes. */
function cleanUnnamed(clean: Parts, name: string, part: Uint8Array, hidden: Set<string>): void {
  try {
    clean.set(name, Buffer.from(filterXml(part, wordRules(hidden))))
  } catch {
    clean.delete(name)
  }
}

/** Whether its first sign is that of XML, in one byte a letter or two. */
function isMarkup(part: Uint8Array): boolean {
  const first = part.find((byte) => ![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte))
  return first === 0x3c
}

/** The same file as `withoutHidden` leaves it. */
export async function fileWithoutHidden(bytes: Uint8Array): Promise<Uint8Array> {
  return zip([...(await withoutHidden(await partsOf(bytes)))])
}
