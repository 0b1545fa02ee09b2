import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { isSecondary, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** Amendment, substitute and reconsideration name the motion they bear on; no other motion does. */
export function bearsOnVerdict({ kind, parentId }: { kind: MotionKind; parentId: string | null }): Verdict {
  return parentId === null || kind === 'reconsider' || isSecondary(kind)
    ? allowed
    : refuse('no-parent', 'Only an amendment or a substitute bears on another motion.')
}

/** A motion's mover, second and words are changed until its vote begins; afterwards they are corrected. */
export function changeMotionVerdict(motion: Pick<MotionRecord, 'withdrawn' | 'voteMethod'>): Verdict {
  if (motion.withdrawn) return refuse('withdrawn', 'This motion was withdrawn.')
  return motion.voteMethod === null
    ? allowed
    : refuse('vote-open', 'The vote on this motion has begun; what is wrong is corrected.')
}

/** Only a member who is there moves or seconds; one whose presence the record leaves open may have been. */
export function presentVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  personId: string,
  at: Instant | null,
): Verdict {
  const line = rollAt(record, item, at).find((one) => one.personId === personId)
  return line?.standing === 'present' || line?.open
    ? allowed
    : refuse('not-present', `${line?.name ?? 'This member'} is not recorded as present.`)
}
