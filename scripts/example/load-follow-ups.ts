import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { followUps } from '#db/example/follow-ups.ts'
import { reported, type Desk } from './desk.ts'

/** What is owed by the reports' word. @param meeting the id of the meeting of August 14, 2025. @returns ids by key */
export async function loadFollowUps(desk: Desk, meeting: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, source, entries, ...owed } of followUps) {
    const { id } = await openBetween(reported(desk, source), owed)
    ids.set(key, id)
    for (const { source: said, atMeeting, ...entry } of entries) {
      await addFollowUpEntry(reported(desk, said), {
        followUpId: id,
        ...entry,
        ...(atMeeting ? { meetingId: meeting } : {}),
      })
    }
  }
  return ids
}
