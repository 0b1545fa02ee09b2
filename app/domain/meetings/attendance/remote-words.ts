import type { Instant } from '../../time/instant.ts'
import type { MeetingRecord } from '../../meeting-record/record-types.ts'
import { remoteProvisionFacts } from '../../meeting-record/remote-attendance.ts'
import { presentAt } from '../../meeting-record/room-rules.ts'

/** Remote members with what is still to be said, for the side of the desk. */
export function remoteWords(
  record: MeetingRecord,
  now: Instant,
): { id: string; words: string; disclosed: boolean }[] {
  const remote = new Set(presentAt(record, now).remote)
  return record.attendance
    .filter((stay) => remote.has(stay.person.id) && stay.mode === 'remote' && !stay.departed)
    .map(({ person, provision, adultsPresent }) => ({
      id: person.id,
      words: `${person.name} remote${provision ? `: ${remoteProvisionFacts[provision].label.toLowerCase()}` : ''}`,
      disclosed: adultsPresent !== null,
    }))
}
