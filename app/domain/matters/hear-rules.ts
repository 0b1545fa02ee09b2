import type { CommissionFacts, MotionRecord } from '../meeting-record/record-types.ts'
import { motionCarried } from '../meeting-record/votes/motion-tally.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** A vote closes a matter only when it carried. */
export function closingMotionVerdict(motion: MotionRecord, commission: CommissionFacts): Verdict {
  return motion.withdrawn || motionCarried(motion, commission) !== true
    ? refuse('not-carried', 'That motion did not carry, so it closed nothing.')
    : allowed
}

/** The last step of a matter at a meeting is taken back. @param last undefined where nothing was recorded of it there */
export function takeBackVerdict(last: object | undefined): Verdict {
  return last ? allowed : refuse('nothing-pressed', 'Nothing was recorded of it at this meeting.')
}
