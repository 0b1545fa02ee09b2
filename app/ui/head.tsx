import type { ReactNode } from 'react'

type HeadProps = {
  /** In the margin: what kind of page this is. */
  kind?: ReactNode
  title: ReactNode
  lead?: ReactNode
  /** The date of the next meeting: larger than a title. */
  when?: boolean
  /** Above the title, for the summary of a refused form. */
  before?: ReactNode
  /** Under the title: a status line, acts, a sentence. */
  children?: ReactNode
  /** At the right: facts. */
  aside?: ReactNode
}

/** The head of a page. */
export function Head({ kind, title, lead, when = false, before, children, aside }: HeadProps) {
  return (
    <div className="head">
      {kind ? <p className="head__kind">{kind}</p> : <span />}
      <div>
        {before}
        <h1 className={when ? 'when' : undefined}>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {children}
      </div>
      {aside ? <aside>{aside}</aside> : null}
    </div>
  )
}
