import type { ReactNode } from 'react'

/** Links to documents and pages, one to a row with a hairline between; the whole row can be pressed. */
export function FileList({ rows }: { rows: ReactNode[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="files files--plain">
      {rows.map((row, index) => (
        <li key={index}>{row}</li>
      ))}
    </ul>
  )
}
