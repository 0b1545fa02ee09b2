import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { counted } from '../time/duration.ts'
import { daysLeft, type SuitWindow } from './demand-clocks.ts'
import { demandState, type DemandStanding } from './demand-state.ts'

export type DemandStep = {
  /** What to do: "Decide and answer in writing". */
  what: string
  /** "12 days left, to July 1, 2026", or since when it is over; empty where nothing runs. */
  when: string
  /** The commission's own time is over. */
  late: boolean
  /** For the order: the day by which. */
  by: CivilDate
}

/** @returns "12 days left", "The last day is today", "3 days ago" */
export function leftWords(last: CivilDate, today: CivilDate): string {
  const left = daysLeft(last, today)
  if (left === 0) return 'Today is the last day'
  return left > 0
    ? `${counted(left, 'day')} left, to ${formatDate(last)}`
    : `${counted(-left, 'day')} past ${formatDate(last)}`
}

/** What a demand asks of the clerk now; null where it asks for nothing. */
export function demandStep(
  standing: DemandStanding,
  suit: SuitWindow | null,
  {
    today,
    placed,
  }: { today: CivilDate; /** It stands on the agenda of a meeting to come. */ placed: CivilDate | null },
): DemandStep | null {
  const state = demandState(standing, today)
  const { answerBy, decision, notice } = standing
  const late = today > answerBy
  const when = leftWords(answerBy, today)
  if (state === 'struck' || state === 'withdrawn' || state === 'rescinded') return null
  if (decision && !notice) {
    return { what: 'Send the written answer, and record it', when, late, by: answerBy }
  }
  if (decision) return null
  if (!late) {
    const what = placed
      ? `Decide at the meeting of ${formatDate(placed)}, and answer in writing`
      : 'Put it on an agenda, and answer in writing'
    return { what, when, late, by: answerBy }
  }
  if (suit && today > suit.last.on) return null
  const court = suit ? ` A lawsuit can be filed until ${formatDate(suit.last.on)}.` : ''
  return { what: 'Unanswered: ask the city attorney', when: `${when}.${court}`, late, by: answerBy }
}
