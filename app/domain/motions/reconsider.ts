import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'

/**
 * Robert's Rules: only one who voted on the prevailing side moves to reconsider, at the same or the next meeting (GK).
 * Where no votes by name were taken, nobody knows who prevailed, and any member moves it. An amendment is reconsidered while
 * the motion that it amended is still pending; afterwards that motion is.
 * @param voted the first motion was decided by the commission
 * @param again a motion brought the first one back already
 * @param named its votes were taken by name
 * @param amendedDecided it amended a motion that was decided since
 * @param moverChoice how the mover voted on the first motion; null when not recorded
 * @param meetingsLater 0 at the same meeting, 1 at the next
 */
export function reconsiderVerdict(facts: {
  voted: boolean
  again?: boolean
  named?: boolean
  amendedDecided?: boolean
  outcome: 'carried' | 'lost'
  moverChoice: Choice | null
  meetingsLater: number
}): Verdict {
  const { voted, again = false, named = true, amendedDecided = false } = facts
  const { outcome, moverChoice, meetingsLater } = facts
  if (!voted) return refuse('not-voted', 'This motion has not been voted on.')
  if (again) return refuse('reconsidered', 'This vote was reconsidered already. Choose the later one.')
  if (amendedDecided) {
    return refuse('main-decided', 'The motion that this amended was decided since. Reconsider that motion.')
  }
  if (named && moverChoice !== (outcome === 'carried' ? 'aye' : 'no')) {
    return refuse('not-prevailing', 'Only a member who voted on the prevailing side moves to reconsider.')
  }
  return meetingsLater <= 1
    ? allowed
    : refuse('reconsider-too-late', 'A motion is reconsidered at the same meeting or the next.')
}
