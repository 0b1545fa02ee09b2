import type { ReactNode } from 'react'
import { State, type StateMark } from './status.tsx'

export type LedgerRow = {
  /** "2025-014". */
  number: string
  href: string
  /** What the matter is called. */
  text: string
  /** The question, or what is owed, word for word, where its title does not say it all. */
  words?: string
  /** Who asked whom, when, and the basis. */
  meta?: ReactNode
  /** First in the last column, bold: a date by which it is due. */
  due?: ReactNode
  state?: { mark?: StateMark; word: string }
  /** Quiet lines after the state: what is awaited, how long it has been open. */
  lines?: ReactNode[]
}

/** Questions and follow-ups as rows that read as sentences: number, words, state. */
export function Ledger({ rows }: { rows: LedgerRow[] }) {
  return (
    <ol className="ledger">
      {rows.map(({ number, href, text, words, meta, due, state, lines = [] }) => (
        <li key={number}>
          <span className="ledger__no num">{number}</span>
          <div>
            <a className="ledger__q record" href={href}>
              {text}
            </a>
            {words ? <p className="record small">{words}</p> : null}
            {meta ? <p className="ledger__meta">{meta}</p> : null}
          </div>
          <p className="ledger__state">
            {due ? <b>{due}</b> : null}
            {state ? <State mark={state.mark}>{state.word}</State> : null}
            {lines.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  )
}
