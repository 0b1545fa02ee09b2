import type { CivilDate } from '../time/civil-date.ts'

export const demandKinds = ['cure-or-correct', 'cease-and-desist'] as const
export type DemandKind = (typeof demandKinds)[number]

export const demandKindNames: Record<DemandKind, string> = {
  'cure-or-correct': 'Demand to cure or correct',
  'cease-and-desist': 'Cease and desist letter',
}

export const demandSections: Record<DemandKind, string> = {
  'cure-or-correct': 'Government Code 54960.1',
  'cease-and-desist': 'Government Code 54960.2',
}

/** Both must be in writing: 54960.1(b), 54960.2(a)(1). */
export const receivedByWays = ['mail', 'fax', 'email', 'hand', 'meeting'] as const
export type ReceivedBy = (typeof receivedByWays)[number]

export const receivedByNames: Record<ReceivedBy, string> = {
  mail: 'By postal mail',
  fax: 'By fax',
  email: 'By e-mail',
  hand: 'Handed to the clerk',
  meeting: 'In writing, at a meeting',
}

/** What a demand can name. `other` stands for every section that 54960.1 does not reach. */
export const claimedSections = [
  '54953',
  '54954.2',
  '54954.5',
  '54954.6',
  '54956',
  '54956.5',
  'other',
] as const
export type ClaimedSection = (typeof claimedSections)[number]

export const sectionNames: Record<ClaimedSection, string> = {
  '54953': '54953: open meetings, votes, remote attendance',
  '54954.2': '54954.2: the agenda, and acting only on what is on it',
  '54954.5': '54954.5: how closed sessions are described',
  '54954.6': '54954.6: hearings on new taxes and assessments',
  '54956': '54956: special meetings',
  '54956.5': '54956.5: emergency meetings',
  other: 'Another section of the Brown Act',
}

export const sessions = ['open', 'closed', 'outside'] as const
export type Session = (typeof sessions)[number]

export const sessionNames: Record<Session, string> = {
  open: 'In open session',
  closed: 'In closed session',
  outside: 'Outside a meeting',
}

/** What a demand is by what is known now: as it was recorded, with what was put right since. */
export type DemandFacts = {
  kind: DemandKind
  claimant: string
  writtenOn: CivilDate | null
  receivedOn: CivilDate
  receivedBy: ReceivedBy
  actionOn: CivilDate
  action: string
  claim: string
  sections: readonly ClaimedSection[]
  session: Session
}

/** The facts that an entry can put right. */
export const correctableFacts = [
  'claimant',
  'writtenOn',
  'receivedOn',
  'receivedBy',
  'actionOn',
  'action',
  'claim',
  'sections',
  'session',
] as const
export type FactChanges = Partial<Pick<DemandFacts, (typeof correctableFacts)[number]>> & {
  /** How the new last day was found, where the day of receipt changed. */
  answerHow?: string
}

/** @returns the sections that a row names: "54953,54954.2" */
export function sectionsFrom(stored: string): ClaimedSection[] {
  const named = stored.split(',')
  return claimedSections.filter((section) => named.includes(section))
}

/** What can be recorded of a demand after it came. `moved` is recorded by Dais alone. */
export const demandEntryKinds = [
  'placed',
  'cured',
  'not-cured',
  'committed',
  'declined',
  'notice-sent',
  'notice-received',
  'rescission-noticed',
  'rescinded',
  'withdrawn',
  'court',
  'note',
  'facts',
  'moved',
  'correction',
  'struck',
] as const
export type DemandEntryKind = (typeof demandEntryKinds)[number]

export const demandEntryNames: Record<DemandEntryKind, string> = {
  placed: 'Placed on an agenda',
  cured: 'Cured or corrected',
  'not-cured': 'Decided not to cure or correct',
  committed: 'Unconditional commitment approved',
  declined: 'Responded without a commitment',
  'notice-sent': 'Written notice sent to who made it',
  'notice-received': 'Written notice received by who made it',
  'rescission-noticed': 'Notice of a possible rescission sent',
  rescinded: 'Commitment rescinded',
  withdrawn: 'Withdrawn by who made it',
  court: 'Court action',
  note: 'Note',
  facts: 'Facts corrected',
  moved: 'Last day moved by a holiday',
  correction: 'Entry corrected',
  struck: 'Recorded by mistake',
}
