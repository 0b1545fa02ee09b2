import type { ReactNode } from 'react'

/** An empty state: what will appear, and how to make it appear. */
export function Empty({ what, how }: { what: ReactNode; how?: ReactNode }) {
  return (
    <div className="empty">
      <p>{what}</p>
      {how ? <p className="quiet">{how}</p> : null}
    </div>
  )
}
