import { constants, inflateSync } from 'node:zlib'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'

export type PdfWords = {
  dangers: Set<Danger>
  /** Objects are packed in a way that is not unpacked here, so that nobody looked at them. */
  hides: boolean
}

/** What is unpacked of a file in all, to look for words. */
const MOST_UNPACKED = 64 << 20

/** A dictionary before its stream is not longer. */
const LONGEST_DICTIONARY = 64 << 10

/**
 * Looks for the names of what is refused in every byte of a PDF and in all objects that are packed in it, whatever they
 * seem to be a part of: for files that each reader puts together in its own way.
 */
export function wordsIn(bytes: Uint8Array): PdfWords {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: PdfWords = { dangers: dangersIn(all), hides: false }
  let left = MOST_UNPACKED
  for (let at = all.indexOf('stream'); at >= 0; at = all.indexOf('stream', at + 6)) {
    const before = all.subarray(Math.max(0, at - LONGEST_DICTIONARY), at)
    const dictionary = plainNames(before.subarray(before.lastIndexOf('obj') + 3))
    const packs = /\/ObjStm\b/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary))
    if (!packs) continue
    const unpacked = /\/(?:DecodeParms|DP)\b/.test(dictionary) ? null : unpack(all, at + 6, left)
    if (!unpacked) {
      found.hides = true
      continue
    }
    left -= unpacked.length
    for (const danger of dangersIn(unpacked)) found.dangers.add(danger)
  }
  return found
}

function unpack(all: Buffer, from: number, most: number): Buffer | null {
  let at = from
  while (all[at] === 0x0d || all[at] === 0x0a || all[at] === 0x20) at++
  try {
    return inflateSync(all.subarray(at), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

/** Names of actions and of what holds them. The shortest stand by chance in pictures: they count before a value. */
const speaking: [RegExp, Danger][] = [
  [/\/(?:JavaScript|Rendition|OnInstantiate)\b/, 'scripts'],
  [/\/JS[\s\0]{0,9}(?:\(|<|\d{1,9}[\s\0]\d)/, 'scripts'],
  [/\/URI[\s\0]{0,9}\([\s\0]{0,9}(?:javascript|vbscript|data):/i, 'scripts'],
  [/\/Launch\b/, 'launches'],
  [/\/(?:SubmitForm|ImportData)\b/, 'sends'],
  [/\/XFA[\s\0]{0,9}(?:\[|\d)/, 'sends'],
  [/\/(?:GoToE|EmbeddedFiles?|RichMediaContent|FileAttachment)\b/, 'embedded'],
  [/\/[ER]F[\s\0]{0,9}(?:<<|\d{1,9}[\s\0]\d)/, 'embedded'],
  [/\/GoToR\b/, 'remote'],
]

/** What happens by itself, unless it only goes to a place: then an address may be opened. */
const byItself = /\/(?:AA|OpenAction|Next)[\s\0]{0,9}(?:<<|\d{1,9}[\s\0]\d)/
const address = /\/URI[\s\0]{0,9}(?:\(|<|\d{1,9}[\s\0]\d)/

function dangersIn(bytes: Buffer): Set<Danger> {
  const text = plainNames(bytes)
  const dangers = new Set(speaking.flatMap(([pattern, danger]) => (pattern.test(text) ? [danger] : [])))
  if (byItself.test(text) && address.test(text)) dangers.add('remote')
  return dangers
}

/** Text with its names as they are meant: letters may be written as numbers. */
export function plainNames(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  if (!text.includes('#')) return text
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  )
}
