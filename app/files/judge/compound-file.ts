import { readFile } from 'node:fs/promises'
import CFB from 'cfb'
import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { Found } from './found.ts'
import { findInOldPowerPoint } from './old-powerpoint.ts'
import { findInOldWord } from './old-word.ts'
import type { CompoundFile } from './compound-entries.ts'

/** A Word or PowerPoint file of before 2007: a small file system in one file ([MS-CFB]). */
export async function findInCompoundFile(path: string): Promise<Found> {
  const file = readCompoundFile(await readFile(path))
  if (!file) return 'damaged'
  const { names } = file
  const dangers = dangersIn(file)
  const spreadsheet = names.has('workbook') || names.has('book')
  const word = file.stream('WordDocument')
  const slides = file.stream('PowerPoint Document')
  // A package of 2007 and later with a password is a compound file too.
  if (names.has('encryptedpackage') || names.has('encryptedsummary')) return 'encrypted'
  if (spreadsheet && !word && !slides)
    return dangers.includes('macros') ? 'spreadsheet-macros' : 'spreadsheet'
  if (word) {
    const found = findInOldWord(word, file)
    if (!found) return 'damaged'
    return { mediaType: 'application/msword', pageCount: null, dangers: [...dangers, ...found] }
  }
  if (slides) {
    const found = findInOldPowerPoint(slides)
    return { mediaType: 'application/vnd.ms-powerpoint', pageCount: null, dangers: [...dangers, ...found] }
  }
  return 'unknown'
}

/** @returns undefined when its structure does not add up */
export function readCompoundFile(bytes: Buffer): CompoundFile | undefined {
  try {
    const container = CFB.read(inWholeSectors(bytes), { type: 'buffer' })
    const entries = container.FileIndex.filter(({ type }) => type === storageType || type === streamType)
    const [root = ''] = container.FullPaths
    const paths = new Map(
      container.FileIndex.map((entry, index) => [entry, container.FullPaths[index] ?? '']),
    )
    return {
      holdsObjects: container.FullPaths.some((path) => /^[^/]*\/objectpool\/[^/]/i.test(path)),
      names: new Set(entries.map(({ name }) => name.toLowerCase())),
      stream: (name) => {
        const named = entries.filter((one) => one.name === name && one.type === streamType)
        const entry = named.find((one) => paths.get(one) === root + name) ?? named[0]
        return entry && Buffer.from(entry.content ?? [])
      },
    }
  } catch {
    return undefined
  }
}

/** The last sector of a file may be short; all have 512 bytes, or 4096 in version 4. */
function inWholeSectors(bytes: Buffer): Buffer {
  const sector = bytes.byteLength > 32 && bytes.readUInt16LE(30) === 12 ? 4096 : 512
  const over = bytes.byteLength % sector
  return over === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(sector - over)])
}

const storageType = 1
const streamType = 2

/** Macros and embedded objects have storages and streams of these names, whatever the file is called. */
export function dangersIn({ names, holdsObjects }: CompoundFile): Danger[] {
  const dangers: Danger[] = []
  if (macros.some((name) => names.has(name))) dangers.push('macros')
  if (holdsObjects || embedded.some((name) => names.has(name))) dangers.push('embedded')
  return dangers
}

const macros = ['macros', 'vba', '_vba_project', '_vba_project_cur', 'project', 'projectwm']
/** What an embedded object is made of; an empty `ObjectPool` and a stream `\u0001Ole` stand in ordinary files too. */
const embedded = ['\u0003objinfo', '\u0001ole10native', 'package']
