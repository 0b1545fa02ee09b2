import { isSecondary, motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { consentVerdict, divisionVerdict } from './decision-rules.ts'
import { decidedLines, divisionWords } from './decision-words.ts'
import { wordingOf, wordsOf } from '../meeting-record/votes/wording.ts'
import { voteGates } from './motion-gates.ts'
import { floorOf, motionsOfItem } from '../meeting-record/votes/motion-tally.ts'
import { mayMakeVerdict, pendingMotions } from '../meeting-record/votes/order-of-motions.ts'
import { choiceNames, notRecordedRow, votesByChoice, type Tally } from '../meeting-record/votes/tally.ts'
import { closedVoteCautions } from './closed-vote-cautions.ts'
import { voteCautions } from './vote-cautions.ts'
import { forcedWords, rollOfVote, runningTally } from './vote-roll.ts'
import { unpublishedCaution } from '../notices/unpublished.ts'
import { compareInstants, formatTime, type Instant } from '../time/instant.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'

export type DeskMotion = {
  id: string
  itemId: string
  heading: string
  text: string
  amends: string | null
  voteOpen: boolean
  /** A member turned remote after a vote by voice was opened: it is taken again by roll call. */
  rollCallNeeded: boolean
  voteClosed: boolean
  gates: { code: string; ok: boolean; words: string; sentence: string | null }[]
  ready: boolean
  forced: string | null
  cautions: string[]
  /** It has a second to come, and may die for lack of it. */
  lacksSecond: boolean
  amendable: boolean
  byConsent: boolean
  /** The chair rules on it; it is not voted on. */
  chairRules: boolean
  /** Why it can't carry by general consent; null where it can. */
  noConsent: string | null
  /** What it came to without votes by name; null where it was voted on. */
  decided: { result: string; lines: string[] } | null
  /** What the chair just ruled on a point of order while this was pending: it can be appealed until another motion is made. */
  ruled: { id: string; words: string } | null
  wording: { moved: string | null; toConfirm: boolean }
  mayDivide: boolean
  divided: string | null
  tally: Tally
  rows: { choice: string; names: string[] }[]
  next: string | null
}

/** The question before the commission on an item, or the motion voted on last. */
export function questionOf(record: MeetingRecord, item: ItemRecord): MotionRecord | undefined {
  const motions = motionsOfItem(item).toSorted((one, other) => one.position - other.position)
  const pending = pendingMotions(floorOf(item, record.commission)).at(-1)
  const left = motions.filter((one) => !one.withdrawn)
  return motions.find((one) => one.id === pending?.id) ?? left.toSorted(byDecision).at(-1)
}

/** By the time of their decision; at the same time, or without one, by what had been made before it, a question after what came up while it was pending. */
function byDecision(one: MotionRecord, other: MotionRecord): number {
  const [at, otherAt] = [one.voteClosedAt, other.voteClosedAt]
  if (at !== null && otherAt !== null && at !== otherAt) return compareInstants(at, otherAt)
  const after = (one.decidedAfter ?? one.position) - (other.decidedAfter ?? other.position)
  const rank = motionKindFacts[other.kind].rank - motionKindFacts[one.kind].rank
  return after || rank || one.position - other.position
}

/** The ruling of the chair on the point of order made last, where another motion is before the commission. */
function ruledOver(record: MeetingRecord, item: ItemRecord, question: MotionRecord): DeskMotion['ruled'] {
  const last = motionsOfItem(item)
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((one, other) => one.position - other.position)
    .at(-1)
  if (!last || last.id === question.id || last.decidedBy !== 'chair') return null
  return { id: last.id, words: decidedLines(record, item, last).lines.join(' ') }
}

export function motionView(
  record: MeetingRecord,
  item: ItemRecord,
  motion: MotionRecord,
  now: Instant,
): DeskMotion {
  const { zone } = record.commission
  const found = { item, motion }
  const { label, needsSecond } = motionKindFacts[motion.kind]
  const by = [
    motion.mover?.name,
    motion.seconder ? `seconded by ${motion.seconder.name}` : null,
    motion.madeAt ? formatTime(motion.madeAt, zone) : null,
  ].filter(Boolean)
  const gates = voteGates(record, found, now)
  const consent = consentVerdict(record, found, now)
  const wording = wordingOf(motion, record.commission)
  const unpublished = motion.voteMethod === null ? unpublishedCaution(record) : null
  const votes = motion.votes.map(({ person, choice }) => ({ name: person.name, personId: person.id, choice }))
  const waiting = rollOfVote(record, found, now).find(
    (member) =>
      member.standing === 'present' &&
      !member.recused &&
      !votes.some((vote) => vote.personId === member.personId),
  )
  const parent = isSecondary(motion.kind)
    ? motionsOfItem(item).find((one) => one.id === motion.parentId)
    : undefined
  return {
    id: motion.id,
    itemId: item.id,
    heading: `${label}${by.length > 0 ? `: ${by.join(', ')}` : ''}`,
    text: wording.asAmended ?? motion.text,
    amends: parent ? wordsOf(parent, record.commission) : null,
    voteOpen: motion.voteMethod !== null && !motion.voteClosed,
    rollCallNeeded: motion.voteMethod === 'voice' && forcedWords(record, item, now) !== null,
    voteClosed: motion.voteClosed,
    gates: gates.map(({ code, done, missing, verdict, warns }) => ({
      code,
      ok: verdict.ok && !warns,
      words: verdict.ok ? done : missing,
      sentence: verdict.ok ? null : verdict.sentence,
    })),
    ready: gates.every((gate) => gate.verdict.ok),
    forced: forcedWords(record, item, now),
    cautions: [
      ...(unpublished ? [unpublished] : []),
      ...voteCautions({
        moverId: motion.mover?.id ?? null,
        seconderId: motion.seconder?.id ?? null,
        needsSecond,
        basis: motion.votingBasis ?? record.commission.votingBasis,
        recusedIds: item.recusals.map((recusal) => recusal.person.id),
        votes,
        commentStillOpen: item.comment.called && !item.comment.closed,
      }),
      ...closedVoteCautions(record, found),
    ].map(({ sentence, section }) => (section ? `${sentence} (${section})` : sentence)),
    lacksSecond: needsSecond && motion.seconder === null,
    amendable: mayMakeVerdict(floorOf(item, record.commission), { kind: 'amendment', parentId: motion.id })
      .ok,
    byConsent: motion.decidedBy === 'general-consent',
    chairRules: motionKindFacts[motion.kind].decidedBy === 'chair',
    noConsent: consent.ok ? null : consent.sentence,
    decided: motion.voteClosed && motion.decidedBy !== null ? decidedLines(record, item, motion) : null,
    ruled: ruledOver(record, item, motion),
    wording: {
      moved: wording.asAmended === null ? null : wording.moved,
      toConfirm: wording.changes.length > 0 && wording.asAmended === null,
    },
    mayDivide: motion.voteClosed && divisionVerdict(record, found, 0).ok,
    divided: motion.divided ? divisionWords(motion) : null,
    tally: runningTally(record, found, motion.voteClosed ? motion.voteClosedAt : now),
    rows: [
      ...votesByChoice(votes).map(({ choice, names }) => ({ choice: choiceNames[choice], names })),
      ...notRecordedRow(motion.unknownVotes.map(({ name }) => name)),
    ],
    next: waiting?.personId ?? null,
  }
}
