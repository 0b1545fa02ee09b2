import { pulledAtVerdict, putBackVerdict } from '../meetings/course/pull-rules.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { consentGate } from '../motions/consent-gate.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { FactRow } from './correction-form.ts'
import type { FactKind } from './fact-kind.ts'

/** Who had an item taken off the consent calendar, and when, as corrected: before its vote, and no member where the public asked. */
export function correctedPullVerdict(record: MeetingRecord, after: FactRow): Verdict {
  const verdict = pulledAtVerdict(record, String(after['id']), (after['pulledAt'] ?? null) as Instant | null)
  if (!verdict.ok) return verdict
  return after['askedBy'] === 'public' && after['personId'] !== null
    ? refuse('asked-by-public', 'Someone who signed up to speak asked for it; no member is named.')
    : allowed
}

/** A vote on the consent calendar stays after what was taken off it. */
export function calendarTimeVerdict(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  at: Instant,
): Verdict {
  return item.kind === 'consent' ? consentGate(record, item, motion, at) : allowed
}

/** Striking that an item was taken off the consent calendar puts it back on it. */
export function struckPullVerdict(record: MeetingRecord, { table }: FactKind, id: string): Verdict {
  const item = record.items.find(({ pulled }) => pulled?.id === id)
  return table === 'consentPull' && item ? putBackVerdict(record, item) : allowed
}

/** What was reported of a closed session has its words, and where nothing was reported there are none. */
export function correctedSessionVerdict(after: FactRow): Verdict {
  if (after['reported'] === 'action') {
    return after['action'] === null
      ? refuse('no-action', 'Enter the action as it was reported.', 'Government Code 54957.1')
      : allowed
  }
  return after['action'] === null
    ? allowed
    : refuse(
        'not-reported',
        'Record the report at the desk, with each vote by name.',
        'Government Code 54957.1',
      )
}
