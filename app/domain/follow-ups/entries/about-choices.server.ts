import type { Store } from '../../commands/command.server.ts'
import { Invalid } from '../../errors.ts'
import { formatDate } from '../../time/civil-date.ts'

const mostMotions = 40
const mostMeetings = 24

export type Choice = { value: string; label: string }

export async function listMotionChoices(db: Store): Promise<Choice[]> {
  const rows = await db
    .selectFrom('motion')
    .innerJoin('meeting', 'meeting.id', 'motion.meetingId')
    .select(['motion.id', 'motion.text', 'meeting.heldOn'])
    .where('motion.voteClosed', '=', 1)
    .where('motion.withdrawn', '=', 0)
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('motion.position')
    .limit(mostMotions)
    .execute()
  return rows.map((row) => ({ value: row.id, label: motionLabel(row) }))
}

export function motionLabel({ heldOn, text }: { heldOn: string; text: string }): string {
  return `${formatDate(heldOn)}: ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`
}

export async function listMeetingChoices(db: Store, today: string): Promise<Choice[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'kind'])
    .where('heldOn', '<=', today)
    .where('cancelledAt', 'is', null)
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .limit(mostMeetings)
    .execute()
  return rows.map(({ id, heldOn, kind }) => ({ value: id, label: `${formatDate(heldOn)}, ${kind} meeting` }))
}

/** @returns the id of a question by its number. @throws Invalid where there is none */
export async function questionIdOf(db: Store, number: string | undefined): Promise<string | undefined> {
  if (!number) return undefined
  const found = await db
    .selectFrom('question')
    .select('id')
    .where('number', '=', number.trim())
    .where('struckAt', 'is', null)
    .executeTakeFirst()
  if (!found) {
    throw new Invalid('We can’t find that question.', {
      questionNumber: 'There is no question with this number',
    })
  }
  return found.id
}
