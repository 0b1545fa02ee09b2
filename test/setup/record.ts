import type { Store } from '#app/domain/commands/command.server.ts'

/** The newest entry of the record about a meeting, with what it holds as JSON parsed. */
export async function lastEntry(db: Store, meetingId: string) {
  const { before, after, ...entry } = await db
    .selectFrom('recordEntry')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  return { ...entry, before: parsed(before), after: parsed(after) }
}
