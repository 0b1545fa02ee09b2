import type { Readable } from 'node:stream'
import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import { dangersIn, readCompoundFile } from './compound-file.ts'
import { compoundSignature, isProgram, type Found } from './found.ts'
import * as parts from './package-parts.ts'
import { findInOpenDocument } from './open-document.ts'
import { findInText } from './package-text.ts'
import { openZip, type Part, type Zip } from './zip.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const powerPoint = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const programNames = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|lnk|hta)$/i

/** The largest spreadsheet of a chart, and the largest list of types or relationships. */
const mostInner = 32 << 20

/**
 * A Word or PowerPoint file of 2007 and later ([ECMA-376-2]), or an OpenDocument. Every part is unpacked and looked at: by its declared type,
 * by what leads to it, and by its first bytes; never by its name alone.
 */
export async function findInPackage(file: Buffer, inside = false): Promise<Found> {
  const zip = await openZip(file)
  if (!zip) return 'damaged'
  try {
    return await findInZip(zip, inside)
  } catch {
    return 'damaged'
  }
}

async function findInZip(zip: Zip, inside: boolean): Promise<Found> {
  const named = new Map(zip.parts.map((part) => [part.name.toLowerCase(), part]))
  const list = named.get('[content_types].xml')
  const isOpen = named.has('mimetype') && named.has('content.xml')
  // What is both would be one thing to one program and another to the next.
  if (list && isOpen) return 'unknown'
  if (!list && !isOpen) return 'archive'
  if (zip.encrypted) return 'encrypted'
  if (zip.unpacksTooLarge) return 'unpacks-too-large'
  if (!list)
    return findInOpenDocument(zip, named, (part, see) => lookInto(part, { type: '', ofChart: false, see }))
  const types = await parts.readContentTypes(list)
  const mediaType = kindOf(types, named)
  if (mediaType === 'unknown') return 'unknown'
  const dangers = new Set<Danger>()
  const see = (danger: Danger | null) => danger && dangers.add(danger)
  for (const type of types.all) see(parts.dangerOfType(type, false))
  const charts = await followRelationships(zip, types, see)
  for (const part of zip.parts) {
    see(dangerOfName(part.name))
    see(parts.dangerOfType(types.named(part.name), true))
    await lookInto(part, { type: types.of(part.name), ofChart: charts.has(part.name) && !inside, see })
  }
  if (mediaType !== 'spreadsheet') return { mediaType, pageCount: null, dangers: [...dangers] }
  if (dangers.has('macros')) return 'spreadsheet-macros'
  return inside && dangers.size > 0 ? 'unknown' : 'spreadsheet'
}

/** @returns the spreadsheets in which charts keep their numbers */
async function followRelationships(
  zip: Zip,
  types: parts.ContentTypes,
  see: (danger: Danger | null) => void,
): Promise<Set<string>> {
  const charts = new Set<string>()
  for (const part of zip.parts) {
    if (!/\.rels$/i.test(part.name)) continue
    for (const one of await parts.readRelationships(part)) {
      const fromChart = /\.chart(ex)?\+xml$/.test(types.of(one.source))
      see(parts.dangerOfRelationship(one, fromChart))
      if (fromChart && one.type === 'package' && !one.external) charts.add(one.target)
    }
  }
  return charts
}

/** Names prove nothing, but nobody writes these for something else. */
function dangerOfName(name: string): Danger | null {
  if (programNames.test(name)) return 'program'
  if (/(^|\/)(vbaProject\.bin|vbaData\.xml)$/i.test(name)) return 'macros'
  return /\/activeX\//i.test(name) ? 'controls' : null
}

type About = { type: string; ofChart: boolean; see: (danger: Danger | null) => void }

/** Unpacks a part whole, so that what its size is said to be is what it is. */
async function lookInto(part: Part, { type, ofChart, see }: About): Promise<void> {
  const stream = await part.read()
  if (/[/+]xml\b/.test(type) || /\.xml$/i.test(part.name)) return findInText(stream, see)
  const { head, whole } = await unpack(stream)
  // The first bytes of a scrambled font are any; it can't be run.
  if (/obfuscatedfont|fontdata/.test(type)) return
  if (isProgram(head)) see('program')
  else if (head.subarray(0, 8).equals(compoundSignature)) {
    see('embedded')
    const file = whole && readCompoundFile(whole)
    for (const danger of file ? dangersIn(file) : []) see(danger)
  } else if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    see(ofChart && whole && (await findInPackage(whole, true)) === 'spreadsheet' ? null : 'embedded')
  }
}

/** @returns the first bytes, and all of them where they are not too many */
async function unpack(stream: Readable): Promise<{ head: Buffer; whole: Buffer | null }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size <= mostInner) chunks.push(chunk)
    else if (chunks.length > 1) chunks.length = 1
  }
  const kept = Buffer.concat(chunks)
  return { head: kept.subarray(0, 4100), whole: size <= mostInner ? kept : null }
}

function kindOf(types: parts.ContentTypes, named: Map<string, Part>): TakenType | 'spreadsheet' | 'unknown' {
  const says = (pattern: RegExp) => types.all.some((type) => pattern.test(type))
  const ofMacros = (program: string) => (type: string) =>
    type.startsWith(`application/vnd.ms-${program}.`) && type.includes('.main')
  if (says(/wordprocessingml\.(document|template)\.main\+xml/) || types.all.some(ofMacros('word')))
    return word
  if (
    says(/presentationml\.(presentation|slideshow|template)\.main\+xml/) ||
    types.all.some(ofMacros('powerpoint'))
  ) {
    return powerPoint
  }
  if (says(/spreadsheetml\.(sheet|template)\.main\+xml/) || types.all.some(ofMacros('excel')))
    return 'spreadsheet'
  if (named.has('word/document.xml')) return word
  if (named.has('ppt/presentation.xml')) return powerPoint
  return named.has('xl/workbook.xml') || named.has('xl/workbook.bin') ? 'spreadsheet' : 'unknown'
}
