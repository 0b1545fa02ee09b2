import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'

/**
 * Robert's Rules: only one who voted on the prevailing side moves to reconsider, at the same or the next meeting (GK).
 * @param voted the vote on the first motion is closed
 * @param moverChoice how the mover voted on the first motion; null when not recorded
 * @param meetingsLater 0 at the same meeting, 1 at the next
 */
export function reconsiderVerdict(facts: {
  voted: boolean
  outcome: 'carried' | 'lost'
  moverChoice: Choice | null
  meetingsLater: number
}): Verdict {
  const { voted, outcome, moverChoice, meetingsLater } = facts
  if (!voted) return refuse('not-voted', 'This motion has not been voted on.')
  if (moverChoice !== (outcome === 'carried' ? 'aye' : 'no')) {
    return refuse('not-prevailing', 'Only a member who voted on the prevailing side moves to reconsider.')
  }
  return meetingsLater <= 1
    ? allowed
    : refuse('reconsider-too-late', 'A motion is reconsidered at the same meeting or the next.')
}
