import { isBefore, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** A time in which the broadcast, or the way to comment from elsewhere, did not work. */
export type Outage = { id: string; what: string; beganAt: Instant; endedAt: Instant | null }

export function outageAt(outages: readonly Outage[], at: Instant): Outage | undefined {
  return outages.find(
    ({ beganAt, endedAt }) => !isBefore(at, beganAt) && (endedAt === null || isBefore(at, endedAt)),
  )
}

/**
 * E11. Under the alternative teleconferencing provisions, "in the event of a disruption that prevents the legislative
 * body from broadcasting the meeting to members of the public …, or … prevents members of the public from offering
 * public comments …, the legislative body shall take no further action on items appearing on the meeting agenda until
 * public access to the meeting … is restored". Government Code 54953.8 (wording GK). Recess and adjournment act on no
 * item (INF).
 */
export function outageVerdict(facts: {
  outages: readonly Outage[]
  alternativeRules: boolean
  at: Instant | null
  aboutTheMeeting: boolean
}): Verdict {
  const { outages, alternativeRules, at, aboutTheMeeting } = facts
  if (!alternativeRules || aboutTheMeeting || at === null) return allowed
  const outage = outageAt(outages, at)
  return outage
    ? refuse(
        'channel-down',
        `The public can’t follow or comment from elsewhere: ${outage.what}. While a member attends remotely no action is taken until it works again. Recess, or record that it is back.`,
        'Government Code 54953.8',
      )
    : allowed
}

/** One interruption at a time: the next is recorded once the public can follow again. */
export function newOutageVerdict(outages: readonly Outage[], now: Instant): Verdict {
  return outageAt(outages, now) ? refuse('already-down', 'An interruption is recorded already.') : allowed
}
