/** Measures of the printed page in points (72 to the inch), Letter size, as in the city's own minutes. */
export const PAGE = {
  width: 612,
  height: 792,
  side: 64.8,
  top: 86,
  bottom: 88,
  /** Column of the headings in the margin, and the gap to the text. */
  margin: 88,
  gap: 18,
  headLine: 58,
  footLine: 736,
} as const

export const INK = '#000000'
export const QUIET = '#444444'
export const HAIR = '#999999'
export const ACCENT = '#0c5a56'

export const SIZE = { record: 10.5, title: 19, site: 9, small: 8.5, furniture: 8 } as const
