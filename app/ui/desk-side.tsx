import type { ReactNode } from 'react'
import { Suggestions } from './suggestions.tsx'
import { deskSide as says } from '#app/words/desk-2.ts'

/** The right side of the desk: quorum, timer, queue. */
export function DeskSide({ children }: { children: ReactNode }) {
  return <div className="desk__side">{children}</div>
}

/** A count with its words, large. */
export function DeskCount({ count, children }: { count: string; children: ReactNode }) {
  return (
    <p>
      <span className="desk__n">{count}</span> {children}
    </p>
  )
}

/** The time that is left, and whose it is. */
export function Timer({ left, children }: { left: string; children?: ReactNode }) {
  return (
    <p className="timer">
      {left} {children ? <small>{children}</small> : null}
    </p>
  )
}

export type Waiting = { id: string; number: string; name: ReactNode; note?: ReactNode }

/** Who speaks next, in order. */
export function Queue({ waiting }: { waiting: Waiting[] }) {
  return (
    <ol className="queue">
      {waiting.map(({ id, number, name, note }) => (
        <li key={id}>
          <span className="num">{number}</span>
          <span className="queue__who">
            <span>{name}</span>
            {note ? <small>{note}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

type DeskAskProps = {
  action?: string
  askers: { value: string; label: string }[]
  /** Offered for whom it is asked of; anything else may be typed. The first stands there already. */
  addressees: readonly string[]
  words?: { form: string; question: string; asker: string; to: string; keep: string }
  /** Hidden fields: the item, the key that makes a press count once. */
  hidden?: Record<string, string>
}

const english = {
  form: says.recordAQuestion,
  question: says.question,
  asker: says.asker,
  to: says.to,
  keep: says.keep,
}

/** The line at the foot of the desk that keeps a question the moment it is asked. Posts `asker`, `text`, `to`. */
export function DeskAsk({ action, askers, addressees, words = english, hidden = {} }: DeskAskProps) {
  return (
    <form className="desk__ask" method="post" action={action} aria-label={words.form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="ask">
        <kbd aria-hidden="true">Q</kbd> {words.question}
      </label>
      <select className="usa-select" name="asker" aria-label={words.asker}>
        {askers.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <input className="usa-input" id="ask" name="text" autoComplete="off" aria-keyshortcuts="Q" />
      <input
        className="usa-input"
        name="to"
        aria-label={words.to}
        list="ask-to"
        defaultValue={addressees[0]}
        autoComplete="off"
      />
      <Suggestions id="ask-to" values={addressees} />
      <button className="usa-button" type="submit">
        {words.keep} <span aria-hidden="true">↵</span>
      </button>
    </form>
  )
}
