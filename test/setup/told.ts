import { newId, type Store } from '#app/domain/commands/command.server.ts'

/** Lets a meeting be told of: its agenda has been public, and it is over. Written straight into the store. */
export async function tellOf(
  db: Store,
  meetingId: string,
  publicAt = '2026-01-01T00:00:00.000Z',
): Promise<void> {
  const edition = {
    id: newId(),
    meetingId,
    series: 'agenda' as const,
    number: 1,
    stage: 'published' as const,
    document: '{"sections":[]}',
    documentHash: 'a'.repeat(64),
    frozenAt: publicAt,
    frozenBy: 'Dana Rivers',
    publicAt,
    basis: 'invented' as const,
    source: null,
  }
  await db.insertInto('edition').values(edition).execute()
  await db
    .updateTable('meeting')
    .set({ adjourned: 1, adjournedAt: null })
    .where('id', '=', meetingId)
    .execute()
}
