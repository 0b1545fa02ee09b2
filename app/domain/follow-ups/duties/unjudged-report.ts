import { formatPartialDate, type DatePrecision } from '../../time/partial-date.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import { entriesInEffect, type FollowUpEvent, type FollowUpState } from '../follow-up-state.ts'

/** What was said last: that it is done, or a reply; and the commission has neither accepted nor refused it. */
export type UnjudgedReport = { kind: 'reply' | 'evidence'; on: CivilDate; precision: DatePrecision }

/**
 * The report that waits for the commission's word. A holiday that moves a date says nothing of it; anything else that
 * is recorded after it does.
 * @param events in any order
 * @param followUp.duty one that comes back: evidence shows one of its periods as done, never all of it
 */
export function unjudgedReport(
  events: readonly FollowUpEvent[],
  { state, duty }: { state: FollowUpState; duty: string | null },
): UnjudgedReport | null {
  if (state === 'closed') return null
  const last = entriesInEffect(events).findLast(({ kind }) => kind !== 'moved')
  if (!last || (last.kind !== 'reply' && last.kind !== 'evidence')) return null
  if (last.kind === 'evidence' && duty !== null) return null
  return { kind: last.kind, on: last.on, precision: last.precision }
}

/** @returns "Reported done on December 4, 2026: it waits for the commission’s word" */
export function unjudgedWords({ kind, on, precision }: UnjudgedReport): string {
  const said = kind === 'evidence' ? 'Reported done' : 'A reply came'
  const when = `${precision === 'day' ? 'on' : 'in'} ${formatPartialDate({ on, precision })}`
  return `${said} ${when}: it waits for the commission’s word`
}
