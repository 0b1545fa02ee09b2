import { seriesNames, type EditionSeries } from '#app/domain/editions/edition.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { Band } from './band.tsx'
import { Empty } from './empty.tsx'
import { Entries } from './entries.tsx'

type NewEditionFacts = {
  id: string
  slug: string
  heldOn: string
  series: EditionSeries
  number: number
  publicAt: string
}

type NewEditionsProps = {
  /** The day of the last meeting; null before the first. */
  since: string | null
  editions: NewEditionFacts[]
  zone: string
}

/** What was published since the last meeting. */
export function NewEditions({ since, editions, zone }: NewEditionsProps) {
  return (
    <Band heading={since ? `Since ${formatDate(since)}` : 'Since the last meeting'} note="newest first" first>
      {editions.length > 0 ? (
        <Entries
          entries={editions.map(({ id, slug, heldOn, series, number, publicAt }) => ({
            when: formatDate(localDate(publicAt, zone)),
            dateTime: publicAt,
            children: (
              <p>
                <a href={series === 'minutes' ? `/meetings/${slug}/minutes` : `/meetings/${slug}`}>
                  Edition {number} of the {seriesNames[series]}
                </a>
                <span className="small quiet">, meeting of {formatDate(heldOn)}</span>
              </p>
            ),
            id: `edition-${id}`,
          }))}
        />
      ) : (
        <Empty what="Nothing new has been published." how="New agendas and minutes appear here right away." />
      )}
    </Band>
  )
}
