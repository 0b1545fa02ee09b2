import type { ReactNode } from 'react'

type BasisProps = {
  /** As the database has it; what was recorded in Dais needs no mark. */
  basis: 'recorded' | 'reported' | 'invented'
  /** The number of the public report: "000". */
  source?: string | null
  href?: string
  words?: { reported: string; invented: string }
}

/** Where a line of example data comes from: "Reported, 000" or "Invented". Nothing for what Dais recorded itself. */
export function Basis({
  basis,
  source,
  href,
  words = { reported: 'Reported', invented: 'Invented' },
}: BasisProps) {
  if (basis === 'recorded') return null
  const text =
    basis === 'invented' ? words.invented : source ? `${words.reported}, ${source}` : words.reported
  return <span className="basis">{href ? <a href={href}>{text}</a> : text}</span>
}

/** At the end of every page that shows example data: what of it is invented. */
export function InventedLine({ children }: { children: ReactNode }) {
  return <p className="invented">{children}</p>
}
