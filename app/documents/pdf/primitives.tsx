import { Fragment, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { Link, Text, View } from '@react-pdf/renderer'
import type { Styles } from '@react-pdf/renderer'
import { partsOf } from '#app/domain/editions/links-in-text.ts'
import { paragraphsOf } from '#app/domain/text/paragraphs.ts'
import { directionOf, withNumbersApart, type Direction } from './bidi.ts'
import { written, type Fonts } from './fonts.ts'
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

/** A paragraph of the record's words, line by line, each in the direction of its script. Addresses in it become links. */
export function Words({ fonts, text, ...box }: WordsProps): ReactElement {
  const lines = written(text).split('\n')
  if (lines.length === 1) return <Line {...box} fonts={fonts} text={lines[0]!} />
  return (
    <Box {...box}>
      {lines.map((line, index) => (
        <Line key={index} fonts={fonts} text={line} />
      ))}
    </Box>
  )
}

/** Typed text as its page shows it: a P for each paragraph, in it the lines that were typed. */
export function Paragraphs({
  text,
  ...rest
}: Omit<WordsProps, 'tag' | 'text'> & { text: string | null }): ReactElement {
  return (
    <>
      {paragraphsOf(text).map((lines, index) => (
        <Words key={index} {...rest} tag="P" text={lines.join('\n')} />
      ))}
    </>
  )
}

function Line({ fonts, text, style, ...box }: WordsProps): ReactElement {
  const direction = directionOf(text)
  const styles = direction === 'ltr' ? style : [style ?? [], { direction } as Style].flat()
  return (
    <TaggedText {...box} style={styles} hyphenationPenalty={NEVER}>
      {withLinks(withNumbersApart(text), fonts, direction)}
    </TaggedText>
  )
}

function withLinks(text: string, fonts: Fonts, direction: Direction): ReactNode[] {
  return partsOf(text).map((part, index) =>
    part.href === null ? (
      <Fragment key={index}>{inFamilies(part.text, fonts, direction)}</Fragment>
    ) : (
      <Link key={index} src={part.href} style={{ color: ACCENT, textDecoration: 'underline' }}>
        {inFamilies(part.text, fonts, direction)}
      </Link>
    ),
  )
}

function inFamilies(text: string, fonts: Fonts, direction: Direction): ReactNode[] {
  return fonts.runs(text).map((run, index) =>
    run.family === null ? (
      run.text
    ) : (
      <Text key={index} style={{ fontFamily: run.family.name, direction } as Style}>
        {run.text}
      </Text>
    ),
  )
}
