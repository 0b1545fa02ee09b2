import { stillToHear } from '../../comments/queue/still-to-hear.ts'
import { alternativeRulesHold, periodVerdict } from '../../comments/queue/time-period.ts'
import { everyoneHeardVerdict } from '../../comments/queue/turn-rules.ts'
import { onCalendar } from '../../meeting-record/consent.ts'
import { outageVerdict } from '../../meeting-record/outage.ts'
import type { ItemRecord, MeetingRecord, PeriodDecision } from '../../meeting-record/record-types.ts'
import { atSomeInstant } from '../../meeting-record/room-rules.ts'
import { addMinutes, isBefore, type Instant } from '../../time/instant.ts'
import { allowed, type Verdict } from '../../verdict.ts'

/** What ends comment on an item, and when. */
export type EndOfComment = {
  /** Null: nobody recorded the time. */
  at: Instant | null
  /** Of an act entered afterwards: the source does not say whether everyone who signed up was called. */
  silent?: boolean
  /** "Nobody wished to speak", or the item closed: it ends a period also where comment was never called. */
  uncalled?: boolean
}

/**
 * E5, E11 and E12 for everything that ends comment on an item: closing it, "nobody wished to speak", closing the item,
 * opening the vote, now, from paper or by a correction. Everyone who had signed up by then was heard (54954.3(a)), the
 * public could comment, and an announced period had run out (54953.8).
 */
export function endOfCommentVerdict(record: MeetingRecord, item: ItemRecord, end: EndOfComment): Verdict {
  const kept = commentKeptVerdict(record, item, end)
  return kept.ok ? channelGate(record, end.at, { from: [item.openedAt, item.comment.calledAt] }) : kept
}

/** E5 and E12 alone: an adjournment acts on no item, so that it is open while the public is cut off (INF). */
export function commentKeptVerdict(record: MeetingRecord, item: ItemRecord, end: EndOfComment): Verdict {
  const heard = end.silent ? allowed : heardVerdict(item, end.at)
  if (!heard.ok) return heard
  // A consent calendar ends comment on each of its items with its own.
  for (const one of [item, ...onCalendar(record, item)]) {
    const kept = periodKeptVerdict(record, one, end)
    if (!kept.ok) return kept
  }
  return allowed
}

/** E5: who had signed up by then was called. INF: who waits on an item that is continued is heard when it is taken up. */
function heardVerdict(item: ItemRecord, at: Instant | null): Verdict {
  return item.outcome === 'continued' ? allowed : everyoneHeardVerdict(stillToHear(item.signUps, at))
}

/** E12: the announced period runs from the call for comment, and where that never came from its announcement (INF). */
export function periodKeptVerdict(
  record: MeetingRecord,
  { comment, periods }: ItemRecord,
  { at, uncalled = false }: EndOfComment,
): Verdict {
  const until = at ?? record.meeting.adjournedAt
  if (comment.closed && (comment.closedAt === null || until === null || !isBefore(until, comment.closedAt))) {
    return allowed
  }
  const decided = decisionAt(periods, until)
  return periodVerdict({
    alternativeRules: alternativeRulesHold(record.attendance, at),
    periodMinutes: decided?.minutes ?? null,
    calledAt: comment.called ? comment.calledAt : uncalled ? (decided?.decidedAt ?? null) : null,
    at: until,
    zone: record.commission.zone,
  })
}

function decisionAt(periods: readonly PeriodDecision[], at: Instant | null): PeriodDecision | undefined {
  return periods.findLast(({ decidedAt }) => at === null || !isBefore(at, decidedAt))
}

/** E12: a period that runs is not cut short by another decision. @param minutes of the new one; null: none */
export function newPeriodVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  minutes: number | null,
  now: Instant,
): Verdict {
  const { called, closed, calledAt } = item.comment
  const runs = called && !closed ? periodKeptVerdict(record, item, { at: now }) : allowed
  if (runs.ok || minutes === null || calledAt === null) return runs
  const before = decisionAt(item.periods, now)?.minutes ?? 0
  return isBefore(addMinutes(calledAt, minutes), addMinutes(calledAt, before)) ? runs : allowed
}

/**
 * E11 at an instant.
 * @param facts `aboutTheMeeting`: a recess or an adjournment, which act on no item; `from`: what came before an act
 *   whose time nobody recorded
 */
export function channelGate(
  record: MeetingRecord,
  at: Instant | null,
  {
    aboutTheMeeting = false,
    from = [],
  }: { aboutTheMeeting?: boolean; from?: readonly (Instant | null)[] } = {},
): Verdict {
  return atSomeInstant(record, at, from, (instant) =>
    outageVerdict({
      outages: record.outages,
      alternativeRules: alternativeRulesHold(record.attendance, instant),
      at: instant,
      aboutTheMeeting,
    }),
  )
}
