import type { MotionKind } from './votes/motion-kinds.ts'
import { presenceAt, type AttendanceFacts } from './attendance-intervals.ts'
import { numberWord } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/** How the quorum is found; `members` is read where the rule is `number`. */
export type QuorumSetting = { rule: 'majority-of-seats' | 'number'; members: number | null }

/**
 * One more than half of all seats: 6 of 11; a vacant seat does not lower it. The commission's own rule was not seen, so
 * it is a setting ([S75], Rosenberg's "default rule").
 * @returns members needed, at least 1 and at most `seats`
 */
export function quorumOf(
  seats: number,
  setting: QuorumSetting = { rule: 'majority-of-seats', members: null },
): number {
  const majority = Math.floor(seats / 2) + 1
  const asked = setting.rule === 'number' ? (setting.members ?? majority) : majority
  return Math.max(1, Math.min(asked, seats))
}

export type QuorumFacts = {
  seats: number
  quorum: number
  present: readonly string[]
  recused: readonly string[]
  recusedCount: boolean
  /** Of those present the ones in the room, where a quorum of them is needed there; left out where it is not. */
  inRoom?: readonly string[] | null
}

export type QuorumCount = {
  counted: number
  quorum: number
  has: boolean
  /** Those in the room, where a quorum of them is needed there. */
  inRoom: number | null
  /** How many may leave before the quorum is lost; 0 also where there is none. */
  mayLeave: number
  /** "9 of 11 counted. Quorum is 6. Three may leave." */
  sentence: string
}

export function countQuorum(facts: QuorumFacts): QuorumCount {
  const { seats, quorum, present, recused, recusedCount, inRoom = null } = facts
  const counts = (personId: string) => recusedCount || !recused.includes(personId)
  const counted = present.filter(counts).length
  const there = inRoom?.filter(counts).length ?? null
  const fewest = Math.min(counted, there ?? counted)
  const has = fewest >= quorum
  const mayLeave = has ? fewest - quorum : 0
  const word = numberWord(mayLeave)
  const margin = !has
    ? `${quorum - fewest} more needed${counted >= quorum ? ' in the room' : ''}.`
    : mayLeave === 0
      ? 'No one may leave.'
      : `${word[0]?.toUpperCase()}${word.slice(1)} may leave.`
  return {
    counted,
    quorum,
    has,
    inRoom: there,
    mayLeave,
    sentence: `${counted} of ${seats} counted. Quorum is ${quorum}. ${margin}`,
  }
}

/** @returns the count at an instant, from the intervals of presence; those whose time is not recorded are not counted */
export function quorumAt(
  rows: readonly AttendanceFacts[],
  at: Instant,
  facts: Omit<QuorumFacts, 'present'>,
): QuorumCount {
  return countQuorum({ ...facts, present: presenceAt(rows, at).present })
}

/**
 * E13. Less than a quorum does one thing: "the legislative body may adjourn any regular, adjourned regular, special, or
 * adjourned special meeting … Less than a quorum may so adjourn from time to time." Government Code 54955. It may also
 * recess to wait for members (Robert's Rules, GK). No other motion is made or voted on.
 */
export function quorumVerdict(count: QuorumCount, motionKind: MotionKind | null = null): Verdict {
  if (count.has || motionKind === 'adjourn' || motionKind === 'recess') return allowed
  if (count.counted >= count.quorum && count.inRoom !== null) {
    return refuse(
      'no-quorum-in-person',
      `A member is remote for just cause, so ${count.quorum} members must be in the room; ${count.inRoom} ${count.inRoom === 1 ? 'is' : 'are'}. Until then the commission can only adjourn, or recess to wait.`,
      'Government Code 54953.8.3',
    )
  }
  return refuse(
    'no-quorum',
    `${count.counted} ${count.counted === 1 ? 'member counts' : 'members count'}; a quorum is ${count.quorum}. Without one the commission can only adjourn, or recess to wait.`,
    'Government Code 54955',
  )
}
