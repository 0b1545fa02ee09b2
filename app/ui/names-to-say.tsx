import { Band } from './band.tsx'
import { FileList } from './files.tsx'
import { namesToSay as words } from '#app/words/desk-2.ts'

/** How speakers say their names, as they told it to the clerk and the chair. */
export function NamesToSay({ names }: { names: { number: number; name: string; beside: string }[] }) {
  if (names.length === 0) return null
  return (
    <Band heading={words.howToSayThe} note={words.onlyYouAndThe}>
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
