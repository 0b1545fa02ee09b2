import { isBefore, type Instant } from '../time/instant.ts'

/** One stay of a member at a meeting, or the note of an absence. Times are null where nobody recorded them. */
export type AttendanceFacts = {
  personId: string
  standing: 'present' | 'absent'
  atRollCall: boolean
  mode: 'in-person' | 'remote'
  arrivedAt: Instant | null
  departedAt: Instant | null
  departed: boolean
}

export type Standing = 'present' | 'absent' | 'not-recorded'

/** `until` itself no longer belongs to the stay, so that one who returns in that instant is present. */
function stayAt(row: AttendanceFacts, at: Instant): Standing {
  if (row.standing === 'absent') return 'absent'
  if (row.departedAt !== null && !isBefore(at, row.departedAt)) return 'absent'
  if (row.arrivedAt !== null && isBefore(at, row.arrivedAt)) return 'absent'
  const arrivalKnown = row.atRollCall || row.arrivedAt !== null
  const departureKnown = !row.departed || row.departedAt !== null
  return arrivalKnown && departureKnown ? 'present' : 'not-recorded'
}

/**
 * Whether one member is present at an instant. A member present at the roll call with no time is present from the
 * beginning; an arrival or departure whose time nobody recorded leaves it open, and nothing is invented.
 * @param rows that member's rows; several when they left and came back
 */
export function standingAt(rows: readonly AttendanceFacts[], at: Instant): Standing {
  const statuses = rows.map((row) => stayAt(row, at))
  if (statuses.includes('present')) return 'present'
  return statuses.includes('not-recorded') ? 'not-recorded' : 'absent'
}

export type PresenceAt = {
  present: string[]
  remote: string[]
  /** Persons whose presence at the instant the record does not tell. */
  notRecorded: string[]
}

export function presenceAt(rows: readonly AttendanceFacts[], at: Instant): PresenceAt {
  const people = [...new Set(rows.map((row) => row.personId))]
  const result: PresenceAt = { present: [], remote: [], notRecorded: [] }
  for (const personId of people) {
    const own = rows.filter((row) => row.personId === personId)
    const standing = standingAt(own, at)
    if (standing === 'not-recorded') result.notRecorded.push(personId)
    if (standing !== 'present') continue
    result.present.push(personId)
    if (own.some((row) => row.mode === 'remote' && stayAt(row, at) === 'present'))
      result.remote.push(personId)
  }
  return result
}

export function changesOfPresence(rows: readonly AttendanceFacts[]): Instant[] {
  const times = rows.flatMap((row) => [row.arrivedAt, row.departedAt]).filter((at) => at !== null)
  return [...new Set(times)].toSorted()
}
