import type { CivilDate } from '../time/civil-date.ts'

type Entry = { id: string; kind: string; correctsId: string | null }

/**
 * What stands of the entries of a ledger: one that was corrected does not, nor does the correction, which is words
 * alone. Both stay in the ledger.
 * @param entries in any order, which is kept
 */
export function withoutCorrected<Each extends Entry>(entries: readonly Each[]): Each[] {
  const corrected = new Set(entries.map(({ correctsId }) => correctsId))
  return entries.filter(({ id, kind }) => kind !== 'correction' && !corrected.has(id))
}

type Place = { meetingId?: string | null | undefined; onDate?: CivilDate | undefined }

/**
 * Where a correction belongs: beside what it corrects, so that both become public, and are told in minutes or not, at
 * once. Its day is its own.
 */
export function besideIt(
  corrected: { meetingId: string | null },
  given: Place,
  today: CivilDate,
): { meetingId: string | undefined; onDate: CivilDate | undefined } {
  const meetingId = given.meetingId ?? corrected.meetingId ?? undefined
  return { meetingId, onDate: given.onDate ?? (given.meetingId ? undefined : today) }
}
