import type { CivilDate } from '../time/civil-date.ts'
import { decidesMatter, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { DemandEntryKind } from './demand-kinds.ts'
import { rescissionNoticeVerdict } from './demand-rules.ts'
import { commitmentInForce, type DemandStanding } from './demand-state.ts'

/** The words under which a posted agenda must name the item, 54960.2(e). */
export const rescissionTitle = 'Rescission of Brown Act Commitment'

const cure = 'Government Code 54960.1'
const cease = 'Government Code 54960.2'

/** Decisions that only a vote makes. */
export const votedKinds: readonly DemandEntryKind[] = ['cured', 'committed', 'rescinded']

/** The vote that an entry rests on, and the item it was taken on. */
export type DecidingVote = {
  kind: MotionKind
  carried: boolean | null
  ayes: number
  seats: number
  heldOn: CivilDate
  meetingKind: MeetingKind
  itemTitle: string
  /** The item stood on an agenda posted in time; null where no agenda was published here. */
  posted: boolean | null
  onConsent: boolean
}

/**
 * "An unconditional commitment … shall be approved by the legislative body in open session at a regular or special meeting
 * as a separate item of business, and not on its consent agenda." Government Code 54960.2(c)(2). "The legislative body may
 * resolve to rescind an unconditional commitment … by a majority vote of its membership taken in open session at a regular
 * meeting as a separate item of business not on its consent agenda, and noticed on its posted agenda as ‘Rescission of Brown
 * Act Commitment,’ provided that not less than 30 days prior to such regular meeting, the legislative body provides written
 * notice of its intent to consider the rescission to each person to whom the unconditional commitment was made, and to the
 * district attorney." 54960.2(e). An adjourned regular meeting is a regular one, 54955.
 */
export function decidingVoteVerdict(
  standing: DemandStanding,
  kind: DemandEntryKind,
  vote: DecidingVote,
): Verdict {
  const section = standing.facts.kind === 'cure-or-correct' ? cure : cease
  if (!decidesMatter(vote.kind))
    return refuse('not-a-decision', 'Name the motion that decided it, not one about how to proceed.', section)
  if (vote.carried !== true) return refuse('not-carried', 'That motion did not pass.', section)
  if (vote.heldOn < standing.facts.receivedOn)
    return refuse('vote-before-receipt', 'That vote was taken before the demand was received.', section)
  if (kind === 'cured') return allowed
  if (vote.onConsent)
    return refuse('on-consent', 'The vote must be on a separate item, not on the consent calendar.', section)
  if (kind === 'committed') {
    return vote.meetingKind === 'emergency'
      ? refuse('wrong-meeting', 'A commitment is approved at a regular or special meeting.', `${cease}(c)(2)`)
      : allowed
  }
  return rescissionVerdict(standing, vote)
}

function rescissionVerdict({ rescissionNoticedOn }: DemandStanding, vote: DecidingVote): Verdict {
  const section = `${cease}(e)`
  const regular = regularVerdict(vote.meetingKind)
  if (!regular.ok) return regular
  if (!vote.itemTitle.toLowerCase().includes(rescissionTitle.toLowerCase()) || vote.posted === false) {
    return refuse('not-noticed-so', `The posted agenda must name the item “${rescissionTitle}”.`, section)
  }
  const majority = Math.floor(vote.seats / 2) + 1
  if (vote.ayes < majority) {
    return refuse(
      'no-majority',
      `Rescinding takes ${majority} ayes, a majority of all ${vote.seats} seats.`,
      section,
    )
  }
  return rescissionNoticeVerdict(rescissionNoticedOn, vote.heldOn)
}

function regularVerdict(kind: MeetingKind): Verdict {
  return kind === 'regular' || kind === 'adjourned'
    ? allowed
    : refuse('not-regular', 'A commitment is rescinded at a regular meeting only.', `${cease}(e)`)
}

/** What an agenda item about a demand is for. */
export const placePurposes = ['answer', 'commitment', 'rescission'] as const
export type PlacePurpose = (typeof placePurposes)[number]

/** Whether an item for `purpose` may be placed on the agenda of this meeting. */
export function placeVerdict(
  standing: DemandStanding,
  purpose: PlacePurpose,
  meeting: { kind: MeetingKind; heldOn: CivilDate },
  today: CivilDate,
): Verdict {
  if (standing.struck || standing.withdrawnOn !== null)
    return refuse('over', 'The demand is withdrawn, so there is nothing to place on an agenda.')
  if (meeting.heldOn < today) return refuse('held-already', 'That meeting has been held.')
  if (purpose === 'rescission') {
    if (!commitmentInForce(standing))
      return refuse('no-commitment', 'No commitment is in force that could be rescinded.', `${cease}(e)`)
    const regular = regularVerdict(meeting.kind)
    return regular.ok ? rescissionNoticeVerdict(standing.rescissionNoticedOn, meeting.heldOn) : regular
  }
  if (purpose === 'commitment') {
    if (standing.facts.kind !== 'cease-and-desist' || commitmentInForce(standing))
      return refuse(
        'no-letter',
        'There is no cease and desist letter here that waits for a commitment.',
        cease,
      )
    return meeting.kind === 'emergency'
      ? refuse('wrong-meeting', 'A commitment is approved at a regular or special meeting.', `${cease}(c)(2)`)
      : allowed
  }
  return standing.decision?.kind === 'cured' || commitmentInForce(standing)
    ? refuse('decided-already', 'The commission has decided on this demand.')
    : allowed
}

export const purposeNames: Record<PlacePurpose, string> = {
  answer: 'To decide how to answer',
  commitment: 'To approve the unconditional commitment',
  rescission: 'To rescind the commitment',
}

/** What an item about a demand can be for as it stands, whichever the meeting. */
export function purposesNow(standing: DemandStanding): PlacePurpose[] {
  if (commitmentInForce(standing)) return ['rescission']
  return standing.facts.kind === 'cease-and-desist' ? ['commitment', 'answer'] : ['answer']
}
