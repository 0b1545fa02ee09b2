import { motionKindFacts, type MotionKind } from './motion-kinds.ts'

/** Of whom a share is counted; a setting of the commission, as its own rules were not seen. */
export const votingBases = ['present-and-voting', 'members-present', 'quorum', 'all-seats'] as const
export type VotingBasis = (typeof votingBases)[number]

export const votingBasisNames: Record<VotingBasis, string> = {
  'present-and-voting': 'those voting',
  'members-present': 'those present',
  quorum: 'a quorum',
  'all-seats': 'all seats',
}

export type Bar = { share: 'majority' | 'two-thirds' | 'all'; of: VotingBasis }

export type Threshold = readonly Bar[]

/** Whole numbers of members. `present-and-voting` counts ayes and noes, `members-present` also those who abstain. */
export type VoteBases = Record<VotingBasis, number>

/**
 * Robert's Rules: most motions carry by a majority; closing or limiting debate and suspending the rules by two thirds
 * [S99][S100]. Amending something previously adopted takes two thirds, or a majority of the entire membership, or a
 * majority with notice [S95][S96]. Of whom the share is counted is `basis`.
 * @param withNotice notice of the change was given before the meeting
 */
export function thresholdFor(facts: {
  kind: MotionKind
  basis: VotingBasis
  withNotice?: boolean
}): Threshold {
  const { kind, basis, withNotice = false } = facts
  if (kind === 'amend-previously-adopted') {
    const ways: Bar[] = [
      { share: 'two-thirds', of: basis },
      { share: 'majority', of: 'all-seats' },
    ]
    return withNotice ? [...ways, { share: 'majority', of: basis }] : ways
  }
  return [{ share: motionKindFacts[kind].share === 'two-thirds' ? 'two-thirds' : 'majority', of: basis }]
}

function shareOf(share: Bar['share'], base: number): number {
  if (share === 'majority') return Math.floor(base / 2) + 1
  if (share === 'all') return Math.max(base, 1)
  return Math.max(Math.floor((2 * base + 2) / 3), 1)
}

/**
 * Whole-number arithmetic, so that two thirds of 9 is 6 and not nearly 6. Never less than one aye. A share of a quorum
 * is never less than the same share of those voting, so that a tie can't carry.
 * @returns the ayes that `bar` asks for
 */
export function ayesNeeded(bar: Bar, bases: VoteBases): number {
  const own = shareOf(bar.share, bases[bar.of])
  return bar.of === 'quorum' ? Math.max(own, shareOf(bar.share, bases['present-and-voting'])) : own
}

/** @returns the bar that asks for the fewest ayes, and how many; the first of equals */
export function easiestBar(
  threshold: Threshold,
  bases: VoteBases,
): { bar: Bar; needed: number; base: number } {
  const bars = threshold.map((bar) => {
    const binding: Bar =
      bar.of === 'quorum' &&
      shareOf(bar.share, bases['present-and-voting']) >= shareOf(bar.share, bases.quorum)
        ? { share: bar.share, of: 'present-and-voting' }
        : bar
    return { bar: binding, needed: ayesNeeded(bar, bases), base: bases[binding.of] }
  })
  return bars.reduce((best, next) => (next.needed < best.needed ? next : best))
}

const shareNames: Record<Bar['share'], string> = {
  majority: 'A majority',
  'two-thirds': 'Two thirds',
  all: 'All',
}

export function formatBar({ share, of }: Bar): string {
  return `${shareNames[share]} of ${votingBasisNames[of]}`
}

export function formatThreshold(threshold: Threshold): string {
  const [first = '', ...others] = threshold.map(formatBar)
  return [first, ...others.map((words) => `or ${words[0]?.toLowerCase()}${words.slice(1)}`)].join(', ')
}
