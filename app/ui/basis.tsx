import type { ReactNode } from 'react'

type BasisProps = {
  /** As the database has it; what was recorded in Dais needs no mark. */
  basis: 'recorded' | 'reported' | 'invented'
  /** The number of the public report: "000". */
  source?: string | null
  words?: { reported: string; invented: string }
}

const reportNumber = /\b(\d{3})\b/

/** What a source says, with the way from the number of a report to where the library tells of it, if it does. */
function Source({ text }: { text: string }) {
  return text.split(reportNumber).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={index} href={`/library#report-${part}`} aria-label={`report ${part}`}>
        {part}
      </a>
    ),
  )
}

/** Where a line of example data comes from: "Reported, 000" or "Invented". Nothing for what Dais recorded itself. */
export function Basis({ basis, source, words = { reported: 'Reported', invented: 'Invented' } }: BasisProps) {
  if (basis === 'recorded') return null
  if (basis === 'invented' || !source) {
    return <span className="basis">{basis === 'invented' ? words.invented : words.reported}</span>
  }
  return (
    <span className="basis">
      {words.reported}, <Source text={source} />
    </span>
  )
}

/** At the end of every page that shows example data: what of it is invented. */
export function InventedLine({ children }: { children: ReactNode }) {
  return <p className="invented">{children}</p>
}
