import type { ItemRecord, MeetingRecord, MotionRecord, Stay } from '../record-types.ts'
import { standingAt, type Standing } from '../attendance-intervals.ts'
import { isBefore, type Instant } from '../../time/instant.ts'
import type { RollMember, RollVote } from './vote-completeness.ts'

/** `open` where the record does not tell whether the member was there; then the vote itself tells. */
export type RollLine = RollMember & { open: boolean }

/**
 * Who is there to vote on an item: the members of the roll in order, each with their standing at an instant.
 * @param at null where the time was not recorded
 * @param votes a member who has voted is judged at the time of that vote, and where the record leaves the presence open, by it
 */
export function rollAt(
  record: MeetingRecord,
  item: ItemRecord | null,
  at: Instant | null,
  votes: MotionRecord['votes'] = [],
): RollLine[] {
  const recused = new Set(
    item?.recusals
      .filter(({ since }) => since === null || at === null || !isBefore(at, since))
      .map((recusal) => recusal.person.id),
  )
  return rollPeople(record).map(({ id, name }) => {
    const stays = record.attendance.filter((stay) => stay.person.id === id)
    const line = { personId: id, name, recused: recused.has(id) }
    if (stays.length === 0) return { ...line, standing: 'not-recorded', mode: 'in-person', open: false }
    const vote = votes.find((one) => one.person.id === id)
    const instant = vote && vote.choice !== 'absent' ? (vote.castAt ?? at) : at
    const standing = instant === null ? untimedStanding(stays) : standingAt(stays.map(factsOf), instant)
    const open = standing === 'not-recorded'
    const there = open ? vote?.choice !== 'absent' : standing === 'present'
    return { ...line, standing: there ? 'present' : 'absent', mode: modeAt(stays, instant), open }
  })
}

export function rollWithVotes(roll: readonly RollLine[], votes: readonly RollVote[]): RollLine[] {
  return roll.map((line) => {
    const vote = votes.find((one) => one.personId === line.personId)
    return line.open && vote ? { ...line, standing: vote.choice === 'absent' ? 'absent' : 'present' } : line
  })
}

function rollPeople(record: MeetingRecord): { id: string; name: string }[] {
  const members = record.roster.map(({ id, name }) => ({ id, name }))
  const known = new Set(members.map((member) => member.id))
  const others = record.attendance.map((stay) => stay.person).filter((person) => !known.has(person.id))
  return [...members, ...new Map(others.map((person) => [person.id, person])).values()]
}

function factsOf(stay: Stay) {
  return { ...stay, personId: stay.person.id }
}

function untimedStanding(stays: readonly Stay[]): Standing {
  const there = stays.filter((stay) => stay.standing === 'present')
  if (there.length === 0) return 'absent'
  const throughout = there.some((stay) => stay.atRollCall && !stay.departed)
  return throughout ? 'present' : 'not-recorded'
}

function modeAt(stays: readonly Stay[], at: Instant | null): RollMember['mode'] {
  const current = stays.filter(
    (stay) => stay.standing === 'present' && (at === null || standingAt([factsOf(stay)], at) !== 'absent'),
  )
  return current.some((stay) => stay.mode === 'remote') ? 'remote' : 'in-person'
}
