import type { GlyphPosition, ShapedGlyph } from './shaped-glyph.ts'

/** Structure types of ISO 32000-1, 14.8.4 that the record's documents use. */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'BlockQuote'
  | 'Figure'
  | 'Link'
  | 'Span'

/** What a component says about its place in the structure of the document. */
export type TagProps = {
  tag?: StructureTag
  /** For TH: the cells that it heads. */
  scope?: 'Row' | 'Column'
  /** For L: how its items are numbered (ISO 32000-1, table 347). */
  numbering?: 'None' | 'Disc' | 'Decimal'
  /** BCP 47, where it differs from the document's. */
  lang?: string
  /** For Figure. */
  alt?: string
  /** Not part of the record: neither read aloud nor reflowed. */
  artifact?: boolean
  /** Title and level (1 is the outermost) of a bookmark that leads here. */
  outline?: { title: string; level: number }
}

/** A stretch of one font, one direction and one set of attributes in a line; its glyphs from left to right. */
export type LayoutRun = {
  xAdvance?: number
  glyphs?: ShapedGlyph[]
  positions?: GlyphPosition[]
  attributes: { link?: string | null; font?: unknown[]; bidiLevel?: number }
}

export type LayoutLine = {
  box: { x: number; y: number; width: number; height: number }
  runs: LayoutRun[]
  decorationLines?: { rect: { x: number; y: number; width: number; height: number } }[]
}

/** A node of the tree that @react-pdf/layout returns: the parts that tagging reads. */
export type LayoutNode = {
  type: string
  box?: { top: number; left: number; width: number; height: number }
  style?: Record<string, unknown>
  props?: TagProps & { sid?: number; fixed?: boolean; id?: () => void }
  children?: LayoutNode[]
  lines?: LayoutLine[]
  value?: string
}
