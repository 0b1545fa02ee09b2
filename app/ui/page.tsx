import type { ReactNode } from 'react'
import { Foot, type FootProps } from './foot.tsx'
import type { Link } from './link.ts'
import { Mast, type MastProps } from './mast.tsx'
import { Trail } from './trail.tsx'

type PageProps = {
  mast: Omit<MastProps, 'work'>
  trail?: Link[]
  /** The words of the link that jumps over the masthead. */
  skip?: string
  /** What the way back up is called. */
  trailLabel?: string
  children: ReactNode
}

/** A public page: skip link, masthead, the page itself as bands, foot. Ships no script. */
export function PublicPage({
  mast,
  trail,
  skip = 'Skip to content',
  trailLabel,
  foot,
  children,
}: PageProps & { foot: FootProps }) {
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {skip}
      </a>
      <Mast {...mast} />
      <main id="main" className="sheet">
        {trail ? <Trail links={trail} label={trailLabel} /> : null}
        {children}
      </main>
      <Foot {...foot} />
    </>
  )
}

/** A page for a signed-in role: a thin masthead with the role's links, a wider sheet, no foot. */
export function WorkPage({ mast, trail, skip = 'Skip to content', children }: PageProps) {
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {skip}
      </a>
      <Mast {...mast} work />
      <main id="main" className="sheet sheet--work">
        {trail ? <Trail links={trail} /> : null}
        {children}
      </main>
    </>
  )
}

/** Two columns of a working page: what is worked on, and beside it what helps. One column on a narrow screen. */
export function Work({ children, even = false }: { children: ReactNode; even?: boolean }) {
  return <div className={even ? 'work work--even' : 'work'}>{children}</div>
}

/** The right-hand column of `Work`; `heading` names it. */
export function Panel({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="panel" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  )
}

/** A headed part of a working page. */
export function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  )
}
