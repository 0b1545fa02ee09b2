import type { ReactNode } from 'react'

/** Happening now, half-way, done, ended. Without one, it is not yet. */
export type StateMark = 'now' | 'half' | 'done' | 'end'

/** Where a thing stands: a word, and a small mark that repeats it. The tones are for what stops or is worth a look. */
export function State({
  mark,
  tone,
  children,
}: {
  mark?: StateMark
  tone?: 'stop' | 'warn'
  children: ReactNode
}) {
  const classes = ['state', mark && `state--${mark}`, tone && `is-${tone}`].filter(Boolean).join(' ')
  return <span className={classes}>{children}</span>
}

/** A line of states, facts and lone links. */
export function Status({ children }: { children: ReactNode }) {
  return <p className="status">{children}</p>
}
