import { addDays, daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { daysOfRescissionNotice } from './demand-clocks.ts'
import type { DemandEntryKind, DemandFacts } from './demand-kinds.ts'
import { commitmentInForce, isOpen, type DemandStanding } from './demand-state.ts'

/** The words under which a posted agenda must name the item, 54960.2(e). */
export const rescissionTitle = 'Rescission of Brown Act Commitment'

const cure = 'Government Code 54960.1'
const cease = 'Government Code 54960.2'

/** Whether the days of a demand fit each other. */
export function receiptVerdict(
  facts: Pick<DemandFacts, 'receivedOn' | 'writtenOn' | 'actionOn'>,
  today: CivilDate,
): Verdict {
  const { receivedOn, writtenOn, actionOn } = facts
  if (receivedOn > today) return refuse('received-later', 'The day it was received is still to come.')
  if (actionOn > receivedOn)
    return refuse('action-later', 'The action that it challenges comes after the day it was received.')
  if (writtenOn !== null && writtenOn > receivedOn)
    return refuse('written-later', 'The date on the letter comes after the day it was received.')
  return allowed
}

const anytime: readonly DemandEntryKind[] = ['note', 'correction', 'court', 'facts']

/** Whether an entry of `kind`, of the day `on`, fits what was recorded so far. */
export function demandEntryVerdict(
  standing: DemandStanding,
  kind: DemandEntryKind,
  { on, today }: { on: CivilDate; today: CivilDate },
): Verdict {
  if (on > today) return refuse('still-to-come', 'That day is still to come.')
  if (standing.struck && kind !== 'correction')
    return refuse('struck', 'The demand was recorded by mistake, so nothing is added to it.')
  if (on < standing.facts.receivedOn)
    return refuse('before-receipt', 'That day is before the demand was received.')
  if (anytime.includes(kind) || kind === 'struck' || kind === 'moved') return allowed
  if (standing.withdrawnOn !== null)
    return refuse('withdrawn', 'The demand was withdrawn. Correct that entry first.')
  return kindVerdict(standing, kind, on)
}

function kindVerdict(standing: DemandStanding, kind: DemandEntryKind, on: CivilDate): Verdict {
  const { decision, notice } = standing
  const ofCure = standing.facts.kind === 'cure-or-correct'
  switch (kind) {
    case 'cured':
    case 'not-cured':
      if (!ofCure)
        return refuse(
          'other-kind',
          'A cease and desist letter is answered by a commitment or without.',
          cease,
        )
      return decision?.kind === 'cured' || decision?.kind === kind
        ? refuse(
            'decided-already',
            'The commission has decided on this demand. Correct that entry first.',
            cure,
          )
        : allowed
    case 'committed':
    case 'declined':
      if (ofCure)
        return refuse('other-kind', 'A demand to cure or correct is answered by a cure or a decision.', cure)
      if (commitmentInForce(standing) || (decision?.kind === kind && standing.rescindedOn === null))
        return refuse(
          'decided-already',
          'The commission has answered this letter. Correct that entry first.',
          cease,
        )
      return allowed
    case 'notice-sent':
      if (!decision) return refuse('no-decision', 'No decision is recorded yet that could be told.')
      if (notice) return refuse('noticed-already', 'The notice of this decision is recorded.')
      return on < decision.on ? refuse('before-decision', 'The notice comes before the decision.') : allowed
    case 'notice-received':
      if (!notice) return refuse('no-notice', 'No written notice is recorded yet.')
      if (notice.receivedOn !== null)
        return refuse('noticed-already', 'The day on which the notice was received is recorded.')
      return on < notice.sentOn ? refuse('before-notice', 'It was received before it was sent.') : allowed
    case 'rescission-noticed':
    case 'rescinded':
      return commitmentInForce(standing)
        ? allowed
        : refuse('no-commitment', 'No commitment is in force that could be rescinded.', `${cease}(e)`)
    default:
      return allowed
  }
}

/** Decisions that only a vote makes. */
export const votedKinds: readonly DemandEntryKind[] = ['cured', 'committed', 'rescinded']

/** The vote that an entry rests on, and the item it was taken on. */
export type DecidingVote = {
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

/** Not less than 30 days between the written notice and the meeting. */
function rescissionNoticeVerdict(noticedOn: CivilDate | null, heldOn: CivilDate): Verdict {
  const section = `${cease}(e)`
  if (noticedOn === null) {
    return refuse(
      'no-rescission-notice',
      'Written notice must first go to everyone to whom the commitment was made, and to the district attorney.',
      section,
    )
  }
  if (daysBetween(noticedOn, heldOn) >= daysOfRescissionNotice) return allowed
  return refuse(
    'notice-too-short',
    `The notice went on ${formatDate(noticedOn)}, so the earliest meeting is on ${formatDate(addDays(noticedOn, daysOfRescissionNotice))}.`,
    section,
  )
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

/** Whether an entry may be taken back by a correction. */
export function demandCorrectionVerdict(entry: { kind: DemandEntryKind; corrected: boolean }): Verdict {
  if (entry.kind === 'correction' || entry.kind === 'moved')
    return refuse('stays', 'That entry stays. Record the right thing as an entry of its own.')
  return entry.corrected ? refuse('corrected-already', 'That entry was corrected already.') : allowed
}

/**
 * Who made a demand must be told of the answer, and while a commitment is in force, of any meeting that may rescind it,
 * Government Code 54960.2(e).
 */
export function contactNeededVerdict(standing: DemandStanding): Verdict {
  if (commitmentInForce(standing)) {
    return refuse(
      'commitment-in-force',
      'A commitment is in force: who received it must be told before it can be rescinded.',
      'Government Code 54960.2(e)',
    )
  }
  return isOpen(standing) ? refuse('unanswered', 'The demand is not answered in writing yet.') : allowed
}
