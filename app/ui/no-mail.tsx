import { Note } from './note.tsx'
import { noMail as words } from '#app/words/mail.ts'

/** Says on pages about mail that none goes out from this installation. */
export function NoMail() {
  return (
    <Note title={words.mailIsNotSet}>
      <p>{words.thisSiteDoesNot}</p>
    </Note>
  )
}
