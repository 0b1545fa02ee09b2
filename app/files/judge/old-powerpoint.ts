import type { Danger } from '#app/domain/agenda/file-kinds.ts'

/** [MS-PPT] 2.13.24: records that stand for something that runs, is embedded or is linked. */
const records: Record<number, Danger> = {
  0x0fcc: 'embedded',
  0x0fce: 'remote',
  0x0fee: 'controls',
  0x1011: 'embedded',
}
const vbaInfo = 0x0400

/** @returns what is found in the stream “PowerPoint Document”, record by record; those that hold others are entered */
export function findInOldPowerPoint(slides: Buffer): Danger[] {
  const dangers = new Set<Danger>()
  for (let at = 0; at + 8 <= slides.byteLength;) {
    const holdsOthers = (slides.readUInt16LE(at) & 0xf) === 0xf
    const type = slides.readUInt16LE(at + 2)
    const length = slides.readUInt32LE(at + 4)
    const danger = records[type]
    if (danger) dangers.add(danger)
    // [MS-PPT] 2.4.11: the second number of VBAInfoAtom says whether there are macros.
    if (type === vbaInfo && at + 16 <= slides.byteLength && slides.readUInt32LE(at + 12) === 1) {
      dangers.add('macros')
    }
    at += holdsOthers ? 8 : 8 + length
  }
  return [...dangers]
}
