import { counted } from '#app/domain/time/duration.ts'
import { Band } from './band.tsx'

type YearsProps = {
  /** Newest first, each with how many meetings it had where that is known. Fewer than two need no choice. */
  years: { year: number; meetings?: number }[]
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
          {years.map(({ year, meetings }) => (
            <li key={year}>
              <a href={hrefOf(year)} aria-current={year === shown ? 'page' : undefined}>
                {year}
              </a>
              {meetings === undefined ? null : (
                <span className="years__count">{counted(meetings, 'meeting')}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </Band>
  )
}
