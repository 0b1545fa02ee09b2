export type VoteRow = { choice: string; names: string[] }

type VoteProps = {
  /** "Carried, 7 to 1". */
  result: string
  /** The threshold in words. */
  rule: string
  rows: VoteRow[]
  /** Written where nobody voted so. */
  none?: string
}

/** A vote by name: the result, the threshold, then who. */
export function Vote({ result, rule, rows, none = 'None' }: VoteProps) {
  return (
    <div className="vote">
      <p className="vote__result">{result}</p>
      <p className="vote__rule">{rule}</p>
      <dl>
        {rows.flatMap(({ choice, names }) => [
          <dt key={choice}>{choice}</dt>,
          <dd key={`${choice} number`} className="num">
            {names.length}
          </dd>,
          <dd key={`${choice} names`}>{names.length > 0 ? names.join(', ') : none}</dd>,
        ])}
      </dl>
    </div>
  )
}

/** A running count while a vote is taken. */
export function Tally({ counts }: { counts: { count: number; label: string }[] }) {
  return (
    <span className="tally">
      {counts.map(({ count, label }) => (
        <span key={label}>
          <b className="num">{count}</b> {label}
        </span>
      ))}
    </span>
  )
}
