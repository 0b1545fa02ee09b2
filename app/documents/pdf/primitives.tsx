import type { ComponentType, ReactElement, ReactNode } from 'react'
import { Link, Text, View } from '@react-pdf/renderer'
import type { Styles } from '@react-pdf/renderer'
import { partsOf } from '#app/domain/editions/links-in-text.ts'
import type { Fonts } from './fonts.ts'
import type { TagProps } from './layout-node.ts'
import { ACCENT } from './page-style.ts'

type Style = Styles[string]

type BoxProps = TagProps & {
  style?: Style | Style[]
  wrap?: boolean
  /** Repeated at the head of each page on which its parent goes on. */
  fixed?: boolean
  /** Points of what follows that must stand on the same page. */
  minPresenceAhead?: number
  children?: ReactNode
}

/** A box with a place in the structure of the document. */
export const Box = View as unknown as ComponentType<BoxProps>

const TaggedText = Text as unknown as ComponentType<BoxProps & { hyphenationPenalty?: number }>

/** Never end a line at a hyphen that the record does not have. */
const NEVER = 10_000

export type WordsProps = Omit<BoxProps, 'children' | 'fixed'> & {
  fonts: Fonts
  text: string
}

/** A paragraph of the record's words, line by line. Addresses in it become links. */
export function Words({ fonts, text, ...box }: WordsProps): ReactElement {
  const written = fonts.drawable(text).split('\n')
  if (written.length === 1) {
    return (
      <TaggedText {...box} hyphenationPenalty={NEVER}>
        {withLinks(written[0]!)}
      </TaggedText>
    )
  }
  return (
    <Box {...box}>
      {written.map((line, index) => (
        <TaggedText key={index} hyphenationPenalty={NEVER}>
          {withLinks(line)}
        </TaggedText>
      ))}
    </Box>
  )
}

function withLinks(text: string): ReactNode[] {
  return partsOf(text).map((part, index) =>
    part.href === null ? (
      part.text
    ) : (
      <Link key={index} src={part.href} style={{ color: ACCENT, textDecoration: 'underline' }}>
        {part.text}
      </Link>
    ),
  )
}
