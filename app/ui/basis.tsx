import type { ReactNode } from 'react'

type BasisProps = {
  /** As the database has it; what was recorded in Dais needs no mark. */
  basis: 'recorded' | 'reported' | 'invented'
  /** As a reader would name it: "news story, August 2025". */
  source?: string | null
}

/** Where a line of example data comes from: "Source: news story, August 2025", or "Sample data". Nothing for what Dais recorded itself. */
export function Basis({ basis, source }: BasisProps) {
  if (basis === 'recorded') return null
  if (basis === 'invented') return <span className="basis">Sample data</span>
  return (
    <span className="basis">
      {source ? (
        <>
          Source: <a href="/library">{source}</a>
        </>
      ) : (
        'From a source'
      )}
    </span>
  )
}

/** At the end of every page that shows example data: what of it is invented. */
export function InventedLine({ children }: { children: ReactNode }) {
  return <p className="invented">{children}</p>
}
