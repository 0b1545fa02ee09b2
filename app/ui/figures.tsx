/** What is counted stands under its figure, in words; never a number without it. */
export type Figure = { value: string | number; unit?: string; counted: string }

/** A few counts. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ value, unit, counted }) => (
        <div key={counted}>
          <dt>{counted}</dt>
          <dd>
            {value} {unit ? <small>{unit}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
