import type { Store } from '../commands/command.server.ts'
import { addDays } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { getMeetingForComment } from './comment-meeting.server.ts'
import { speakVerdict } from './comment-window.ts'

/** A meeting that goes on past midnight is not over, wherever in the country it sits. */
const daysAfter = 2

/** @returns the ids of the items on which anyone may still sign up to speak; none once the meeting is over */
export async function listItemsOpenToSpeak(
  db: Store,
  meeting: { id: string; heldOn: string; cancelledAt: Instant | null },
  now: Instant,
): Promise<string[]> {
  if (meeting.cancelledAt !== null || addDays(meeting.heldOn, daysAfter) < now.slice(0, 10)) return []
  const found = await getMeetingForComment(db, { id: meeting.id })
  return found.items.filter((item) => speakVerdict(found, item, now).ok).map(({ id }) => id)
}
