import type { Caution } from '../verdict.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'
import type { VotingBasis } from '../meeting-record/votes/threshold.ts'

/**
 * W3: what is worth a look before a vote closes. None of it stops anything: a commission may know why.
 * Robert's Rules for mover and seconder, and for what an abstention does (GK).
 */
export function voteCautions(facts: {
  moverId: string | null
  seconderId: string | null
  needsSecond: boolean
  basis: VotingBasis
  recusedIds: readonly string[]
  votes: readonly { personId: string; name: string; choice: Choice }[]
  commentStillOpen?: boolean
}): Caution[] {
  const { moverId, seconderId, needsSecond, basis, recusedIds, votes, commentStillOpen = false } = facts
  const cautions: Caution[] = []
  const add = (code: string, sentence: string, section = ''): void => {
    cautions.push({ code, sentence, section })
  }
  if (moverId !== null && moverId === seconderId) {
    add('mover-seconds', 'The same person is recorded as mover and seconder.')
  }
  if (moverId === null) add('no-mover', 'No mover is recorded.')
  if (needsSecond && seconderId === null) add('no-second', 'No second is recorded.')
  if ([moverId, seconderId].some((id) => id !== null && recusedIds.includes(id))) {
    add(
      'recused-moves',
      'A member recused on this item is recorded as mover or seconder.',
      'Government Code 87105',
    )
  }
  for (const vote of votes) {
    if (recusedIds.includes(vote.personId) && vote.choice !== 'recused' && vote.choice !== 'absent') {
      add('recused-votes', `${vote.name} is recused on this item and has a vote.`, 'Government Code 87105')
    }
  }
  if (
    (basis === 'members-present' || basis === 'all-seats') &&
    votes.some((vote) => vote.choice === 'abstain')
  ) {
    add('abstention-counts', 'Counted this way, an abstention has the effect of a no.')
  }
  if (commentStillOpen) {
    add('comment-open', 'Public comment on this item is still open.', 'Government Code 54954.3(a)')
  }
  return cautions
}
