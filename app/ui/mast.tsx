import type { Link } from './link.ts'

/** The words of the masthead that are not links; the page's language decides them. */
export type MastWords = { navigation: string; menu: string; close: string }

export type MastProps = {
  /** The commission's name, or a short form of it on working pages. */
  name: string
  /** Under the name: the city on public pages, who is signed in on working pages. */
  under: string
  /** The language of the name, where the page is in another. */
  nameLanguage?: string
  homeHref: string
  links: Link[]
  words?: MastWords
  /** Narrow, for signed-in roles. */
  work?: boolean
}

const english: MastWords = { navigation: 'Main', menu: 'Menu', close: 'Close' }

// React 18 knows no types for the Popover API; the attributes pass through as they are.
const popover = { popover: '' }
const opens = { popovertarget: 'menu' }
const closes = { popovertarget: 'menu', popovertargetaction: 'hide' }

/** A letterhead. On a phone its links are a popover, which needs no script; where there is none, the links show. */
export function Mast({
  name,
  under,
  nameLanguage,
  homeHref,
  links,
  words = english,
  work = false,
}: MastProps) {
  return (
    <header className={work ? 'mast mast--work' : 'mast'}>
      <div>
        <a className="mast__name" href={homeHref}>
          {nameLanguage ? <b lang={nameLanguage}>{name}</b> : name}
          <span>{under}</span>
        </a>
        <button className="mast__menu" type="button" {...opens}>
          {words.menu}
        </button>
        <nav id="menu" aria-label={words.navigation} {...popover}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.language} aria-current={link.current ? 'page' : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
          <button className="mast__menu" type="button" {...closes}>
            {words.close}
          </button>
        </nav>
      </div>
    </header>
  )
}
