import type { Link } from './link.ts'

/** The way back up, above the page's head. */
export function Trail({ links, label = 'Breadcrumb' }: { links: Link[]; label?: string }) {
  return (
    <nav className="trail" aria-label={label}>
      {links.map((link, index) => (
        <span key={link.href}>
          {index > 0 ? ' · ' : null}
          <a href={link.href} lang={link.language}>
            {link.label}
          </a>
        </span>
      ))}
    </nav>
  )
}
