import { numberWord } from '../../time/duration.ts'
import { ayesNeeded, easiestBar, formatBar, type Threshold, type VoteBases } from './threshold.ts'

export const choices = ['aye', 'no', 'abstain', 'recused', 'absent'] as const
export type Choice = (typeof choices)[number]

export const choiceNames: Record<Choice, string> = {
  aye: 'Aye',
  no: 'No',
  abstain: 'Abstain',
  recused: 'Recused',
  absent: 'Absent',
}

export type TallyFacts = {
  votes: readonly { choice: Choice }[]
  yetToVote: number
  threshold: Threshold
  seats: number
  quorum: number
  /** Whether a recused member counts among those present; by default no, as one who left the room. */
  recusedCount?: boolean
}

export type Tally = {
  counts: Record<Choice, number> & { yetToVote: number }
  bases: VoteBases
  /** `open` while anyone present has yet to vote. */
  outcome: 'carried' | 'lost' | 'open'
  tie: boolean
  /** Ayes asked for, and of how many, taking everyone yet to vote as voting. */
  needed: number
  base: number
  /** "Carried, 7 to 1"; while open "4 to 1 so far". */
  result: string
  /** "A majority of those voting: 5 of 9. Abstentions are not votes" */
  rule: string
  outlook: string | null
}

function carries(threshold: Threshold, ayes: number, bases: VoteBases): boolean {
  return threshold.some((bar) => ayes >= ayesNeeded(bar, bases))
}

/**
 * E7. "The legislative body … shall publicly report any action taken and the vote or abstention on that action of each
 * member present." Government Code 54953(c)(2). The result is computed from the votes by name and is never entered.
 * A tie fails; an abstention is no vote, but counts against where the base is those present or all seats (GK).
 */
export function tally(facts: TallyFacts): Tally {
  const { votes, yetToVote, threshold, seats, quorum, recusedCount = false } = facts
  const count = (choice: Choice): number => votes.filter((vote) => vote.choice === choice).length
  const [ayes, noes, abstain, recused] = [count('aye'), count('no'), count('abstain'), count('recused')]
  const voting = ayes + noes + yetToVote
  const present = voting + abstain + (recusedCount ? recused : 0)
  const bases: VoteBases = {
    'present-and-voting': voting,
    'members-present': present,
    quorum,
    'all-seats': seats,
  }
  const { bar, needed, base } = easiestBar(threshold, bases)
  const carried = carries(threshold, ayes, bases)
  const outcome = yetToVote > 0 ? 'open' : carried ? 'carried' : 'lost'
  const score = `${ayes} to ${noes}`
  return {
    counts: { aye: ayes, no: noes, abstain, recused, absent: count('absent'), yetToVote },
    bases,
    outcome,
    tie: ayes === noes && ayes > 0,
    needed,
    base,
    result:
      outcome === 'open' ? `${score} so far` : `${outcome === 'carried' ? 'Carried' : 'Lost'}, ${score}`,
    rule: `${formatBar(bar)}: ${needed} of ${base}${abstentionNote(bar.of, abstain, recused)}`,
    outlook: outcome === 'open' ? outlookOf(threshold, ayes, yetToVote, bases) : null,
  }
}

function abstentionNote(of: keyof VoteBases, abstain: number, recused: number): string {
  if (abstain + recused === 0) return ''
  if (of === 'present-and-voting' || of === 'quorum') return '. Abstentions are not votes'
  return abstain === 0 ? '' : '. An abstention counts against it'
}

/** `bases` take everyone yet to vote as voting no, unless they are among the further ayes. */
function outlookOf(threshold: Threshold, ayes: number, yetToVote: number, bases: VoteBases): string {
  for (let more = 0; more <= yetToVote; more += 1) {
    if (!carries(threshold, ayes + more, bases)) continue
    if (more === 0) return 'It has carried, however the rest vote.'
    const word = numberWord(more)
    return `${word[0]?.toUpperCase()}${word.slice(1)} more ${more === 1 ? 'aye carries' : 'ayes carry'} it.`
  }
  return 'It can no longer carry.'
}

export function votesByChoice(
  votes: readonly { choice: Choice; name: string }[],
): { choice: Choice; names: string[] }[] {
  return choices.map((choice) => ({
    choice,
    names: votes.filter((vote) => vote.choice === choice).map((vote) => vote.name),
  }))
}
