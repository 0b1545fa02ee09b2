import { Band } from './band.tsx'
import { FileList } from './files.tsx'

/** How speakers say their names, as they told it to the clerk and the chair. */
export function NamesToSay({ names }: { names: { number: number; name: string; beside: string }[] }) {
  if (names.length === 0) return null
  return (
    <Band heading="How to say the names" note="only you and the clerk can see this">
      <FileList
        rows={names.map(({ number, name, beside }) => (
          <span key={number}>
            <span className="num">{number}</span> <bdi>{name}</bdi> <span className="quiet">({beside})</span>
          </span>
        ))}
      />
    </Band>
  )
}
