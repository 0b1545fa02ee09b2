import { Note } from './note.tsx'

/** Says on pages about mail that none goes out from this installation. */
export function NoMail() {
  return (
    <Note title="Mail is not set up">
      <p>
        This site does not send mail yet, so look at your first page for what is waiting. Whoever runs the
        server can turn mail on with SMTP_URL.
      </p>
    </Note>
  )
}
