import { unprintedSentence, type Unprinted } from '#app/domain/editions/unprinted.ts'
import { Note } from './note.tsx'
import { unprintedNote as words } from '#app/words/files.ts'

/** What the PDF that is about to be made can't draw, and where; it can be made all the same. */
export function UnprintedNote({ unprinted }: { unprinted: readonly Unprinted[] }) {
  if (unprinted.length === 0) return null
  return (
    <Note tone="warn" title={words.thePdfCantDraw}>
      <p>{words.itPrintsABox}</p>
      <ul>
        {unprinted.map(({ place, characters }) => (
          <li key={place}>{unprintedSentence({ place, characters })}</li>
        ))}
      </ul>
    </Note>
  )
}
