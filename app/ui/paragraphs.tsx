import { Fragment } from 'react'
import { paragraphsOf } from '#app/domain/text/paragraphs.ts'
import { Linked } from './linked.tsx'

type ParagraphsProps = { text: string | null; className?: string; lang?: string }

/** Typed text with the paragraphs and lines that its PDF has too. */
export function Paragraphs({ text, ...rest }: ParagraphsProps) {
  return paragraphsOf(text).map((lines, index) => (
    <p key={index} {...rest}>
      {lines.map((line, place) => (
        <Fragment key={place}>
          {place > 0 ? <br /> : null}
          <Linked text={line} />
        </Fragment>
      ))}
    </p>
  ))
}
