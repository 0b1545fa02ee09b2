import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { findingAyes } from '../meeting-record/votes/off-agenda.ts'
import { floorOf, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { mayOpenVoteVerdict } from '../meeting-record/votes/order-of-motions.ts'
import { rollAt, type RollLine } from '../meeting-record/votes/roll.ts'
import { forcedMethod } from '../meeting-record/votes/vote-completeness.ts'
import { isLive } from '../meeting-record/room-rules.ts'
import { localDate, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { UnrecordedFact } from '../meeting-record/unrecorded.ts'
import { firstRefusal, nothingOpenVerdict, voteGates } from './motion-gates.ts'

type Found = { item: ItemRecord; motion: MotionRecord }

/** A motion is decided once, by itself, and while it is the question: not one whose vote has been opened. */
function undecidedVerdict(record: MeetingRecord, { item, motion }: Found): Verdict {
  if (motion.voteClosed) return refuse('decided', 'This motion was decided already.')
  if (motion.voteMethod !== null) return refuse('vote-open', 'A vote is open. Close it first.')
  const nothingOpen = nothingOpenVerdict(record)
  if (!nothingOpen.ok) return nothingOpen
  return mayOpenVoteVerdict(floorOf(item, record.commission), motion.id)
}

/** Robert's Rules (GK): a motion that nobody seconds is not taken up. Nothing is voted on, so nothing is counted. */
export function noSecondVerdict(record: MeetingRecord, found: Found): Verdict {
  const { kind, seconder } = found.motion
  if (!motionKindFacts[kind].needsSecond) {
    return refuse('no-second-needed', `A ${motionKindFacts[kind].label.toLowerCase()} needs no second.`)
  }
  return seconder === null
    ? undecidedVerdict(record, found)
    : refuse('seconded', `${seconder.name} seconded this motion. Change that first if it is wrong.`)
}

/**
 * General consent: the chair asks whether anyone objects, and nobody does (Robert's Rules, GK). It acts like a vote, so
 * everything that a vote waits for holds (E4, E5, E9, E11, E13, E14), save the second. "The legislative body of a local
 * agency shall publicly report any action taken … and the vote or abstention on that action of each member present for the
 * action" (54953(c)(2)), so it names who was present (INF) and needs a roll. It is refused while anyone is remote, as all
 * votes are then by roll call (54953(b)(2)), and for findings off the agenda, which the law asks to be voted (54954.2(b)).
 */
export function consentVerdict(
  record: MeetingRecord,
  found: Found,
  at: Instant | null,
  unrecorded: readonly UnrecordedFact[] = [],
): Verdict {
  const { item, motion } = found
  if (motionKindFacts[motion.kind].decidedBy === 'chair') {
    return refuse('chair-rules', 'The chair rules on a point of order.')
  }
  if (motion.kind === 'off-agenda-finding') {
    return refuse(
      'finding-voted',
      'A finding must be passed by a vote by name.',
      'Government Code 54954.2(b)',
    )
  }
  const gates = voteGates(record, found, at, unrecorded).filter(({ code }) => code !== 'second')
  return firstRefusal([
    () => consentRollVerdict(rollAt(record, item, at)),
    () => undecidedVerdict(record, found),
    ...gates.map((gate) => () => gate.verdict),
  ])
}

/** What general consent asks of the roll, for a motion and for an election: nobody is remote, and somebody is named. */
export function consentRollVerdict(roll: readonly RollLine[]): Verdict {
  const forced = forcedMethod(roll)
  if (forced !== null) return refuse('roll-call-needed', `${forced.reason}.`, 'Government Code 54953(b)(2)')
  return roll.some(({ standing, open }) => standing === 'present' && !open)
    ? allowed
    : refuse('nobody-named', 'Call the roll first: it says who was present.', 'Government Code 54953(c)(2)')
}

/** Robert's Rules (GK): the chair rules on a point of order, and on nothing else. */
export function rulingVerdict(record: MeetingRecord, found: Found): Verdict {
  return motionKindFacts[found.motion.kind].decidedBy === 'chair'
    ? undecidedVerdict(record, found)
    : refuse('not-a-point', 'The chair rules on a point of order. This motion is voted on.')
}

export type StatedCounts = {
  ayes: number | null
  noes: number | null
  abstentions: number | null
  absent: number | null
}

/**
 * What a source says of a vote without names: kept in its words, only afterwards, as the law asks the meeting itself for
 * "the vote or abstention on that action of each member present for the action" (54953(c)(2)). Its figures agree with
 * what it says came of the motion, where they can tell, and with the number of seats. What can't be acted on can't be
 * entered so either (E4, E13, E14), save that a meeting whose roll nobody recorded has its quorum taken on trust.
 */
export function statedVerdict(
  record: MeetingRecord,
  found: Found,
  {
    outcome,
    counts,
    at,
    now,
  }: { outcome: 'carried' | 'lost'; counts: StatedCounts; at: Instant | null; now: Instant },
): Verdict {
  const { adjourned, heldOn } = record.meeting
  if (!adjourned && (isLive(record, now) || localDate(now, record.commission.zone) <= heldOn)) {
    return refuse(
      'happens-now',
      'At the meeting a vote is taken by name. Only a vote entered afterwards has a result without names.',
      'Government Code 54953(c)(2)',
    )
  }
  if (motionKindFacts[found.motion.kind].decidedBy === 'chair') {
    return refuse('chair-rules', 'The chair rules on a point of order.')
  }
  const { ayes, noes, abstentions, absent } = counts
  const total = (ayes ?? 0) + (noes ?? 0) + (abstentions ?? 0) + (absent ?? 0)
  if (total > record.commission.seats) {
    return refuse(
      'more-than-seats',
      `These are ${total} votes; the commission has ${record.commission.seats} seats.`,
    )
  }
  const figures = figuresVerdict(found.motion, outcome, counts, record.commission.seats)
  if (!figures.ok) return figures
  const gates = voteGates(record, found, at).filter(
    ({ code }) =>
      code === 'agenda' || code === 'minutes' || (code === 'quorum' && record.attendance.length > 0),
  )
  return firstRefusal([() => undecidedVerdict(record, found), ...gates.map((gate) => () => gate.verdict)])
}

/** A motion carries by more ayes than noes, whatever its share; a decision of the chair is overturned by more noes. */
function figuresVerdict(
  { kind, offAgendaException }: Pick<MotionRecord, 'kind' | 'offAgendaException'>,
  outcome: 'carried' | 'lost',
  { ayes, noes, abstentions }: StatedCounts,
  seats: number,
): Verdict {
  if (kind === 'appeal') {
    return outcome === 'lost' && (noes === 0 || (ayes !== null && noes !== null && noes <= ayes))
      ? refuse(
          'figures-disagree',
          'A decision is overturned only by more noes than ayes. Check the figures and the result.',
        )
      : allowed
  }
  if (outcome === 'lost') return allowed
  if (ayes === 0) {
    return refuse('figures-disagree', 'No motion carries without an aye. Check the figures and the result.')
  }
  if (kind === 'off-agenda-finding' && offAgendaException !== null && ayes !== null) {
    const stated = ayes + (noes ?? 0) + (abstentions ?? 0)
    const needed = Array.from({ length: Math.max(1, seats - stated + 1) }, (_, more) =>
      findingAyes(offAgendaException, { seats, present: stated + more }),
    ).map((count) => count ?? 0)
    if (ayes < Math.min(...needed)) {
      return refuse(
        'figures-disagree',
        'A finding does not carry with so few ayes. Check the figures and the result.',
        'Government Code 54954.2(b)',
      )
    }
  }
  return ayes !== null && noes !== null && ayes <= noes
    ? refuse(
        'figures-disagree',
        'A motion carries only by more ayes than noes. Check the figures and the result.',
      )
    : allowed
}

/**
 * Robert's Rules (GK): one member may ask for a division after a vote by voice, before the next motion is made: the vote
 * is taken again. Here by roll call, as the law asks for each member's vote.
 * @param resting how much rests on the vote
 */
export function divisionVerdict(record: MeetingRecord, { motion }: Found, resting: number): Verdict {
  if (motion.voteMethod !== 'voice') {
    return refuse('not-by-voice', 'A division is for a vote by voice. This one was by name already.')
  }
  if (resting > 0) {
    return refuse('rests-on-it', 'Another motion, a follow-up or approved minutes depend on this vote.')
  }
  const decidedAfter = motion.decidedAfter ?? Infinity
  const later = motionsOfMeeting(record).some((one) => one.motion.position > decidedAfter)
  return later
    ? refuse('too-late', 'Another motion was made since. A division is asked for right after the vote.')
    : allowed
}

/**
 * A decision without votes by name is taken back whole; votes by name are corrected by name.
 * @param resting how much rests on the decision
 */
export function takeBackVerdict({ motion }: Found, resting: number): Verdict {
  if (!motion.voteClosed) return refuse('not-decided', 'This motion is not decided.')
  if (motion.decidedBy === null) {
    return refuse('by-vote', 'This motion was voted on by name. Correct the votes.')
  }
  return resting === 0
    ? allowed
    : refuse('rests-on-it', 'Another motion, a follow-up or approved minutes depend on this decision.')
}
