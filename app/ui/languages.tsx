import type { Link } from './link.ts'

/** The languages a page is there in; the page's own is bold and no link. Every link carries its `language`. */
export function Languages({ links }: { links: Link[] }) {
  return (
    <p className="lang noprint">
      {links.map((link) =>
        link.current ? (
          <b key={link.href} lang={link.language}>
            {link.label}
          </b>
        ) : (
          <a key={link.href} href={link.href} lang={link.language} hrefLang={link.language}>
            {link.label}
          </a>
        ),
      )}
    </p>
  )
}
