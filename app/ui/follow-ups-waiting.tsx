import type { FollowUpsWaiting as Counts } from '#app/domain/follow-ups/next-step.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Empty } from './empty.tsx'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { followUpsWaiting as says } from '#app/words/follow-ups-2.ts'

/** What of the follow-ups is due or silent, one line each, the most pressing first. */
export function FollowUpsWaiting({ pastLaw, due, replied, silent }: Counts) {
  const lines = [
    { count: pastLaw, words: says.pastADateSet },
    { count: due, words: says.dueSoonOrPast },
    { count: replied, words: says.withAReplyFor },
    { count: silent, words: says.withNoReplyFor },
  ].filter(({ count }) => count > 0)
  return (
    <Part id="follow-ups" heading={says.followUps}>
      {lines.length > 0 ? (
        <FileList
          rows={lines.map(({ count, words }) => (
            <a key={words} href="/clerk/follow-ups">
              {counted(count, 'follow-up')} {words}
            </a>
          ))}
        />
      ) : (
        <Empty what={says.noFollowUpsNeed} />
      )}
    </Part>
  )
}
