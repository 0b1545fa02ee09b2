import type { Row } from '#db/schema.ts'
import { isUnrecordedFact, unrecordedWords } from '../unrecorded.ts'
import { origin } from '../origin.ts'
import type { PersonRef } from '../record-parts.ts'
import type { Election } from './election.ts'

export type ElectionRows = {
  elections: Row<'election'>[]
  nominations: Row<'nomination'>[]
  rounds: Row<'electionRound'>[]
  electionVotes: Row<'electionVote'>[]
}

/** @returns the elections of a meeting in order, each with its nominations and rounds; votes in the order of `roster` */
export function electionsOf(
  rows: ElectionRows,
  people: Map<string, PersonRef>,
  roster: readonly PersonRef[],
): Election[] {
  const person = (id: string): PersonRef => people.get(id)!
  const place = new Map(roster.map(({ id }, index) => [id, index]))
  return rows.elections.map((row) => ({
    id: row.id,
    itemId: row.itemId,
    office: row.office,
    rule: row.rule,
    begins: row.begins,
    beginsOn: row.beginsOn,
    endsOn: row.endsOn,
    openedAt: row.openedAt,
    nominationsClosed: row.nominationsClosed === 1,
    nominationsClosedAt: row.nominationsClosedAt,
    consent: row.consent === 1,
    consentAt: row.consentAt,
    nominations: rows.nominations
      .filter(({ electionId }) => electionId === row.id)
      .map((each) => ({
        id: each.id,
        person: person(each.personId),
        nominator: each.nominatorId === null ? null : person(each.nominatorId),
        nominatedAt: each.nominatedAt,
        declined: each.declined === 1,
        declinedAt: each.declinedAt,
        outFromRound: each.outFromRound,
        recordedAt: each.recordedAt,
        ...origin(each),
      })),
    rounds: rows.rounds
      .filter(({ electionId }) => electionId === row.id)
      .map((round) => ({
        id: round.id,
        number: round.number,
        recordedAt: round.recordedAt,
        openedAt: round.openedAt,
        closed: round.closed === 1,
        closedAt: round.closedAt,
        unrecorded: unrecordedWords(round.unrecorded).filter(isUnrecordedFact),
        unknown: unrecordedWords(round.unknownVotes).map(person),
        votes: rows.electionVotes
          .filter(({ roundId }) => roundId === round.id)
          .map(({ personId, choice, candidateId, castAt }) => ({
            person: person(personId),
            choice,
            candidate: candidateId === null ? null : person(candidateId),
            castAt,
          }))
          .toSorted(
            (one, other) =>
              (place.get(one.person.id) ?? roster.length) - (place.get(other.person.id) ?? roster.length),
          ),
        ...origin(round),
      })),
    ...origin(row),
  }))
}
