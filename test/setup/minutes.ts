import { newId, type Store } from '#app/domain/commands/command.server.ts'

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
