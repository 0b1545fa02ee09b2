import { counted } from '#app/domain/time/duration.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { commentsPath } from './comment-review.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { commentsWaiting as words } from '#app/words/comments-2.ts'

/** Public comment that waits for the clerk's decision, one line per meeting; renders nothing where none waits. */
export function CommentsWaiting({
  meetings,
}: {
  meetings: { slug: string; heldOn: string; count: number }[]
}) {
  if (meetings.length === 0) return null
  return (
    <Part id="comments" heading={words.publicComment}>
      <FileList
        rows={meetings.map(({ slug, heldOn, count }) => (
          <a key={slug} href={`${commentsPath(slug)}?show=waiting`}>
            {counted(count, words.commentOrSignUp, words.commentsAndSignUps)}{' '}
            {words.forYou(formatLongDate(heldOn))}
          </a>
        ))}
      />
    </Part>
  )
}
