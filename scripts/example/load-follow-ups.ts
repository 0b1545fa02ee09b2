import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { followUps } from '#db/example/follow-ups.ts'
import { reported, type LoaderTools } from './tools.ts'

/** What is owed by the reports' word. @param meeting the id of the meeting of August 14, 2025. @returns ids by key */
export async function loadFollowUps(tools: LoaderTools, meeting: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, source, entries, ...owed } of followUps) {
    const { id } = await openBetween(reported(tools, source), owed)
    ids.set(key, id)
    for (const { source: said, atMeeting, ...entry } of entries) {
      await addFollowUpEntry(reported(tools, said), {
        followUpId: id,
        ...entry,
        ...(atMeeting ? { meetingId: meeting } : {}),
      })
    }
  }
  return ids
}
