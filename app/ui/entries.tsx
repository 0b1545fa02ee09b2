import type { ReactNode } from 'react'

export type Entry = {
  /** In words, with the precision that is known. */
  when: ReactNode
  /** The same for machines, where it is a whole date or time: `2025-08-14`. */
  dateTime?: string
  title?: ReactNode
  children?: ReactNode
  /** Its source, written last. */
  basis?: ReactNode
  /** For links from elsewhere. */
  id?: string
}

type EntriesProps = {
  entries: Entry[]
  /** The matter is open: the last entry says what has happened since. */
  open?: boolean
  /** Short dates take less room. */
  short?: boolean
}

/** What happened, in order. */
export function Entries({ entries, open = false, short = false }: EntriesProps) {
  const classes = ['entries', open && 'entries--open', short && 'entries--short'].filter(Boolean).join(' ')
  return (
    <ol className={classes}>
      {entries.map(({ when, dateTime, title, children, basis, id }, index) => (
        <li key={index} id={id}>
          {dateTime ? (
            <time className="entries__when" dateTime={dateTime}>
              {when}
            </time>
          ) : (
            <span className="entries__when">{when}</span>
          )}
          <div>
            {title ? <h3>{title}</h3> : null}
            {children}
            {basis ? <p className="basis">{basis}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
