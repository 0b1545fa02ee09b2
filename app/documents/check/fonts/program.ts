import { readCff } from './cff.ts'
import type { FontProgram } from './font-program.ts'
import { readTrueType } from './truetype.ts'
import { readType1 } from './type1.ts'

/** Where the font file stands in the descriptor. */
export type FontFileKey = 'FontFile' | 'FontFile2' | 'FontFile3'

/**
 * Reads a font program; in steps that its size bounds.
 *
 * Throws where it is damaged, or of a kind that isn't read (CFF with an expert charset, collections).
 */
export function readProgram(key: FontFileKey, bytes: Uint8Array): FontProgram {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (key === 'FontFile') return readType1(data)
  const isContainer = ['OTTO', '\0\x01\0\0', 'true'].includes(data.toString('latin1', 0, 4))
  if (key === 'FontFile3' && !isContainer) return readCff(data)
  return readTrueType(data)
}
