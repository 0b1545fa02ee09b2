import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { CommissionFacts, MotionRecord } from '../record-types.ts'
import { motionCarried } from './motion-tally.ts'

/** A vote closes a question or a follow-up only when it carried. */
export function closingMotionVerdict(motion: MotionRecord, commission: CommissionFacts): Verdict {
  return motion.withdrawn || motionCarried(motion, commission) !== true
    ? refuse('not-carried', 'That motion did not carry, so it closed nothing.')
    : allowed
}
