import type { Block } from '../editions/document.ts'
import type { CommissionFacts, MotionRecord } from '../meeting-record/record-types.ts'
import { decidedAtOf, type MotionCourse } from '../motions/course-of-motions.ts'
import { motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { motionCarried, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { offAgendaExceptionNames } from '../meeting-record/votes/off-agenda.ts'
import { takesOffTheFloor } from '../meeting-record/votes/order-of-motions.ts'
import { choiceNames, votesByChoice } from '../meeting-record/votes/tally.ts'
import type { Instant } from '../time/instant.ts'
import { sentence, type Naming } from './naming.ts'

/** What is told of an item, in its place, with the time of it; null where nobody recorded that. */
export type TimedBlocks = { at: Instant | null; blocks: Block[] }

/**
 * A motion as the minutes tell it: who moved and seconded, its words, what was moved while it was pending, and the vote
 * by name. Government Code 54953(c)(2): "any action taken and the vote or abstention on that action of each member
 * present".
 */
export function motionBlocks(
  course: MotionCourse,
  commission: CommissionFacts,
  naming: Naming,
): TimedBlocks[] {
  const { motion, meanwhile } = course
  const heading: Block = { type: 'heading', text: motionKindFacts[motion.kind].label }
  const outcome = outcomeBlocks(course, commission, naming)
  return [
    {
      at: motion.madeAt,
      blocks: [{ type: 'paragraph', style: 'moved', text: movedWords(motion, naming) }],
    },
    ...meanwhile.flatMap((other) => {
      const [made, ...rest] = motionBlocks(other, commission, naming)
      const label: Block = { type: 'heading', text: motionKindFacts[other.motion.kind].label }
      return [{ at: made!.at, blocks: [label, ...made!.blocks] }, ...rest]
    }),
    { at: decidedAtOf(motion), blocks: meanwhile.length > 0 ? [heading, ...outcome] : outcome },
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

/** Joins "to" or "to postpone" with the words of the motion, which may begin with the same themselves. */
function joined(toDo: string, text: string): string {
  const words = text.trim()
  if (words.toLowerCase().startsWith(`${toDo} `)) return lower(words)
  if (toDo === 'to')
    return /^(to|that)\b/i.test(words) ? words[0]!.toLowerCase() + words.slice(1) : `to ${lower(words)}`
  return words === '' ? toDo : `${toDo}: ${words}`
}

/** The first letter small, unless the word is a name in capitals or the pronoun. */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}

function outcomeBlocks(
  { motion, meanwhile }: MotionCourse,
  commission: CommissionFacts,
  naming: Naming,
): Block[] {
  if (motion.withdrawn) return [{ type: 'paragraph', style: 'record', text: 'The motion was withdrawn.' }]
  if (!motion.voteClosed) {
    const sweeping = meanwhile.find(
      (other) => takesOffTheFloor(other.motion.kind) && motionCarried(other.motion, commission) === true,
    )
    const text = sweeping
      ? `No vote was taken: the ${motionKindFacts[sweeping.motion.kind].label.toLowerCase()} carried.`
      : 'No vote on this motion is recorded.'
    return [{ type: 'paragraph', style: 'record', text }]
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
