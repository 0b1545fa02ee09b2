import { addDays, daysBetween, formatDate, type CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { daysOfRescissionNotice } from './demand-clocks.ts'
import type { DemandEntryKind, DemandFacts } from './demand-kinds.ts'
import {
  commitmentInForce,
  demandStanding,
  isOpen,
  standingEvents,
  type DemandEvent,
  type DemandStanding,
} from './demand-state.ts'

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
  if (on > today) return refuse('still-to-come', 'That day is in the future.')
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
      if (!commitmentInForce(standing))
        return refuse('no-commitment', 'No commitment is in force that could be rescinded.', `${cease}(e)`)
      return kind === 'rescinded' ? rescissionNoticeVerdict(standing.rescissionNoticedOn, on) : allowed
    default:
      return allowed
  }
}

/** Not less than 30 days between the written notice and the meeting. */
export function rescissionNoticeVerdict(noticedOn: CivilDate | null, heldOn: CivilDate): Verdict {
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

/**
 * Whether what was recorded still fits together: after an entry was taken back, or a fact was put right. Otherwise a notice
 * would tell of no decision, or a vote would come before the demand.
 * @param events as they would stand, in any order
 */
export function restVerdict(
  recorded: Parameters<typeof demandStanding>[0],
  events: readonly DemandEvent[],
  today: CivilDate,
): Verdict {
  const { facts } = demandStanding(recorded, events)
  const standing = standingEvents(events)
  const misfit = standing.some(({ kind, on }, index) => {
    if (kind === 'facts' || kind === 'moved') return false
    const before = demandStanding({ ...recorded, facts }, standing.slice(0, index))
    return !demandEntryVerdict({ ...before, facts }, kind, { on, today }).ok
  })
  return misfit
    ? refuse('others-rest-on-it', 'Other entries depend on this one. Correct those first.')
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
  return isOpen(standing) ? refuse('unanswered', 'The demand has not been answered in writing yet.') : allowed
}

export type DemandContact = { address: string | null; email: string | null; phone: string | null }

/**
 * N4. How to reach who made a demand must not stand in words that anyone reads.
 * @returns the first of these texts that tells it, by its name; null where none does
 */
export function tellsContact<Name extends string>(
  texts: Readonly<Partial<Record<Name, string | null | undefined>>>,
  { address, email, phone }: DemandContact,
): Name | null {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
  const digits = (text: string) => text.replace(/\D/g, '')
  const words = [address, email].flatMap((each) => (each && each.length >= 5 ? [plain(each)] : []))
  const number = phone === null ? '' : digits(phone).slice(-10)
  const found = (Object.entries(texts) as [Name, string | null | undefined][]).find(([, text]) => {
    if (!text) return false
    return (
      words.some((each) => plain(text).includes(each)) ||
      (number.length >= 7 && digits(text).includes(number))
    )
  })
  return found?.[0] ?? null
}
