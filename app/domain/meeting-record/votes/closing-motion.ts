import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { CommissionFacts, MotionRecord } from '../record-types.ts'
import { decidesMatter } from './motion-kinds.ts'
import { motionCarried } from './motion-tally.ts'

/** A vote closes a question or a follow-up only when it carried, and only on a motion that decides a matter. */
export function closingMotionVerdict(motion: MotionRecord, commission: CommissionFacts): Verdict {
  if (!decidesMatter(motion.kind)) {
    return refuse('not-a-decision', 'That motion is about how to proceed, so it closed nothing.')
  }
  return motion.withdrawn || motionCarried(motion, commission) !== true
    ? refuse('not-carried', 'That motion did not carry, so it closed nothing.')
    : allowed
}
