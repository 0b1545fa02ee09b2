import type { Block } from '../editions/document.ts'
import type {
  CommissionFacts,
  ItemRecord,
  MeetingRecord,
  MotionRecord,
} from '../meeting-record/record-types.ts'
import { decidedAtOf, type MotionCourse } from '../motions/course-of-motions.ts'
import { decidedLines, divisionWords } from '../motions/decision-words.ts'
import { unrecordedNames } from '../meeting-record/unrecorded.ts'
import { motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { motionCarried, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { offAgendaExceptionNames } from '../meeting-record/votes/off-agenda.ts'
import { takesOffTheFloor } from '../meeting-record/votes/order-of-motions.ts'
import { choiceNames, notRecordedRow, votesByChoice } from '../meeting-record/votes/tally.ts'
import { wordingOf } from '../meeting-record/votes/wording.ts'
import { numberWord } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import { sentence, type Naming } from './naming.ts'

/** What is told of an item, in its place, with the time of it; null where nobody recorded that. */
export type TimedBlocks = { at: Instant | null; blocks: Block[] }

type Room = { record: MeetingRecord; item: ItemRecord; naming: Naming }

const said = (text: string): Block => ({ type: 'paragraph', style: 'record', text })

/**
 * A motion as the minutes tell it: who moved and seconded, its words, what was moved while it was pending, its words as
 * amended, and the vote by name. Government Code 54953(c)(2): "any action taken and the vote or abstention on that action
 * of each member present". What was decided without such a vote is told in the words of the record.
 */
export function motionBlocks(course: MotionCourse, room: Room): TimedBlocks[] {
  const { motion, meanwhile } = course
  const heading: Block = { type: 'heading', text: motionKindFacts[motion.kind].label }
  const outcome = [...amendedBlocks(motion, room.record.commission), ...outcomeBlocks(course, room)]
  return [
    {
      at: motion.madeAt,
      blocks: [{ type: 'paragraph', style: 'moved', text: movedWords(motion, room.naming) }],
    },
    ...meanwhile.flatMap((other) => {
      const [made, ...rest] = motionBlocks(other, room)
      const label: Block = { type: 'heading', text: motionKindFacts[other.motion.kind].label }
      return [{ at: made!.at, blocks: [label, ...made!.blocks] }, ...rest]
    }),
    { at: decidedAtOf(motion), blocks: meanwhile.length > 0 ? [heading, ...outcome] : outcome },
  ]
}

function movedWords(motion: MotionRecord, naming: Naming): string {
  const { mover, seconder, kind, text } = motion
  const facts = motionKindFacts[kind]
  const words = sentence(`${joined(facts.infinitive, text)}${lengthWords(motion)}`)
  if (facts.decidedBy === 'chair') {
    const who = mover ? naming.titled(mover) : 'A member whose name is not recorded'
    return `${who} raised a point of order: ${sentence(text)}`
  }
  if (motion.broughtBackBy !== null) {
    return `The motion ${words.replace(/\.$/, '')} was before the commission again, as it stood before the vote.`
  }
  const by = mover ? ` by ${naming.titled(mover)}` : ''
  const second = seconder ? `, seconded by ${naming.titled(seconder)},` : ''
  const withoutSecond =
    !facts.needsSecond || motion.decidedBy === 'no-second' || motion.decidedBy === 'general-consent'
  const unknown = [
    ...(mover ? [] : ['who moved it']),
    ...(seconder || withoutSecond ? [] : ['who seconded it']),
  ]
  const missing = unknown.length > 0 ? ` (Not recorded: ${unknown.join(', ')}.)` : ''
  const ground = motion.offAgendaException ? ` (${offAgendaExceptionNames[motion.offAgendaException]})` : ''
  return `It was moved${by}${second} ${words}${ground}${missing}`
}

/** " for ten minutes", where a recess has a length that its words do not name. */
function lengthWords({ recessMinutes, text }: MotionRecord): string {
  if (recessMinutes === null || /\bminutes?\b/i.test(text)) return ''
  return ` for ${numberWord(recessMinutes)} ${recessMinutes === 1 ? 'minute' : 'minutes'}`
}

/** Joins "to" or "to postpone" with the words of the motion, which may begin with the same themselves. */
function joined(infinitive: string, text: string): string {
  const words = text.trim().replace(/\.$/, '')
  const small = words.toLowerCase()
  if (small === infinitive || `to ${small}` === infinitive) return infinitive
  if (small.startsWith(`${infinitive} `)) return lower(words)
  if (infinitive === 'to' && /^that\b/.test(small)) return lower(words)
  if (`to ${small}`.startsWith(`${infinitive} `)) return `to ${lower(words)}`
  return words === '' ? infinitive : `${infinitive}: ${words}`
}

/** The first letter small, unless the word is a name in capitals or the pronoun. */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}

/** The words that were voted on, where a change of them carried. */
function amendedBlocks(motion: MotionRecord, commission: CommissionFacts): Block[] {
  const { asAmended, changes } = wordingOf(motion, commission)
  if (changes.length === 0) return []
  const words =
    asAmended === null ? null : sentence(joined(motionKindFacts[motion.kind].infinitive, asAmended))
  return [
    words === null
      ? said('The motion was before the commission as amended. Its words as amended are not recorded.')
      : { type: 'paragraph', style: 'moved', text: `As amended, the motion was ${words}` },
  ]
}

function outcomeBlocks({ motion, meanwhile }: MotionCourse, { record, item, naming }: Room): Block[] {
  const { commission } = record
  if (motion.withdrawn) return [said('The motion was withdrawn.')]
  if (!motion.voteClosed) {
    const sweeping = meanwhile.find(
      (other) => takesOffTheFloor(other.motion.kind) && motionCarried(other.motion, commission) === true,
    )
    const text = sweeping
      ? `No vote was taken: the ${motionKindFacts[sweeping.motion.kind].label.toLowerCase()} carried.`
      : 'No vote on this motion is recorded.'
    return [said(text)]
  }
  const again = motion.reconsidered ? [said('This decision was reconsidered later in the meeting.')] : []
  if (motion.decidedBy !== null) {
    const { lines } = decidedLines(record, item, motion, ({ personId, name }) => {
      const person = memberOf(record, personId)
      return person ? naming.short(person) : name
    })
    return [said(lines.join(' ')), ...again]
  }
  const { result, rule } = tallyOfMotion(motion, commission)
  const byName = motion.votes.map((vote) => ({ choice: vote.choice, name: naming.short(vote.person) }))
  const divided = divisionWords(motion, (one) => (one ? naming.titled(one) : null))
  return [
    ...(motion.divided ? [said(divided)] : []),
    {
      type: 'vote',
      result,
      rule,
      rows: [
        ...votesByChoice(byName).map(({ choice, names }) => ({ choice: choiceNames[choice], names })),
        ...notRecordedRow(motion.unknownVotes.map((member) => naming.short(member))),
      ],
    },
    ...silentBlocks(motion),
    ...again,
  ]
}

/** N6: what the clerk said that nobody recorded; who seconded stands with the motion, and votes by name. */
function silentBlocks({ unrecorded }: MotionRecord): Block[] {
  const silent = unrecorded.filter((fact) => fact !== 'second' && fact !== 'votes')
  return silent.length === 0
    ? []
    : [
        {
          type: 'paragraph',
          style: 'record',
          text: `Not recorded: ${silent.map((fact) => unrecordedNames[fact]).join('; ')}.`,
        },
      ]
}

function memberOf({ roster, attendance }: MeetingRecord, personId: string) {
  return (
    roster.find(({ id }) => id === personId) ??
    attendance.find(({ person }) => person.id === personId)?.person
  )
}
