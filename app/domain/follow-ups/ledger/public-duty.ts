import { formatDate, type CivilDate } from '../../time/civil-date.ts'
import type { Holidays } from '../clock/clock-holidays.ts'
import type { FollowUpHappened } from './public-view.ts'
import { entriesInEffect } from '../follow-up-state.ts'
import { dutyOf, dutyStatus } from '../duties/duty-periods.ts'
import type { PeriodState } from '../duties/recurring.ts'

/** What shows a period as done: which entry of the history, of which day. */
export type HandedIn = Pick<
  FollowUpHappened,
  'id' | 'on' | 'precision' | 'text' | 'byWords' | 'document' | 'files'
>

export type PublicPeriod = {
  /** Its last day by rule. */
  key: CivilDate
  covers: string
  /** Null where the rule asks for it once in the period and names no day. */
  due: CivilDate | null
  dueWords: string
  state: PeriodState
  stateWords: string
  handedIn: HandedIn[]
}

export type PublicDuty = {
  name: string
  /** The section of law; null where the commission's own rules set the dates. */
  section: string | null
  /** Whether the section was read. What is inferred is said to be. */
  checked: boolean
  periods: PublicPeriod[]
}

const stateWords: Record<PeriodState, string> = {
  ahead: 'Not due yet',
  open: 'Nothing submitted yet',
  'nothing-recorded': 'No record of a submission',
  evidenced: 'Submitted',
}

/**
 * A recurring duty as anyone may read it: what sets it, and of each period its date and what was handed in. What came
 * after the date closes its period all the same, with its own day (N6).
 * @param history what may be told of it, in any order
 * @returns null where the follow-up is none of the duties that Dais knows
 */
export function publicDuty(
  { duty, openedOn }: { duty: string | null; openedOn: CivilDate },
  history: readonly FollowUpHappened[],
  { today, holidays }: { today: CivilDate; holidays: Holidays },
): PublicDuty | null {
  const kind = dutyOf(duty)
  if (!kind) return null
  const evidence = entriesInEffect(history).filter((entry) => entry.kind === 'evidence')
  const statutory = kind.duty.basis === 'statutory' ? kind.duty : null
  const periods = dutyStatus(kind, { openedOn, today, evidence }, holidays)
  return {
    name: kind.name,
    section: statutory?.section ?? null,
    checked: statutory === null || statutory.certainty === 'statute',
    periods: periods.map(({ key, opens, covers, due, state }) => ({
      key,
      covers,
      state,
      due: kind.duty.dayNamed ? due : null,
      dueWords: kind.duty.dayNamed ? formatDate(due) : `Once in ${opens.slice(0, 4)}; the law names no day`,
      stateWords: stateWords[state],
      handedIn: evidence
        .filter((entry) => entry.dueOn === key)
        .map(({ id, on, precision, text, byWords, document, files }) => ({
          id,
          on,
          precision,
          text,
          byWords,
          document,
          files,
        })),
    })),
  }
}
