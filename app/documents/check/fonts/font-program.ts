import type { Encoding } from './glyph-names.ts'

/** An embedded font program as far as it is checked. Glyphs are told by their place in it. */
export type FontProgram = {
  kind: 'truetype' | 'named' | 'by CID'
  glyphCount: number
  isNotdef(glyph: number): boolean
  /** Glyph of a CID, after any CIDToGIDMap; null where there is none. */
  ofCid(cid: number): number | null
  /** Glyph of a name; null where there is none, or the program names no glyphs. */
  ofName(name: string): number | null
  /** Names of glyphs, or CIDs, that the program has, .notdef included. */
  names: readonly string[]
  cids: readonly number[]
  /** Encoding built into the program; null where it is StandardEncoding or the program has none. */
  encoding: Encoding | null
  /** In thousandths of the em; null where the program doesn't tell. */
  width(glyph: number): number | null
  isFilled(glyph: number): boolean
  /** What a TrueType program maps codes by. `key` is platform and encoding, as in "3,1". */
  cmaps: readonly { key: string; ofCode(code: number): number | null }[]
}
