import type { Block } from '../editions/document.ts'
import type { CommissionFacts, MotionRecord } from '../meetings/record-types.ts'
import { motionKindFacts } from '../motions/motion-kinds.ts'
import { tallyOfMotion } from '../motions/motion-tally.ts'
import { offAgendaExceptionNames } from '../motions/off-agenda.ts'
import { choiceNames, votesByChoice } from '../motions/tally.ts'
import { sentence, type Naming } from './naming.ts'

/**
 * A motion as the minutes tell it: who moved and seconded, its words, what bore on it, and the vote by name.
 * Government Code 54953(c)(2): "any action taken and the vote or abstention on that action of each member present".
 */
export function motionBlocks(motion: MotionRecord, commission: CommissionFacts, naming: Naming): Block[] {
  const amendments = motion.amendments.toSorted((a, b) => a.position - b.position)
  return [
    { type: 'paragraph', style: 'moved', text: movedWords(motion, naming) },
    ...amendments.flatMap((amendment): Block[] => [
      { type: 'heading', text: motionKindFacts[amendment.kind].label },
      ...motionBlocks(amendment, commission, naming),
    ]),
    ...(amendments.length > 0 && (motion.voteClosed || motion.withdrawn)
      ? [{ type: 'heading' as const, text: motionKindFacts[motion.kind].label }]
      : []),
    ...outcomeBlocks(motion, commission, naming),
  ]
}

function movedWords(motion: MotionRecord, naming: Naming): string {
  const { mover, seconder, kind, text } = motion
  const facts = motionKindFacts[kind]
  const by = mover ? ` by ${naming.titled(mover)}` : ''
  const second = seconder ? `, seconded by ${naming.titled(seconder)},` : ''
  const unknown = [
    ...(mover ? [] : ['who moved it']),
    ...(seconder || !facts.needsSecond ? [] : ['who seconded it']),
  ]
  const missing = unknown.length > 0 ? ` (Not recorded: ${unknown.join(', ')}.)` : ''
  const ground = motion.offAgendaException ? ` (${offAgendaExceptionNames[motion.offAgendaException]})` : ''
  return `It was moved${by}${second} ${sentence(joined(facts.toDo, text))}${ground}${missing}`
}

/** Joins "to" with the words of the motion, which may begin with it themselves. */
function joined(toDo: string, text: string): string {
  const words = text.trim()
  if (toDo === 'to')
    return /^(to|that)\b/i.test(words) ? words[0]!.toLowerCase() + words.slice(1) : `to ${lower(words)}`
  return words === '' ? toDo : `${toDo}: ${words}`
}

/** The first letter small, unless the word is a name in capitals or the pronoun. */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}

function outcomeBlocks(motion: MotionRecord, commission: CommissionFacts, naming: Naming): Block[] {
  if (motion.withdrawn) return [{ type: 'paragraph', style: 'record', text: 'The motion was withdrawn.' }]
  if (!motion.voteClosed) {
    return [{ type: 'paragraph', style: 'record', text: 'No vote on this motion is recorded.' }]
  }
  const { result, rule } = tallyOfMotion(motion, commission)
  const byName = motion.votes.map((vote) => ({ choice: vote.choice, name: naming.short(vote.person) }))
  return [
    {
      type: 'vote',
      result,
      rule,
      rows: votesByChoice(byName).map(({ choice, names }) => ({ choice: choiceNames[choice], names })),
    },
  ]
}
