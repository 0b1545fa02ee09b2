import type { Store } from '../commands/command.server.ts'
import { getMinutesInHand } from './minutes-in-hand.server.ts'

/** What the draft that an item puts to approval says otherwise than as it was presented; null where none was presented. */
export async function draftInHand(db: Store, minutesOf: string | null) {
  if (minutesOf === null) return null
  const meeting = await db.selectFrom('meeting').select('slug').where('id', '=', minutesOf).executeTakeFirst()
  if (!meeting) return null
  const { latest, differences, workingText } = await getMinutesInHand(db, meeting.slug)
  return latest?.stage === 'presented' ? { differences, workingText } : null
}
