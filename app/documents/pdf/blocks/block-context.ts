import type { Fonts } from '../fonts.ts'
import type { PageStyles } from '../styles.ts'

/**
 * What every block is drawn with. `headingLevel` is that of a heading that opens a new matter in this place; `first`
 * that the block stands beside the section's heading.
 */
export type BlockContext = { fonts: Fonts; styles: PageStyles; headingLevel: 3 | 4; first: boolean }
