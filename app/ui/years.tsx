import { Band } from './band.tsx'

type YearsProps = {
  /** Newest first. Fewer than two need no choice. */
  years: number[]
  shown: number | null
  hrefOf: (year: number) => string
  id?: string
}

/** Which year of a long record to show. */
export function Years({ years, shown, hrefOf, id }: YearsProps) {
  if (years.length < 2) return null
  return (
    <Band heading="Year" id={id}>
      <nav aria-label="Years of the record">
        <ul className="years">
          {years.map((year) => (
            <li key={year}>
              <a href={hrefOf(year)} aria-current={year === shown ? 'page' : undefined}>
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Band>
  )
}
