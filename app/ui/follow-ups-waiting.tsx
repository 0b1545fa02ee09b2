import type { FollowUpsWaiting as Counts } from '#app/domain/follow-ups/next-step.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'

/** What of the follow-ups is due or silent, one line each, the most pressing first. */
export function FollowUpsWaiting({ pastLaw, due, replied, silent }: Counts) {
  const lines = [
    { count: pastLaw, words: 'past a date set by law' },
    { count: due, words: 'due soon or past due' },
    { count: replied, words: 'with a reply for the commission to review' },
    { count: silent, words: 'with no reply for a month or more' },
  ].filter(({ count }) => count > 0)
  return (
    <Part id="follow-ups" heading="Follow-ups">
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ count, words }) => (
            <a key={words} href="/clerk/follow-ups">
              {counted(count, 'follow-up')} {words}
            </a>
          ))}
        />
      ) : (
        <Empty what="No follow-ups need attention." />
      )}
    </Part>
  )
}
