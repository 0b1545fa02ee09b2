import { z } from 'zod'
import { momentFields } from '../meeting-record/moment-field.ts'
import { offices, type Office } from '../meeting-record/offices.ts'
import { blankOr } from '../meeting-record/record-forms.ts'
import { electionBegins, type ElectionBegins } from '../meeting-record/votes/election.ts'
import { unrecordedField, type UnrecordedFact } from '../meeting-record/unrecorded.ts'
import { trimmed } from '../text/empty-text.ts'
import type { Instant } from '../time/instant.ts'

const id = z.string().overwrite(trimmed).min(1).max(60)
const key = z.uuid().optional()
const day = blankOr(z.iso.date('Enter a date'))

export const officeNames: Record<Office, string> = { chair: 'Chair', 'vice-chair': 'Vice Chair' }
export const beginsNames: Record<ElectionBegins, string> = {
  'at-once': 'At once',
  'end-of-meeting': 'At the end of the meeting',
  'on-date': 'On a date',
}

/** When the term of who is elected begins, and its last day where the vote says one. */
const termFields = {
  begins: z.enum(electionBegins, 'Choose when the term begins').default('at-once'),
  beginsOn: day,
  endsOn: day,
}

export const ElectionForm = z.object({
  office: z.enum(offices, 'Choose the office'),
  ...termFields,
  ...momentFields,
  key,
})

/** The presses of an election; each takes of the fields what it needs. */
export const electionSteps = [
  'nominate',
  'decline',
  'stand',
  'close-nominations',
  'reopen-nominations',
  'consent',
  'open-round',
  'cast',
  'close-round',
] as const
export type ElectionStep = (typeof electionSteps)[number]

/** `vote` is one press, `MEMBER:CANDIDATE` or `MEMBER:abstain`; `votes.MEMBER` are several at once. */
export const ElectionStepForm = z.object({
  personId: blankOr(id),
  nominatorId: blankOr(id),
  nominationId: blankOr(id),
  vote: z
    .string()
    .regex(/^[^:]{1,60}:[^:]{1,60}$/, 'Choose a vote')
    .optional(),
  votes: z.record(id, blankOr(id)).default({}),
  unrecorded: unrecordedField,
  ...momentFields,
  key,
})

const reason = z
  .string('Enter the reason')
  .overwrite(trimmed)
  .min(3, 'Enter the reason')
  .max(500, 'Use 500 characters or fewer')

export const CorrectElectionForm = z.object({
  /** `votes.ROUND.MEMBER` is a candidate, `abstain`, `recused` or `absent`. */
  votes: z.record(id, z.record(id, blankOr(id))).default({}),
  ...termFields,
  reason,
  key,
})
export const StrikeElectionForm = z.object({ reason, key })

/** @returns each member with whom they named, or `abstain` and the like */
export function electionVotesOf(
  form: z.output<typeof ElectionStepForm>,
): { personId: string; named: string }[] {
  const [member, named] = form.vote?.split(':') ?? []
  return [
    ...Object.entries(form.votes).flatMap(([personId, value]) => (value ? [{ personId, named: value }] : [])),
    ...(member && named ? [{ personId: member, named }] : []),
  ]
}

type At = { at?: Instant | null }
export type TermInput = { begins: ElectionBegins; beginsOn?: string | null; endsOn?: string | null }
export type OpenElectionInput = At & TermInput & { itemId: string; office: Office }
export type ElectionInput = At & { electionId: string }
export type NominateInput = ElectionInput & { personId: string; nominatorId?: string | null }
export type NominationInput = ElectionInput & { nominationId: string }
export type OpenRoundInput = ElectionInput & { unrecorded?: UnrecordedFact[] }
/** `named` is a candidate's id, or `abstain`; `absent` and `recused` only where the record leaves it open or says so. */
export type NamedVote = { personId: string; named: string }
export type CastElectionInput = ElectionInput & { votes: NamedVote[] }
export type CorrectElectionInput = {
  electionId: string
  votes?: { roundId: string; votes: NamedVote[] }[]
  term?: TermInput
  reason: string
}
