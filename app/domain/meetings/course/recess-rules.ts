import { motionsOfMeeting } from '../../meeting-record/votes/motion-tally.ts'
import type { MeetingRecord, Recess } from '../../meeting-record/record-types.ts'
import { inOrderVerdict, openRecess } from '../../meeting-record/room-rules.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** One recess at a time, and none while a vote is open. */
export function beginRecessVerdict(record: MeetingRecord): Verdict {
  if (openRecess(record)) return refuse('in-recess', 'The meeting is in recess already.')
  return motionsOfMeeting(record).some(({ motion }) => motion.voteMethod !== null && !motion.voteClosed)
    ? refuse('vote-open', 'A vote is open. Close it first.')
    : allowed
}

/** @param recess that has not ended */
export function endRecessVerdict(recess: Recess | undefined, at: Instant | null): Verdict {
  return recess
    ? inOrderVerdict(recess.beganAt, at, 'The recess can’t end before it began.')
    : refuse('not-in-recess', 'The meeting is not in recess.')
}
