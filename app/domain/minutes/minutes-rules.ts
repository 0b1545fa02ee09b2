import type { EditionStage } from '../editions/edition.ts'
import { approvedMinutesVerdict, type MinutesStage } from '../editions/retention.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** `stage` of the newest edition, null before any; `differs` where a new edition would say something else. */
type Newest = { stage: MinutesStage | null; differs: boolean }

/** @param stage of the newest edition of the minutes; an agenda's is no stage of theirs */
export function minutesStage(stage: EditionStage | undefined): MinutesStage | null {
  return stage === undefined || stage === 'published' ? null : stage
}

/** A draft is presented of a meeting that is over, until its minutes are approved (E14); the same draft only once. */
export function presentMinutesVerdict(
  meeting: { convened: boolean; adjourned: boolean; cancelledAt: string | null },
  { stage, differs }: Newest,
): Verdict {
  if (meeting.convened && !meeting.adjourned) {
    return refuse(
      'in-session',
      'The meeting is not adjourned in the record. Adjourn it, then present its minutes.',
    )
  }
  if (meeting.cancelledAt && !meeting.convened) {
    return refuse('not-held', 'The meeting was canceled, so there are no minutes of it.')
  }
  if (stage !== null && stage !== 'presented') {
    return refuse(
      'minutes-approved',
      'These minutes are approved. They change only by a motion of a later meeting to amend them.',
    )
  }
  return stage !== null && !differs
    ? refuse('nothing-changed', 'Nothing was changed since the draft was presented.')
    : allowed
}

/** What is said of a vote on minutes, and what the clerk says of it before its edition is frozen. */
type Freezing = {
  candidate: Pick<AdoptionCandidate, 'how' | 'doubtful' | 'correctedText' | 'adoption'>
  /** The clerk's word on the way of approval, at this press; null where only the motion's is there. */
  said: 'as-presented' | 'as-corrected' | null
  /** The text whose differences the clerk has looked at as those that the vote approved. */
  shown: string | null
  workingText: string
  differs: boolean
}

/** @returns how the minutes are approved: by the motion, or where nobody said it there, by the clerk's word now */
export function howApproved({ candidate, said }: Pick<Freezing, 'candidate' | 'said'>) {
  return candidate.how ?? said
}

/**
 * E14. Minutes are frozen "as presented" or "as corrected" (Robert's Rules, GK) by somebody's word. As corrected they are
 * frozen only with the corrections made, and only the text whose differences were looked at: when the motion was made, or
 * now.
 */
export function freezeApprovedVerdict(facts: Freezing): Verdict {
  const { candidate, said, shown, workingText, differs } = facts
  const how = howApproved(facts)
  if (how === null) {
    return refuse(
      'approval-not-said',
      'Say whether the vote approved these minutes as presented or as corrected.',
    )
  }
  if (said !== null && said !== how) {
    return refuse(
      'said-otherwise',
      `The motion asked for approval ${how === 'as-presented' ? 'as presented' : 'as corrected'}. If that is wrong, correct the motion first.`,
    )
  }
  if (how === 'as-presented') {
    return candidate.doubtful && said === null
      ? refuse(
          'words-say-otherwise',
          'The motion was entered as approving the minutes as presented, and its words speak of a correction. Say which it was.',
        )
      : allowed
  }
  const { corrections } = candidate.adoption
  if (!differs) {
    return refuse(
      'corrections-not-made',
      `The minutes were approved as corrected${corrections ? ` (${corrections})` : ''}. Make the corrections in the record or the notes first.`,
    )
  }
  const seen = shown ?? candidate.correctedText
  if (seen === workingText) return allowed
  return seen === null
    ? refuse(
        'corrections-not-shown',
        'Look at the differences first: only those that the vote approved are frozen.',
      )
    : refuse(
        'draft-changed-since',
        'The draft was changed since the corrections were looked at. Look at the differences again.',
      )
}

/** E14. Approved minutes are corrected by a motion of a later meeting, once the correction is made in the record. */
export function correctMinutesVerdict(
  { stage, differs }: Newest,
  adopted: Omit<Parameters<typeof approvedMinutesVerdict>[0], 'stage'>,
): Verdict {
  if (stage === null || stage === 'presented') {
    return refuse(
      'not-approved',
      'These minutes are not approved yet: correct the draft and present it anew.',
    )
  }
  const verdict = approvedMinutesVerdict({ stage, ...adopted })
  if (!verdict.ok) return verdict
  return differs
    ? allowed
    : refuse('nothing-changed', 'Make the correction in the record or the notes first; nothing differs yet.')
}
