import type { Block } from '../editions/document.ts'
import { beginsWords, officeTitle } from '../elections/election-words.ts'
import type { MeetingRecord, PersonRef } from '../meeting-record/record-types.ts'
import {
  candidatesOf,
  countOf,
  electedOf,
  type Election,
  type ElectionRound,
} from '../meeting-record/votes/election.ts'
import { presentLines, thoseThere } from '../motions/decision-words.ts'
import { listed } from '../text/listed.ts'
import { formatDate } from '../time/civil-date.ts'
import type { TimedBlocks } from './motion-blocks.ts'
import type { Naming } from './naming.ts'

const text = (words: string): Block => ({ type: 'paragraph', text: words, style: 'record' })

/**
 * An election as the minutes tell it: who was nominated by whom, each round with the person that each member named, and
 * who was elected from when on. Government Code 54953(c)(2). Rounds that are not closed are not told.
 */
export function electionBlocks(record: MeetingRecord, election: Election, naming: Naming): TimedBlocks[] {
  const title = officeTitle(record, election.office)
  const nominated = nominationWords(election, naming)
  const opened: TimedBlocks = {
    at: election.openedAt,
    blocks: [text([`Nominations were opened for ${title}.`, ...nominated].join(' '))],
  }
  const rounds = election.rounds
    .filter(({ closed }) => closed)
    .map((round) => ({ at: round.closedAt, blocks: [roundBlock(election, round, naming)] }))
  const elected = electedOf(election)
  if (!elected) {
    const none = rounds.length > 0 ? `No one was elected ${title}.` : `No vote for ${title} is recorded.`
    return [opened, ...rounds, { at: null, blocks: [text(none)] }]
  }
  const until = election.endsOn ? ` and ends on ${formatDate(election.endsOn)}` : ''
  const how = election.consent ? ' by general consent, as no one objected' : ''
  const words = `${naming.titled(elected)} was elected ${title}${how}. The term begins ${beginsWords(election)}${until}.`
  const consent = election.consent
    ? [['No vote was taken.', ...thereWords(record, election, naming)].join(' ')]
    : []
  return [opened, ...rounds, { at: election.consentAt, blocks: [words, ...consent].map(text) }]
}

/** Who was there when nobody objected. */
function thereWords(record: MeetingRecord, { itemId, consentAt }: Election, naming: Naming): string[] {
  const item = record.items.find(({ id }) => id === itemId)
  if (!item) return []
  const people = new Map(
    [...record.roster, ...record.attendance.map(({ person }) => person)].map((one) => [one.id, one]),
  )
  const short = ({ personId, name }: { personId: string; name: string }) => {
    const person = people.get(personId)
    return person ? naming.short(person) : name
  }
  return presentLines(thoseThere(record, item, { voteClosedAt: consentAt }, short))
}

function nominationWords({ nominations, nominationsClosed }: Election, naming: Naming): string[] {
  return [
    ...nominations.map(({ person, nominator }) =>
      nominator
        ? `${naming.titled(nominator)} nominated ${nominator.id === person.id ? 'themselves' : naming.titled(person)}.`
        : `${naming.titled(person)} was nominated (by whom is not recorded).`,
    ),
    ...nominations
      .filter(({ declined, outFromRound }) => declined && outFromRound === 1)
      .map(({ person }) => `${naming.titled(person)} declined.`),
    ...(nominationsClosed ? ['Nominations were closed.'] : []),
  ]
}

function roundBlock(election: Election, round: ElectionRound, naming: Naming): Block {
  const count = countOf(election, round)
  const short = (one: PersonRef) => naming.short(one)
  const candidates = candidatesOf(election, round.number)
  const by = (wanted: (vote: ElectionRound['votes'][number]) => boolean) =>
    round.votes.filter(wanted).map(({ person }) => short(person))
  const withdrew = election.nominations
    .filter(({ outFromRound }) => outFromRound === round.number && round.number > 1)
    .map(({ person }) => short(person))
  const elected = candidates.find(({ id }) => id === count.electedId)
  const why = {
    tie: 'Tie, no one elected',
    'no-majority': 'No majority, no one elected',
    'no-votes': 'No votes, no one elected',
  }
  const result = elected ? `${short(elected)} elected` : why[count.none!]
  const share =
    count.needed === null
      ? 'The most votes elect'
      : `A majority of those voting: ${count.needed} of ${count.voting}`
  return {
    type: 'vote',
    result: `${election.rounds.length > 1 ? `Round ${round.number}. ` : ''}${result}`,
    rule: withdrew.length > 0 ? `${share}. ${listed(withdrew)} withdrew before this round` : share,
    rows: [
      ...candidates.map((one) => ({
        choice: `For ${short(one)}`,
        names: by(({ candidate }) => candidate?.id === one.id),
      })),
      { choice: 'Abstain', names: by(({ choice }) => choice === 'abstain') },
      { choice: 'Recused', names: by(({ choice }) => choice === 'recused') },
      { choice: 'Absent', names: by(({ choice }) => choice === 'absent') },
      ...(round.unknown.length > 0 ? [{ choice: 'Not recorded', names: round.unknown.map(short) }] : []),
    ],
  }
}
