import type { ReactNode } from 'react'

/** A caution beside its cause; begins with a bold plain word. `stop` for what can't go on, `warn` for what is worth a look. */
export function Note({
  title,
  tone,
  children,
}: {
  title: ReactNode
  tone?: 'warn' | 'stop'
  children?: ReactNode
}) {
  return (
    <div className={tone ? `note note--${tone}` : 'note'}>
      <b>{title}</b>
      {children}
    </div>
  )
}
