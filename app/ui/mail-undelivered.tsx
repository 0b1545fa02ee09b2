import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import { commentsPath } from './comment-review.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'

type Undelivered = { slug: string; heldOn: string; givenUp: number; retrying: number }

/** E-mail that did not reach those who gave public comment, one line per meeting; nothing where all went out. */
export function MailUndelivered({ meetings }: { meetings: Undelivered[] }) {
  if (meetings.length === 0) return null
  return (
    <Part id="mail" heading="E-mail">
      <FileList
        rows={meetings.map(({ slug, heldOn, givenUp, retrying }) => (
          <a key={slug} href={commentsPath(slug)}>
            {givenUp > 0 ? `${counted(givenUp, 'e-mail')} could not be delivered. ` : null}
            {retrying > 0 ? `${counted(retrying, 'e-mail')} will be tried again. ` : null}
            {formatLongDate(heldOn)}
          </a>
        ))}
      />
    </Part>
  )
}
