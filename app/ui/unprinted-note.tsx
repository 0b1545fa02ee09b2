import { unprintedSentence, type Unprinted } from '#app/domain/editions/unprinted.ts'
import { Note } from './note.tsx'

/** What the PDF that is about to be made can't draw, and where; it can be made all the same. */
export function UnprintedNote({ unprinted }: { unprinted: readonly Unprinted[] }) {
  if (unprinted.length === 0) return null
  return (
    <Note tone="warn" title="The PDF can’t draw every character">
      <p>
        It prints a box with the character’s code instead. Anyone who copies or searches the text will find
        the character, and the web page shows it as it was typed.
      </p>
      <ul>
        {unprinted.map(({ place, characters }) => (
          <li key={place}>{unprintedSentence({ place, characters })}</li>
        ))}
      </ul>
    </Note>
  )
}
