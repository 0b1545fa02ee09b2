import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { Choice } from './tally.ts'

export type RollMember = {
  personId: string
  name: string
  /** `not-recorded`: the roll left the member out. */
  standing: 'present' | 'absent' | 'not-recorded'
  mode: 'in-person' | 'remote'
  recused: boolean
}

export type RollVote = { personId: string; choice: Choice }

const section = 'Government Code 54953(c)(2)'

export function yetToVote(roll: readonly RollMember[], votes: readonly RollVote[]): RollMember[] {
  const voted = new Set(votes.map((vote) => vote.personId))
  return roll.filter(
    (member) => member.standing === 'present' && !member.recused && !voted.has(member.personId),
  )
}

/**
 * E7: the vote closes when every present member has aye, no, abstain or recused. Government Code 54953(c)(2) asks for
 * "the vote or abstention on that action of each member present for the action".
 */
export function voteCompleteVerdict(roll: readonly RollMember[], votes: readonly RollVote[]): Verdict {
  const missing = yetToVote(roll, votes)
  if (missing.length > 0) {
    return refuse(
      'votes-missing',
      `No vote yet: ${missing.map((member) => member.name).join(', ')}.`,
      section,
    )
  }
  for (const { personId, choice } of votes) {
    const verdict = choiceVerdict(roll, { personId, choice })
    if (!verdict.ok) return verdict
  }
  return allowed
}

/**
 * E7: whether this member can be recorded with this choice. One who is not in the room does not vote; one who is
 * recused on the item is recorded as recused and nothing else (Political Reform Act, GK).
 */
export function choiceVerdict(roll: readonly RollMember[], { personId, choice }: RollVote): Verdict {
  const member = roll.find((one) => one.personId === personId)
  if (!member) return refuse('not-a-member', 'Only members of the commission vote.', section)
  if (member.standing === 'not-recorded') {
    return refuse(
      'presence-not-recorded',
      `The roll does not say whether ${member.name} was there. Record that first.`,
      section,
    )
  }
  if (member.standing === 'absent') {
    return choice === 'absent' ? allowed : refuse('voter-absent', `${member.name} is not present.`, section)
  }
  if (choice === 'absent') return refuse('voter-present', `${member.name} is present.`, section)
  if (member.recused && choice !== 'recused') {
    return refuse('voter-recused', `${member.name} is recused on this item.`, 'Government Code 87105')
  }
  if (!member.recused && choice === 'recused') {
    return refuse(
      'recusal-not-recorded',
      `Record first that ${member.name} is recused, and why.`,
      'Government Code 87105',
    )
  }
  return allowed
}

export type VoteMethod = 'roll-call' | 'voice'

/**
 * E7: "All votes taken during a teleconferenced meeting shall be by rollcall." Government Code 54953(b)(2) (statute: GK;
 * [S44] shows a city coding it).
 * @returns the only lawful method and why, or null where the chair may choose
 */
export function forcedMethod(roll: readonly RollMember[]): { method: 'roll-call'; reason: string } | null {
  const remote = roll.filter((member) => member.standing === 'present' && member.mode === 'remote')
  if (remote.length === 0) return null
  const who = remote.length === 1 ? 'one member is' : `${remote.length} members are`
  return { method: 'roll-call', reason: `Roll call, as ${who} remote` }
}

/** E7: refuses a voice vote while anyone is remote. */
export function voteMethodVerdict(roll: readonly RollMember[], method: VoteMethod): Verdict {
  const forced = forcedMethod(roll)
  return forced === null || method === 'roll-call'
    ? allowed
    : refuse('roll-call-needed', `${forced.reason}.`, 'Government Code 54953(b)(2)')
}
