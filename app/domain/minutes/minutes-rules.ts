import type { EditionStage } from '../editions/edition.ts'
import { approvedMinutesVerdict, type MinutesStage } from '../editions/retention.ts'
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
    return refuse('not-held', 'The meeting was cancelled, so there are no minutes of it.')
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

/** What was approved as corrected is frozen with its corrections made. @param corrections the vote's own words */
export function correctionsMadeVerdict(corrections: string | null, differs: boolean): Verdict {
  return differs
    ? allowed
    : refuse(
        'corrections-not-made',
        `The minutes were approved as corrected (${corrections}). Make the corrections in the record or the notes first.`,
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
