import type { Store } from '../../commands/command.server.ts'
import { getSettings } from '../../commission/queries.server.ts'
import type { MeetingRecord } from '../../meeting-record/record-types.ts'
import { addresseesOf } from './addressees.ts'

const mostBefore = 12

export async function listAddressees(
  db: Store,
  record: MeetingRecord,
): Promise<{ department: string; names: string[] }> {
  const { departmentName: department } = await getSettings(db, record.meeting.heldOn)
  const before = await db
    .selectFrom('question')
    .select('addressee')
    .where('struckAt', 'is', null)
    .groupBy('addressee')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('addressee')
    .limit(mostBefore)
    .execute()
  const names = addresseesOf(record, { department, before: before.map(({ addressee }) => addressee) })
  return { department, names }
}
