import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { desk as says } from '#app/words/desk-2.ts'

/** The page of meeting day: 1280 × 720, nothing scrolls but the rail. Bar, rail, main, side, and the question at the foot. */
export function Desk({ children, skip = says.skipToContent }: { children: ReactNode; skip?: string }) {
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {skip}
      </a>
      <div className="desk">{children}</div>
    </>
  )
}

/** The top line: title, states and the time, then at the far end what is not sent yet and the link out. */
export function DeskBar({ title, children, end }: { title: string; children?: ReactNode; end?: ReactNode }) {
  return (
    <header className="desk__bar">
      <h1>{title}</h1>
      {children}
      <span className="desk__end">{end}</span>
    </header>
  )
}

/** What was pressed and is kept on the device until the server has it. Empty when nothing waits. */
export function Unsent({ children }: { children?: ReactNode }) {
  return (
    <span className="desk__unsent" role="status">
      {children}
    </span>
  )
}

export type RailItem = {
  id: string
  number: string
  title: string
  href: string
  note?: string
  state?: 'done' | 'now'
}

/** The agenda down the left side. */
export function DeskRail({ items, label = says.agenda }: { items: RailItem[]; label?: string }) {
  return (
    <nav className="desk__rail" aria-label={label} tabIndex={0}>
      <ol>
        {items.map(({ id, number, title, href, note, state }) => (
          <li
            key={id}
            className={state === 'done' ? 'is-done' : undefined}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="num">{number}</span>
            <a href={href}>{title}</a>
            <small>{note}</small>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function DeskMain({ children }: { children: ReactNode }) {
  return (
    <main className="desk__main" id="main">
      {children}
    </main>
  )
}

/** The item that is open, and what has happened on it. */
export function DeskItem({
  number,
  title,
  children,
}: {
  number: string
  title: string
  children?: ReactNode
}) {
  return (
    <div className="desk__item">
      <h2>
        <span className="desk__number">{number}</span> {title}
      </h2>
      {children ? <p>{children}</p> : null}
    </div>
  )
}

export type DeskAct = { key: string; label: string } & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'name' | 'value' | 'disabled' | 'formAction' | 'onClick' | 'type' | 'form'
>

/** What the clerk can do now; each shows its key. Without a script they submit the form around them. */
export function DeskActs({ acts }: { acts: DeskAct[] }) {
  return (
    <div className="desk__acts">
      {acts.map(({ key, label, type = 'submit', ...button }) => (
        <button key={label} type={type} aria-keyshortcuts={key === '+' ? says.plus : key} {...button}>
          <kbd aria-hidden="true">{key}</kbd>
          {label}
        </button>
      ))}
    </div>
  )
}

/** The motion on the floor, in the words of the record. */
export function DeskMotion({
  heading,
  text,
  children,
}: {
  heading: ReactNode
  text: string
  children?: ReactNode
}) {
  return (
    <section className="desk__motion" aria-labelledby="desk-motion">
      <h2 id="desk-motion">{heading}</h2>
      <p className="record">{text}</p>
      {children}
    </section>
  )
}

/** A section of the desk with a heading, and at the other end of its line what its keys do. */
export function DeskSection({
  id,
  heading,
  note,
  end,
  children,
}: {
  id: string
  heading: ReactNode
  note?: ReactNode
  end?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id}>
      <div className="row row--ends">
        <h2 id={id}>
          {heading}
          {note ? <span className="quiet"> {note}</span> : null}
        </h2>
        {end ? <span>{end}</span> : null}
      </div>
      {children}
    </section>
  )
}
