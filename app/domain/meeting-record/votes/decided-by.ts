import type { MotionRecord } from '../record-parts.ts'

type Decision = Partial<Pick<MotionRecord, 'decidedBy' | 'decidedOutcome' | 'stated'>> &
  Pick<MotionRecord, 'kind'>

/**
 * What a motion came to that was not voted on by name. Robert's Rules (GK): by general consent a motion carries, for want
 * of a second it is not taken up, and the chair rules on a point of order.
 * @returns null where the votes by name tell
 */
export function decidedWithoutNames(
  motion: Decision,
): { outcome: 'carried' | 'lost'; result: string } | null {
  switch (motion.decidedBy) {
    case 'general-consent':
      return { outcome: 'carried', result: 'Passed without objection' }
    case 'no-second':
      return { outcome: 'lost', result: 'Died for lack of a second' }
    case 'chair': {
      const outcome = motion.decidedOutcome ?? 'lost'
      return { outcome, result: outcome === 'carried' ? 'Well taken' : 'Not well taken' }
    }
    case 'stated':
      return {
        outcome: motion.decidedOutcome ?? 'lost',
        result: `${motion.decidedOutcome === 'carried' ? 'Passed' : 'Failed'}, stated as “${motion.stated?.result ?? ''}”`,
      }
    default:
      return null
  }
}
