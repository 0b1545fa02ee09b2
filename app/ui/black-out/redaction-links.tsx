import { blackedOutWords, type RedactedKind } from '#app/domain/papers/redaction/shown-copy.ts'
import { redactPath } from './redact-paths.ts'
import { redactionLinks as words } from '#app/words/files.ts'

type Props = {
  file: { kind: RedactedKind; id: string; slug: string }
  copy: { madeOn: string; reason: string } | null
  /** Where the clerk reads the original, where the page leads there nowhere else. */
  original?: string
}

/** What the clerk may do about parts of a file that are not for the public, and how that stands. */
export function RedactionLinks({ file, copy, original }: Props) {
  const path = redactPath(file)
  return (
    <>
      {copy ? words.thePublicGets(blackedOutWords(copy)) : null}
      <a href={path}>
        <u>{copy ? words.blackOutOtherParts : words.blackOutPartOf}</u>
      </a>
      {copy ? (
        <>
          {' '}
          <a href={`${path}/original`}>
            <u>{words.showTheOriginalAgain}</u>
          </a>
        </>
      ) : null}
      {copy && original ? (
        <>
          {' '}
          <a href={original}>
            <u>{words.openTheOriginal}</u>
          </a>
        </>
      ) : null}
    </>
  )
}
