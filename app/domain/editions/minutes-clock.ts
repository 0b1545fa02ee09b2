import type { Basis } from '#db/schema.ts'
import type { EditionStage } from './edition.ts'
import { daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import { waitWords } from '../time/wait-words.ts'

/** How long minutes are waited for, for anyone to read. `since` is the day of the meeting, or that of the draft. */
export type MinutesClock = {
  waitsFor: 'draft' | 'approval'
  since: CivilDate
  days: number
  sentence: string
}

/**
 * Days since a meeting without a draft of its minutes, then days since the draft without approval. No law sets a day for
 * either, so the clock counts and does not judge (N6).
 * @param facts.draftOn the day on which the first draft was public
 * @returns null where nothing is waited for: before the meeting is over, once the minutes are approved, of a meeting that
 * was cancelled, and of one that is known from reports alone, whose minutes others keep
 */
export function minutesClock(facts: {
  heldOn: CivilDate
  over: boolean
  cancelled: boolean
  basis: Basis
  stage: EditionStage | null
  draftOn: CivilDate | null
  today: CivilDate
}): MinutesClock | null {
  const { heldOn, over, cancelled, basis, stage, draftOn, today } = facts
  if (cancelled || basis === 'reported' || !(over || heldOn < today)) return null
  if (stage === 'approved' || stage === 'corrected') return null
  const waitsFor = draftOn === null ? 'draft' : 'approval'
  const since = draftOn ?? heldOn
  const wait = waitWords({ on: since, precision: 'day' }, today)
  const days = Math.max(0, daysBetween(since, today))
  if (waitsFor === 'draft') {
    const sentence = wait
      ? `No draft minutes yet. It has been ${wait} since the meeting.`
      : 'No draft minutes yet. The meeting was today.'
    return { waitsFor, since, days, sentence }
  }
  const sentence = wait
    ? `Draft minutes posted ${formatDate(since)}. It has been ${wait} without approval.`
    : 'Draft minutes posted today, not approved yet.'
  return { waitsFor, since, days, sentence }
}
