import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import type { Caution, Verdict } from '../verdict.ts'
import { quorumOfVoteVerdict, stillByRollCallVerdict, stillHeardVerdict } from './vote-roll.ts'

/**
 * W3: what a vote that is closed lacks by the record as it stands now, after corrections of presence, of comment or of the
 * vote. The record tells what was; nothing is taken back because of it.
 */
export function closedVoteCautions(
  record: MeetingRecord,
  found: { item: ItemRecord; motion: MotionRecord },
): Caution[] {
  const { item, motion } = found
  if (!motion.voteClosed || motion.decidedBy !== null) return []
  const at = motion.voteClosedAt
  const closing = { at, live: false, unrecorded: motion.unrecorded }
  const roll = rollAt(record, item, at, motion.votes)
  const voters = motion.votes.filter(({ choice }) => choice !== 'absent' && choice !== 'recused')
  const absent = voters.flatMap(({ person }) => {
    const line = roll.find(({ personId }) => personId === person.id)
    if (line?.standing === 'present') return []
    const words = line?.standing === 'absent' ? 'was absent then' : 'is not on it'
    return [
      {
        code: 'voter-absent',
        sentence: `${person.name} has a vote, but by the roll ${words}. Correct one of the two.`,
        section: '',
      },
    ]
  })
  return [
    ...absent,
    ...caution(
      quorumOfVoteVerdict(record, found, closing),
      'By the roll as it stands there was no quorum for this vote.',
    ),
    ...caution(stillByRollCallVerdict(record, found, at), 'A member was remote, and this vote was by voice.'),
    ...caution(
      stillHeardVerdict(record, found, closing),
      'By the record as it stands, the public was not heard before this vote.',
    ),
  ]
}

function caution(verdict: Verdict, sentence: string): Caution[] {
  return verdict.ok ? [] : [{ code: verdict.code, sentence, section: verdict.section }]
}
