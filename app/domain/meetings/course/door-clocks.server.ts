import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { doorClocks, type DoorClocks } from '../../notices/door-task.ts'
import type { Instant, Zone } from '../../time/instant.ts'

type Adjourned = Pick<
  Row<'meeting'>,
  'id' | 'startsAt' | 'adjourned' | 'adjournedAt' | 'adjournedTo' | 'adjournedBy'
>

/** When the hearings of a meeting go on that it continued to a stated time. */
export async function listHearings(db: Store, meetingId: string): Promise<Instant[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .select('continuedTo')
    .where('meetingId', '=', meetingId)
    .where('hearing', '=', 1)
    .where('outcome', '=', 'continued')
    .where('removedAt', 'is', null)
    .execute()
  return rows.flatMap(({ continuedTo }) => continuedTo ?? [])
}

/** The clocks of the orders at the door of a meeting. */
export async function doorClocksOf(db: Store, meeting: Adjourned, zone: Zone): Promise<DoorClocks> {
  const hearings = meeting.adjourned === 1 ? await listHearings(db, meeting.id) : []
  return doorClocks({ ...meeting, adjourned: meeting.adjourned === 1, hearings }, zone)
}
