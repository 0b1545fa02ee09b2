import type { CommissionFacts, MeetingRecord } from '../meeting-record/record-types.ts'
import type { Office } from '../meeting-record/offices.ts'
import { electedOf, openRoundOf, type Count, type Election } from '../meeting-record/votes/election.ts'
import { formatDate } from '../time/civil-date.ts'

/** @returns "Chair" or what the commission calls the officer */
export function officeTitle(
  { commission }: { commission: Pick<CommissionFacts, 'officerTitles'> },
  office: Office,
): string {
  return office === 'chair' ? commission.officerTitles.chair : commission.officerTitles.viceChair
}

/** @returns "Birch 5, Cedro 4" */
export function countWords(count: Count, nameOf: (personId: string) => string): string {
  return count.votes.map(({ personId, count: votes }) => `${nameOf(personId)} ${votes}`).join(', ')
}

/** @returns who is elected, or why nobody is, of a round that is closed */
export function outcomeWords(count: Count, nameOf: (personId: string) => string): string {
  if (count.electedId) return `${nameOf(count.electedId)} was elected`
  const why = {
    tie: 'a tie',
    'no-majority': 'no one had more than half of the votes',
    'no-votes': 'no one was named',
  }
  return `No one was elected: ${why[count.none!]}`
}

/** @returns when the term begins, in a sentence's end: "at once", "on January 14, 2027" */
export function beginsWords({ begins, beginsOn }: Pick<Election, 'begins' | 'beginsOn'>): string {
  if (begins === 'on-date' && beginsOn) return `on ${formatDate(beginsOn)}`
  return begins === 'at-once' ? 'at once' : 'at the end of the meeting'
}

/** @returns what the clerk does next, as a status */
export function standingOf(election: Election): string {
  const elected = electedOf(election)
  if (elected) return `${elected.name} was elected`
  if (openRoundOf(election)) return `Round ${election.rounds.length}: members are naming their choice`
  if (!election.nominationsClosed) return 'Nominations are open'
  return election.rounds.length > 0 ? 'No one was elected: another round follows' : 'Nominations are closed'
}

/** The elections of an item, each in a line: what of, and where it stands. */
export function electionLines(
  record: MeetingRecord,
  itemId: string | undefined,
): { id: string; title: string; standing: string }[] {
  const item = record.items.find(({ id }) => id === itemId)
  return (item?.elections ?? []).map((election) => ({
    id: election.id,
    title: `Election of the ${officeTitle(record, election.office)}`,
    standing: standingOf(election),
  }))
}

export function namesIn(room: MeetingRecord): (personId: string) => string {
  const people = [...room.roster, ...room.attendance.map(({ person }) => person)]
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? personId
}
