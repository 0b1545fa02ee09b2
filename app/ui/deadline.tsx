import type { ReactNode } from 'react'
import { Facts, type Fact } from './facts.tsx'
import { deadline as says } from '#app/words/posting.ts'

type DeadlineProps = {
  /** The sentence with the date. */
  sentence: ReactNode
  /** Why: the rule in words. */
  children?: ReactNode
  /** "Government Code 54954.2(a)". */
  section?: string
  /** The steps of the computation, as it was stored. */
  computed?: Fact[]
  how?: string
  /** No line above: it comes first in its section. */
  first?: boolean
}

/** A computed date: the date, why, by what section, and how it was computed. */
export function Deadline({
  sentence,
  children,
  section,
  computed = [],
  how = says.howWeCounted,
  first = false,
}: DeadlineProps) {
  return (
    <div className={first ? 'deadline deadline--first' : 'deadline'}>
      <b>{sentence}</b>
      {children ? <p>{children}</p> : null}
      {section ? <p className="small quiet">{section}</p> : null}
      {computed.length > 0 ? (
        <details>
          <summary>{how}</summary>
          <Facts rows={computed} />
        </details>
      ) : null}
    </div>
  )
}
