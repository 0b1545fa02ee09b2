import { stageNames, type EditionStage } from '#app/domain/editions/edition.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { localDate } from '#app/domain/time/instant.ts'
import { Note } from './note.tsx'

/** Says that what follows is no longer in force, and where what is in force stands; nothing for the newest edition. */
export function OlderEdition(props: {
  number: number | null
  newest: number | undefined
  /** Address of the edition in force. */
  current: string
  /** Date, time and place as this edition gave them. */
  lines?: string[]
}) {
  const { number, newest, current, lines } = props
  if (number === null || newest === undefined || number >= newest) return null
  return (
    <Note tone="warn" title={`This is edition ${number}. Edition ${newest} is the current version.`}>
      <p>
        <a href={current}>Read edition {newest}</a>
      </p>
      {lines ? <p>{lines.join(' · ')}</p> : null}
    </Note>
  )
}

/** Every edition of the minutes with its address. */
export function OtherEditions(props: {
  meeting: { slug: string }
  editions: { number: number; stage: EditionStage; publicAt: string }[]
  zone: string
}) {
  const { meeting, editions, zone } = props
  return (
    <ul>
      {editions.map(({ number, stage, publicAt }) => (
        <li key={number}>
          <a href={`/meetings/${meeting.slug}/minutes?edition=${number}`}>Edition {number}</a>,{' '}
          {stageNames[stage].toLowerCase()}, {formatDate(localDate(publicAt, zone))}
        </li>
      ))}
    </ul>
  )
}
