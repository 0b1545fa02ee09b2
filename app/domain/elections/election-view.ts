import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import {
  candidatesOf,
  countOf,
  electedOf,
  nextRound,
  openRoundOf,
  type Election,
} from '../meeting-record/votes/election.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import type { Instant } from '../time/instant.ts'
import { electionGates } from './election-rules.ts'
import { countWords, officeTitle, outcomeWords, standingOf } from './election-words.ts'

const choiceWords = { abstain: 'Abstain', recused: 'Recused', absent: 'Absent' }

/** An election as its page at the desk shows it: who stands, what the next act waits for, and every round by name. */
export function electionView(record: MeetingRecord, item: ItemRecord, election: Election, now: Instant) {
  const round = openRoundOf(election)
  const nameOf = (personId: string) =>
    election.nominations.find(({ person }) => person.id === personId)?.person.name ?? personId
  const at = record.meeting.adjourned ? null : now
  const standing = candidatesOf(election, round?.number ?? nextRound(election))
  const elected = electedOf(election)
  const voted = new Map(round?.votes.map((vote) => [vote.person.id, vote.candidate?.id ?? vote.choice]))
  const members = rollAt(record, item, at).map(({ personId, name, standing: there, recused }) => ({
    id: personId,
    name,
    choice: voted.get(personId) ?? null,
    gone: recused ? 'Recused' : there === 'absent' ? 'Absent' : null,
  }))
  const waiting = members.filter(({ gone, choice }) => gone === null && choice === null)
  return {
    id: election.id,
    itemId: item.id,
    title: `Election of the ${officeTitle(record, election.office)}`,
    standing: standingOf(election),
    elected: elected?.name ?? null,
    closed: election.nominationsClosed,
    unopposed: standing.length === 1,
    nominations: election.nominations.map(({ id, person, nominator, declined }) => ({
      id,
      name: person.name,
      by: nominator?.name ?? null,
      declined,
    })),
    candidates: standing.map(({ id, name }) => ({ id, name })),
    gates: electionGates(record, item, election, at).map(({ code, done, missing, verdict, warns }) => ({
      code,
      ok: verdict.ok && !warns,
      words: verdict.ok ? done : missing,
    })),
    round: round
      ? { number: round.number, members, next: waiting[0]?.id ?? null, waiting: waiting.length }
      : null,
    rounds: election.rounds
      .filter(({ closed }) => closed)
      .map((one) => {
        const count = countOf(election, one)
        return {
          id: one.id,
          number: one.number,
          result: `${outcomeWords(count, nameOf)} (${countWords(count, nameOf)})`,
          rows: one.votes.map(({ person, choice, candidate }) => ({
            id: person.id,
            name: person.name,
            named: candidate?.id ?? choice,
            words: candidate?.name ?? choiceWords[choice as keyof typeof choiceWords],
          })),
          candidates: candidatesOf(election, one.number).map(({ id, name }) => ({ id, name })),
        }
      }),
  }
}
export type ElectionView = ReturnType<typeof electionView>
