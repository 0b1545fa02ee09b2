import { closedNow } from '../../meeting-record/closed-session.ts'
import { quorumVerdict } from '../../meeting-record/quorum.ts'
import type { ClosedSessionRecord, ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { inOrderVerdict, quorumOn } from '../../meeting-record/room-rules.ts'
import { motionsOfMeeting } from '../../meeting-record/votes/motion-tally.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { endOfCommentVerdict } from './end-of-comment.ts'

type GoingIn = { at: Instant | null; disclosed: boolean }

/**
 * Going into closed session. "Prior to holding any closed session, the legislative body of the local agency shall disclose, in
 * an open meeting, the item or items to be discussed in the closed session. The disclosure may take the form of a reference
 * to the item or items as they are listed by number or letter on the agenda." Government Code 54957.7(a). The public is heard
 * on the item before, 54954.3(a); the item stood on an agenda posted in time, 54954.2; a quorum is there.
 */
export function goInVerdict(record: MeetingRecord, item: ItemRecord, { at, disclosed }: GoingIn): Verdict {
  if (!record.commission.closedSessions) return neverClosed
  if (item.kind !== 'closed-session') {
    return refuse('not-closed-item', `Item ${item.number} is not a closed session on the agenda.`)
  }
  if (closedNow(record).length > 0) {
    return refuse('in-closed-session', 'The commission is in closed session already.')
  }
  if (item.posted === false) {
    return refuse(
      'not-on-agenda',
      `Item ${item.number} is not on an agenda posted in time, so it is not discussed in closed session.`,
      'Government Code 54954.2(a)',
    )
  }
  if (motionsOfMeeting(record).some(({ motion }) => motion.voteMethod !== null && !motion.voteClosed)) {
    return refuse('vote-open', 'A vote is open. Close it first.')
  }
  const { called, noSpeakers } = item.comment
  if (!called && !noSpeakers) {
    return refuse(
      'comment-not-called',
      'Call for public comment on this item first, or record that no one wished to speak.',
      'Government Code 54954.3(a)',
    )
  }
  const heard = endOfCommentVerdict(record, item, { at })
  if (!heard.ok) return heard
  if (!disclosed) {
    return refuse(
      'not-disclosed',
      `Announce in open session that item ${item.number} will be discussed, then say so here.`,
      'Government Code 54957.7(a)',
    )
  }
  return quorumVerdict(quorumOn(record, item, at), 'main')
}

export const neverClosed = refuse('closed-never', 'By its settings this commission holds no closed sessions.')

export function comeBackVerdict(session: ClosedSessionRecord | undefined, at: Instant | null): Verdict {
  return session
    ? inOrderVerdict(session.beganAt, at, 'The commission can’t come back before it went in.')
    : refuse('not-in-closed-session', 'The commission is not in closed session.')
}

/**
 * "The legislative body … shall publicly report any action taken in closed session and the vote or abstention on that
 * action of every member present". Government Code 54957.1(a) (wording GK).
 * @param present members without a vote in the report
 */
export function reportVerdict(
  session: ClosedSessionRecord | undefined,
  { action, missing }: { action: string | null; missing: readonly string[] },
): Verdict {
  if (!session) return refuse('no-closed-session', 'There was no closed session on this item.')
  if (!session.ended) return refuse('in-closed-session', 'Come back into open session first.')
  if (session.reported !== null)
    return refuse('reported', 'The report is recorded. Correct it if that is wrong.')
  return action !== null && missing.length > 0
    ? refuse(
        'votes-missing',
        `Enter how every member present voted: ${missing.join(', ')}.`,
        'Government Code 54957.1(a)',
      )
    : allowed
}
