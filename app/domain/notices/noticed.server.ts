import type { Trx } from '../commands/command.server.ts'

export async function isNoticed(trx: Trx, meetingId: string): Promise<boolean> {
  const edition = await trx
    .selectFrom('edition')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('series', '=', 'agenda')
    .where('publicAt', 'is not', null)
    .executeTakeFirst()
  return edition !== undefined
}
