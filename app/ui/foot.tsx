import type { ReactNode } from 'react'
import type { Link } from './link.ts'

export type FootProps = {
  /** The word in the margin. */
  heading: string
  links: Link[]
  /** What the site asks of a reader, and how to ask it for help. */
  children: ReactNode
}

/** The foot of every public page: ways into the record, then how to get help. */
export function Foot({ heading, links, children }: FootProps) {
  return (
    <footer className="foot">
      <div>
        <p>{heading}</p>
        <div>
          {links.map((link) => (
            <a key={link.href} href={link.href} lang={link.language}>
              {link.label}
            </a>
          ))}
          <p>{children}</p>
        </div>
      </div>
    </footer>
  )
}
