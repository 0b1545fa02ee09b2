/** Motions by the names of Robert's Rules of Order. Order, seconds, debate and shares of the vote: GK, and [S99][S100] for two thirds. */
export const motionKinds = [
  'main',
  'amendment',
  'substitute',
  'postpone',
  'refer',
  'table',
  'recess',
  'adjourn',
  'reconsider',
  'previous-question',
  'limit-debate',
  'suspend-rules',
  'point-of-order',
  'appeal',
  'amend-previously-adopted',
  'off-agenda-finding',
] as const
export type MotionKind = (typeof motionKinds)[number]

export type MotionKindFacts = {
  label: string
  infinitive: string
  needsSecond: boolean
  debatable: boolean
  amendable: boolean
  share: 'majority' | 'two-thirds' | 'by-statute'
  /** A point of order is ruled on, not voted on. */
  decidedBy: 'vote' | 'chair'
  /** A motion may be made while another is pending only if it ranks above it; 0 for those that need an empty floor. */
  rank: number
}

type Traits = Partial<Omit<MotionKindFacts, 'label' | 'infinitive'>>

function kind(label: string, infinitive: string, traits: Traits = {}): MotionKindFacts {
  return {
    label,
    infinitive,
    needsSecond: true,
    debatable: true,
    amendable: true,
    share: 'majority',
    decidedBy: 'vote',
    rank: 0,
    ...traits,
  }
}

const plain: Traits = { debatable: false, amendable: false }

export const motionKindFacts: Record<MotionKind, MotionKindFacts> = {
  main: kind('Main motion', 'to'),
  amendment: kind('Amendment', 'to amend the motion', { rank: 1 }),
  substitute: kind('Substitute motion', 'to substitute for the motion', { rank: 1 }),
  refer: kind('Motion to refer', 'to refer', { rank: 2 }),
  postpone: kind('Motion to postpone', 'to postpone', { rank: 3 }),
  'limit-debate': kind('Motion to limit or extend debate', 'to limit or extend debate', {
    debatable: false,
    share: 'two-thirds',
    rank: 4,
  }),
  'previous-question': kind('Motion to close debate', 'to close debate', {
    ...plain,
    share: 'two-thirds',
    rank: 5,
  }),
  table: kind('Motion to table', 'to lay on the table', { ...plain, rank: 6 }),
  'suspend-rules': kind('Motion to suspend the rules', 'to suspend the rules', {
    ...plain,
    share: 'two-thirds',
    rank: 7,
  }),
  'point-of-order': kind('Point of order', 'a point of order', {
    ...plain,
    needsSecond: false,
    decidedBy: 'chair',
    rank: 8,
  }),
  appeal: kind('Appeal from the decision of the chair', 'to appeal from the decision of the chair', {
    amendable: false,
    rank: 8,
  }),
  recess: kind('Motion to recess', 'to recess', { debatable: false, rank: 9 }),
  adjourn: kind('Motion to adjourn', 'to adjourn', { ...plain, rank: 10 }),
  reconsider: kind('Motion to reconsider', 'to reconsider', { amendable: false }),
  'amend-previously-adopted': kind(
    'Motion to amend something previously adopted',
    'to amend what was adopted',
    {
      share: 'two-thirds',
    },
  ),
  'off-agenda-finding': kind('Finding for business not on the agenda', 'to find', { share: 'by-statute' }),
}

export function isMotionKind(text: string): text is MotionKind {
  return (motionKinds as readonly string[]).includes(text)
}

/** Motions that bear on another motion and carry its id as parent. */
export function isSecondary(of: MotionKind): boolean {
  return of === 'amendment' || of === 'substitute'
}

/** Motions that decide a matter by themselves; the others bear on them, or on how to proceed (Robert's Rules, GK). */
export function decidesMatter(of: MotionKind): boolean {
  return of === 'main' || of === 'substitute' || of === 'amend-previously-adopted'
}
