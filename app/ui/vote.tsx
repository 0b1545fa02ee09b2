export type VoteRow = { choice: string; names: string[] }

type VoteProps = {
  /** "Carried, 7 to 1". */
  result: string
  /** The threshold in words. */
  rule: string
  rows: VoteRow[]
  /** What was voted on: heard with each line, as "Aye on the letter to the director of ICE". */
  matter?: string
  /** Written where nobody voted so. */
  none?: string
}

/** A vote by name: the result, the threshold, then who. */
export function Vote({ result, rule, rows, matter, none = 'None' }: VoteProps) {
  const on = matter ? <span className="off"> on {matter}</span> : null
  return (
    <div className="vote">
      <p className="vote__result">
        {result}
        {on}
      </p>
      <p className="vote__rule">{rule}</p>
      <dl>
        {rows.flatMap(({ choice, names }) => [
          <dt key={choice}>
            {choice}
            {on}
          </dt>,
          <dd key={`${choice} number`} className="num">
            {names.length}
          </dd>,
          <dd key={`${choice} names`}>{names.length > 0 ? names.join(', ') : none}</dd>,
        ])}
      </dl>
    </div>
  )
}

/** A vote by name in a few lines: the result, then who voted how; what nobody voted is left out. */
export function VoteInBrief({ result, rule, rows, matter }: Omit<VoteProps, 'none'>) {
  const on = matter ? <span className="off"> on {matter}</span> : null
  return (
    <div className="vote vote--brief">
      <p>
        <b>
          {result}
          {on}
        </b>
        . <span className="vote__rule">{rule}</span>
      </p>
      <dl>
        {rows
          .filter(({ names }) => names.length > 0)
          .flatMap(({ choice, names }) => [
            <dt key={choice}>
              {choice}
              {on} <span className="num">{names.length}</span>
            </dt>,
            <dd key={`${choice} names`}>{names.join(', ')}</dd>,
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
