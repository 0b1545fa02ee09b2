import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { commentsPath } from './comment-review.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { mailUndelivered as words } from '#app/words/mail.ts'

type Undelivered = { slug: string; heldOn: string; givenUp: number; retrying: number }

/** E-mail that did not reach those who gave public comment, one line per meeting; nothing where all went out. */
export function MailUndelivered({ meetings }: { meetings: Undelivered[] }) {
  if (meetings.length === 0) return null
  return (
    <Part id="mail" heading={words.eMail}>
      <FileList
        rows={meetings.map(({ slug, heldOn, givenUp, retrying }) => (
          <a key={slug} href={commentsPath(slug)}>
            {givenUp > 0 ? words.couldNotBeDelivered(counted(givenUp, 'e-mail')) : null}
            {retrying > 0 ? words.willBeTriedAgain(counted(retrying, 'e-mail')) : null}
            {formatLongDate(heldOn)}
          </a>
        ))}
      />
    </Part>
  )
}
