import { commentKeptVerdict, type EndOfComment } from '../meetings/course/end-of-comment.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import { isBefore } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { aboutTheMeeting } from './off-agenda-gate.ts'

/**
 * E5. "Every agenda for regular meetings shall provide an opportunity for members of the public to directly address the
 * legislative body on any item of interest to the public, before or during the legislative body's consideration of the
 * item." Government Code 54954.3(a)(1); for special meetings on each noticed item. So the vote stays closed until
 * comment on the item was called, or it was recorded that nobody wished to speak, and while somebody who signed up is
 * still to be called or an announced period runs (E12). INF: a motion to recess or adjourn is about the meeting and not about an item.
 */
export function commentBeforeVoteVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  motionKind: MotionKind,
  { at, silent = false }: EndOfComment,
): Verdict {
  if (aboutTheMeeting.includes(motionKind)) return allowed
  const { called, calledAt, noSpeakers, noSpeakersAt } = item.comment
  const by = (happened: boolean, time: string | null) =>
    happened && (time === null || at === null || !isBefore(at, time))
  if (!silent && !by(called, calledAt) && !by(noSpeakers, noSpeakersAt)) {
    return refuse(
      'comment-not-called',
      'Call for public comment on this item first, or record that no one wished to speak.',
      'Government Code 54954.3(a)',
    )
  }
  return commentKeptVerdict(record, item, { at, silent })
}
