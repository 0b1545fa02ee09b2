import { seriesNames, type EditionSeries } from '#app/domain/editions/edition.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { Band } from './band.tsx'
import { Empty } from './empty.tsx'
import { Entries } from './entries.tsx'
import { newEditions as says } from '#app/words/commissioner.ts'

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
  answers: { number: string; answerer: string; on: string }[]
  editions: NewEditionFacts[]
  zone: string
}

/** What was published since the last meeting: answers to one's own questions, agendas and minutes. */
export function NewEditions({ since, answers, editions, zone }: NewEditionsProps) {
  const lines = [
    ...answers.map(({ number, answerer, on }) => ({
      on,
      id: undefined,
      words: (
        <>
          <a href={`/commissioner/questions/${number}`}>{says.answerToYourQuestion(number)}</a>, {answerer}
        </>
      ),
    })),
    ...editions.map(({ id, slug, heldOn, series, number, publicAt }) => ({
      on: localDate(publicAt, zone),
      id: `edition-${id}`,
      words: (
        <>
          <a href={series === 'minutes' ? `/meetings/${slug}/minutes` : `/meetings/${slug}`}>
            {says.editionOfThe(number, seriesNames[series])}
          </a>
          <span className="small quiet">{says.meetingOf(formatDate(heldOn))}</span>
        </>
      ),
    })),
  ].toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
  return (
    <Band
      heading={since ? says.since(formatDate(since)) : says.sinceTheLastMeeting}
      note={says.newestFirst}
      first
    >
      {lines.length > 0 ? (
        <Entries
          entries={lines.map(({ on, id, words }) => ({
            when: formatDate(on),
            dateTime: on,
            children: <p>{words}</p>,
            id,
          }))}
        />
      ) : (
        <Empty what={says.nothingNewHasBeen} how={says.newAgendasAndMinutes} />
      )}
    </Band>
  )
}
