/**
 * The commission's own votes of June 2025, as news reports state them: in figures or in a word, and without a name. No
 * report that was read gives the hour, the room, the roll, who moved or who voted how, so all of that stays blank.
 */

const rulesReport =
  'Pasadena Now, 2025: “New rules on handling police misconduct complaints go before council”'
const meetingsReport =
  'Pasadena Now, 2025: “Council committee to consider formal rules for police oversight meetings”'

export const meeting = { heldOn: '2025-06-12', source: meetingsReport } as const

type StatedVote = {
  title: string
  description?: string
  source: string
  text: string
  result: string
  ayes: number | null
  noes: number | null
  abstentions: number | null
  absent: number | null
}

export const votes: StatedVote[] = [
  {
    title: 'Rules on meetings with the Police Department',
    source: meetingsReport,
    text: 'To adopt the proposed rules on meetings of the chair and vice chair with the Police Department twice a year.',
    result: 'unanimously, with one member absent',
    ayes: null,
    noes: 0,
    abstentions: null,
    absent: 1,
  },
  {
    title: 'Rules on complaints of misconduct',
    description:
      'The report says June 2025 and names no day. June 12 is the only meeting of that month that a report names.',
    source: rulesReport,
    text: 'To adopt the proposed rules on how complaints of misconduct are handled.',
    result: '7–1, with two abstentions and one absent',
    ayes: 7,
    noes: 1,
    abstentions: 2,
    absent: 1,
  },
]
