import { addDays, addYears, formatDate, type CivilDate } from '../time/civil-date.ts'
import { laterMeetingVerdict, type ActOnMinutes, type Sitting } from './later-meeting.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** What the floors tell apart. `paper` is everything else a meeting leaves: cards, comments, logs, letters. */
export const retentionClasses = [
  'minutes',
  'resolution',
  'agenda',
  'packet',
  'posting',
  'comment',
  'paper',
  'audio',
  'video',
] as const
export type RetentionClass = (typeof retentionClasses)[number]

export type RetentionFloor =
  | { keep: 'for-ever'; section: string }
  | { keep: 'until'; lastDay: CivilDate; section: string }
  | { keep: 'minutes-first'; section: string }

/**
 * E15. City records "less than two years old" and "the minutes, ordinances, or resolutions of the legislative body or of
 * a city board or commission" may not be destroyed, Government Code 34090. A recording of a meeting "may be erased or
 * destroyed 30 days after the recording", 54953.5(b); a video that duplicates minutes or sound is kept 90 days,
 * 34090.7. That sound waits for the approval of the minutes, and that a hybrid meeting's video has the 90 days: INF.
 * @param madeOn the day the record was made
 * @returns until when it may not be deleted; `lastDay` is the last day of keeping
 */
export function retentionFloor(facts: {
  retentionClass: RetentionClass
  madeOn: CivilDate
  minutesApproved: boolean
}): RetentionFloor {
  const { retentionClass, madeOn, minutesApproved } = facts
  if (retentionClass === 'minutes' || retentionClass === 'resolution') {
    return { keep: 'for-ever', section: 'Government Code 34090(e)' }
  }
  if (retentionClass === 'audio') {
    const section = 'Government Code 54953.5(b)'
    return minutesApproved
      ? { keep: 'until', lastDay: addDays(madeOn, 30), section }
      : { keep: 'minutes-first', section }
  }
  if (retentionClass === 'video') {
    return { keep: 'until', lastDay: addDays(madeOn, 90), section: 'Government Code 34090.7' }
  }
  return { keep: 'until', lastDay: addYears(madeOn, 2), section: 'Government Code 34090(d)' }
}

/** E15: refuses deletion below the floor, and of anything under a legal hold. @param today the civil date */
export function deletionVerdict(facts: {
  retentionClass: RetentionClass
  madeOn: CivilDate
  minutesApproved: boolean
  legalHold: boolean
  today: CivilDate
}): Verdict {
  if (facts.legalHold)
    return refuse(
      'legal-hold',
      'This is under a legal hold and is kept until the hold is lifted.',
      'Government Code 34090',
    )
  const floor = retentionFloor(facts)
  if (floor.keep === 'for-ever') return refuse('kept-for-ever', 'This is kept permanently.', floor.section)
  if (floor.keep === 'minutes-first') {
    return refuse(
      'minutes-not-approved',
      'The recording is kept until the minutes are approved.',
      floor.section,
    )
  }
  return facts.today > floor.lastDay
    ? allowed
    : refuse('below-floor', `This is kept to ${formatDate(floor.lastDay)} at least.`, floor.section)
}

export type MinutesStage = 'draft' | 'presented' | 'approved' | 'corrected'

/** The motion that a new edition of the minutes would rest on. */
export type AdoptingMotion = ActOnMinutes & {
  kind: string
  carried: boolean
}

/**
 * E14. Minutes are changed only "by majority … action and shall conform to fact" [S94]; altering a record in a public
 * office is a felony, Government Code 6200. Before approval the clerk corrects a draft; after it the minutes stand, and
 * a correction is a new dated edition resting on a motion of a later meeting to amend something previously adopted
 * [S95][S96].
 */
export function approvedMinutesVerdict(facts: {
  stage: MinutesStage | null
  minutesOf: Sitting
  adoptingMotion: AdoptingMotion | null
}): Verdict {
  const { stage, minutesOf, adoptingMotion } = facts
  if (stage !== 'approved' && stage !== 'corrected') return allowed
  const section = 'Government Code 6200'
  if (adoptingMotion === null) {
    return refuse(
      'minutes-approved',
      'These minutes are approved. They change only by a motion of a later meeting to amend them.',
      section,
    )
  }
  if (adoptingMotion.kind !== 'amend-previously-adopted') {
    return refuse('wrong-motion', 'The motion is not one to amend something previously adopted.', section)
  }
  if (!adoptingMotion.carried)
    return refuse('motion-lost', 'The motion to amend the minutes did not carry.', section)
  return laterMeetingVerdict(minutesOf, adoptingMotion)
}

/** E14: minutes are approved by a carried motion of a meeting after the one they tell of. */
export function minutesApprovalVerdict(facts: {
  stage: MinutesStage | null
  minutesOf: Sitting
  approvingMotion: AdoptingMotion
}): Verdict {
  const { stage, minutesOf, approvingMotion } = facts
  if (stage === null) return refuse('no-draft', 'There is no draft of the minutes to approve.')
  if (stage === 'approved' || stage === 'corrected')
    return refuse('already-approved', 'These minutes are approved already.')
  if (!approvingMotion.carried)
    return refuse('motion-lost', 'The motion to approve the minutes did not carry.')
  return laterMeetingVerdict(minutesOf, approvingMotion)
}
