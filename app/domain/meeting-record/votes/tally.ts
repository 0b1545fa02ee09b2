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
  /** The ayes sustain a decision of the chair, and only the noes can overturn it. */
  overturns?: boolean
}

export type Tally = {
  counts: Record<Choice, number> & { yetToVote: number }
  bases: VoteBases
  /** `open` while anyone present has yet to vote; `unknown` where votes that nobody recorded could change it. */
  outcome: 'carried' | 'lost' | 'open' | 'unknown'
  tie: boolean
  /** Ayes asked for, and of how many, taking everyone yet to vote as voting. */
  needed: number
  base: number
  /** "Passed, 7–1"; while open "4–1 so far". */
  result: string
  /** "Needed to pass: 5 of 9 votes (a majority of those voting). Abstentions are not votes" */
  rule: string
  outlook: string | null
}

function carries(threshold: Threshold, votes: number, bases: VoteBases): boolean {
  return threshold.some((bar) => votes >= ayesNeeded(bar, bases))
}

/**
 * E7. "The legislative body … shall publicly report any action taken and the vote or abstention on that action of each
 * member present." Government Code 54953(c)(2). The result is computed from the votes by name and is never entered.
 * A tie fails; an abstention is no vote, but counts against where the base is those present or all seats (GK). One who is
 * recused is not among those present for the action, whatever counts for the quorum. An appeal from the chair asks whether
 * the decision is sustained: a majority in the negative overturns it, and a tie sustains (Robert's Rules, GK).
 */
export function tally(facts: TallyFacts): Tally {
  const { votes, yetToVote, threshold, seats, quorum, overturns = false } = facts
  const count = (choice: Choice): number => votes.filter((vote) => vote.choice === choice).length
  const [ayes, noes, abstain, recused] = [count('aye'), count('no'), count('abstain'), count('recused')]
  const voting = ayes + noes + yetToVote
  const bases: VoteBases = {
    'present-and-voting': voting,
    'members-present': voting + abstain,
    quorum,
    'all-seats': seats,
  }
  const { bar, needed, base } = easiestBar(threshold, bases)
  const reached = carries(threshold, overturns ? noes : ayes, bases)
  const outcome = yetToVote > 0 ? 'open' : reached === overturns ? 'lost' : 'carried'
  const score = `${ayes}–${noes}`
  const words = overturns ? outcomesOfAppeal : outcomesOfVote
  return {
    counts: { aye: ayes, no: noes, abstain, recused, absent: count('absent'), yetToVote },
    bases,
    outcome,
    tie: ayes === noes && ayes > 0,
    needed,
    base,
    result: outcome === 'open' ? `${score} so far` : `${words[outcome]}, ${score}`,
    rule: `Needed to ${overturns ? 'overturn' : 'pass'}: ${needed} of ${base} votes (${lowerFirst(formatBar(bar))})${abstentionNote(bar.of, abstain, recused)}`,
    outlook:
      outcome === 'open'
        ? outlookOf(threshold, overturns ? noes : ayes, yetToVote, bases, overturns ? toOverturn : toCarry)
        : null,
  }
}

const lowerFirst = (words: string): string => `${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`

const outcomesOfVote = { carried: 'Passed', lost: 'Failed' }
const outcomesOfAppeal = { carried: 'Sustained', lost: 'Overturned' }

function abstentionNote(of: keyof VoteBases, abstain: number, recused: number): string {
  if (abstain + recused === 0) return ''
  if (of === 'present-and-voting' || of === 'quorum') return '. Abstentions are not votes'
  return abstain === 0 ? '' : '. An abstention counts against it'
}

type Outlook = { done: string; more: (word: string, several: boolean) => string; never: string }

const toCarry: Outlook = {
  done: 'It passes, however the others vote.',
  more: (word, several) => `${word} more ${several ? 'ayes pass' : 'aye passes'} it.`,
  never: 'It can no longer pass.',
}
const toOverturn: Outlook = {
  done: 'The decision is overturned, however the others vote.',
  more: (word, several) => `${word} more ${several ? 'noes overturn' : 'no overturns'} the decision.`,
  never: 'The decision is sustained, however the others vote.',
}

/** `bases` take everyone yet to vote as voting against, unless they are among the further `votes` asked for. */
function outlookOf(
  threshold: Threshold,
  votes: number,
  yetToVote: number,
  bases: VoteBases,
  words: Outlook,
): string {
  for (let more = 0; more <= yetToVote; more += 1) {
    if (!carries(threshold, votes + more, bases)) continue
    if (more === 0) return words.done
    const word = numberWord(more)
    return words.more(`${word[0]?.toUpperCase()}${word.slice(1)}`, more > 1)
  }
  return words.never
}

export function votesByChoice(
  votes: readonly { choice: Choice; name: string }[],
): { choice: Choice; names: string[] }[] {
  return choices.map((choice) => ({
    choice,
    names: votes.filter((vote) => vote.choice === choice).map((vote) => vote.name),
  }))
}

/** @returns the line for those of whom nobody recorded how they voted; none where there are none */
export function notRecordedRow(names: string[]): { choice: string; names: string[] }[] {
  return names.length === 0 ? [] : [{ choice: 'Not recorded', names }]
}
