import { newId, type Store } from '#app/domain/commands/command.server.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { composeMinutes } from '#app/domain/minutes/compose-minutes.ts'

/** The minutes as the record alone tells them: no notes, not approved. */
export function minutesFrom(record: MeetingRecord, preparedBy: string | null = null): OfficialDocument {
  return composeMinutes({
    record,
    notes: [],
    approval: null,
    correction: null,
    preparedBy,
    basisLine: null,
  })
}

/** An edition of a meeting's minutes, written straight into the store, public unless it is a draft. */
export async function minutesOf(
  db: Store,
  meetingId: string,
  stage: 'draft' | 'presented' | 'approved',
  number: number,
  document = '{"lines":[],"sections":[]}',
): Promise<void> {
  const frozenAt = `2026-12-0${number}T17:00:00.000Z`
  await db
    .insertInto('edition')
    .values({
      id: newId(),
      meetingId,
      series: 'minutes',
      number,
      stage,
      document,
      documentHash: String(number).repeat(64),
      frozenAt,
      frozenBy: 'Dana Rivers',
      publicAt: stage === 'draft' ? null : frozenAt,
    })
    .execute()
}
