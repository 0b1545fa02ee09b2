import type { OutcomeWords } from '#app/i18n/outcome-words.ts'

/** What its author is told of an outcome, and where that leads. */
export function SaidWords({ words: { sentences, links } }: { words: OutcomeWords }) {
  return (
    <>
      {sentences.length > 0 ? <>{sentences.join(' ')} </> : null}
      {links.map(({ href, words }, index) => (
        <span key={href}>
          {index > 0 ? <br /> : null}
          <a href={href}>{words}</a>
        </span>
      ))}
    </>
  )
}

/** The same, where a page begins with it. */
export function SaidFirst({ words }: { words: OutcomeWords }) {
  return (
    <p>
      <SaidWords words={words} />
    </p>
  )
}
