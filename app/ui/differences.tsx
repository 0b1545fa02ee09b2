import { summaryOf, type Difference } from '#app/domain/editions/differences.ts'

/** What changed between two editions: the sentence, and behind it every line with what went and what came. */
export function Differences({ differences }: { differences: Difference[] }) {
  const summary = summaryOf(differences)
  if (differences.length === 0) return <>{summary}</>
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="list record">
        {differences.map((difference, index) => (
          <li key={index}>
            <span className="small quiet">{difference.under}</span>
            <br />
            <Line difference={difference} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Line({ difference }: { difference: Difference }) {
  if (difference.change === 'added') return <ins>{difference.text}</ins>
  if (difference.change === 'removed') return <del>{difference.text}</del>
  return (
    <>
      {difference.words.map(({ text, change }, index) =>
        change === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : change === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  )
}
