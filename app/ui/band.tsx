import type { ReactNode } from 'react'

type BandProps = {
  /** Hangs in the margin. A form's band may have none: its first legend speaks. */
  heading?: ReactNode
  /** Under the heading, quietly: "10, oldest first". */
  note?: ReactNode
  id?: string
  /** A rule of ink above: here the matter begins. */
  first?: boolean
  /** The body takes the right column too, for a table or a plot. */
  wide?: boolean
  /** `if-write`, `if-speak`: shown when the form's own answer asks for it. */
  only?: 'if-write' | 'if-speak'
  aside?: ReactNode
  children: ReactNode
}

/** A section of a page: margin heading, body, facts at the right. */
export function Band({ heading, note, id, first = false, wide = false, only, aside, children }: BandProps) {
  const classes = ['band', first && 'band--first', wide && 'band--wide', only].filter(Boolean).join(' ')
  return (
    <section className={classes} id={id}>
      {heading ? (
        <h2>
          {heading}
          {note ? (
            <>
              <br />
              <span className="quiet">{note}</span>
            </>
          ) : null}
        </h2>
      ) : (
        <span />
      )}
      <div>{children}</div>
      {aside && !wide ? <aside>{aside}</aside> : null}
    </section>
  )
}
