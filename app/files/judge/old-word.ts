import type { Danger } from '#app/domain/agenda/file-kinds.ts'
import type { CompoundFile } from './compound-entries.ts'

/** @returns what is found in the stream “WordDocument”; undefined when it is cut off */
export function findInOldWord(word: Buffer, file: CompoundFile): Danger[] | undefined {
  if (word.byteLength < 32) return undefined
  // [MS-DOC] 2.5.2: bit 8 of the word at offset 10 is fEncrypted, bit 9 says which of the two tables is in use.
  const flags = word.readUInt16LE(10)
  const isBefore97 = word.readUInt16LE(0) === 0xa5dc
  // Word 6 and 95 keep the key at offset 14, and set the bit without one in files that open.
  const isLocked = (flags & 0x0100) !== 0 && !(isBefore97 && word.readUInt32LE(14) === 0)
  if (isLocked) return ['encrypted']
  const table = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  const dangers: Danger[] = []
  if (table && leadsAway(templateOf(word, table))) dangers.push('remote')
  if (hasFetchingField(word)) dangers.push('remote')
  return dangers
}

/** [MS-DOC] 2.9.278: the second string of SttbfAssoc, whose place stands at offset 410, is the file of the template. */
function templateOf(word: Buffer, table: Buffer): string {
  if (word.byteLength < 418) return ''
  const start = word.readUInt32LE(410)
  const end = start + word.readUInt32LE(414)
  let at = start + 6
  for (let index = 0; at + 2 <= Math.min(end, table.byteLength); index++) {
    const bytes = table.readUInt16LE(at) * 2
    if (index === 1) return table.toString('utf16le', at + 2, Math.min(at + 2 + bytes, table.byteLength))
    at += 2 + bytes
  }
  return ''
}

function leadsAway(template: string): boolean {
  return /^(\\\\|\/\/|[a-z][a-z0-9+.-]+:)/i.test(template)
}

/** Fields that get something when the file is opened, after the character that begins a field; in one byte a letter, or two. */
function hasFetchingField(word: Buffer): boolean {
  const names = ['DDE', 'INCLUDE', 'IMPORT', 'LINK ']
  for (let at = word.indexOf(0x13); at >= 0; at = word.indexOf(0x13, at + 1)) {
    const wide = word.toString('utf16le', at + 2, at + 42)
    const narrow = word.toString('latin1', at + 1, at + 21)
    for (const text of [wide, narrow]) {
      const field = text.trimStart().toUpperCase()
      if (names.some((name) => field.startsWith(name))) return true
    }
  }
  return false
}
