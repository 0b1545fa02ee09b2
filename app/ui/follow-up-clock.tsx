import type { ReactNode } from 'react'
import type { PublicClock } from '#app/domain/follow-ups/ledger/public-clock.ts'
import { Clock, Days } from './clock.tsx'

/** How long a follow-up has waited, on its own page and on the first page. @param props.what it is, where the page does not say so above */
export function FollowUpClock({ clock, what }: { clock: PublicClock; what?: ReactNode }) {
  if (!clock.days) return null
  return (
    <Clock
      figure={<Days from={clock.days.least} to={clock.days.most} />}
      label={clock.label}
      say={
        <>
          {what ? <>{what} </> : null}
          {sentences([clock.headline, clock.since, clock.lastReported])}
        </>
      }
      how={clock.how}
    />
  )
}

/** @returns what there is, each with its full stop */
export function sentences(words: (string | null)[]): string {
  return words
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ')
}
