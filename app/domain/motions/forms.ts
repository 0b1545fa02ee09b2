import { z } from 'zod'
import { momentFields } from '../meeting-record/moment-field.ts'
import { blankOr } from '../meeting-record/record-forms.ts'
import type { MinutesApproval } from '#db/schema.ts'
import { minutesApprovals } from '../meeting-record/votes/minutes-approval.ts'
import { unrecordedField, type UnrecordedFact } from '../meeting-record/unrecorded.ts'
import type { Instant } from '../time/instant.ts'
import { motionKinds, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { offAgendaExceptions, type OffAgendaException } from '../meeting-record/votes/off-agenda.ts'
import { choices, type Choice } from '../meeting-record/votes/tally.ts'
import type { VoteMethod } from '../meeting-record/votes/vote-completeness.ts'
import { trimmed } from '../text/empty-text.ts'

const id = z.string().overwrite(trimmed).min(1).max(60)
const text = z
  .string('Enter the motion')
  .overwrite(trimmed)
  .min(1, 'Enter the motion')
  .max(4000, 'Use 4,000 characters or fewer for the motion')
const tick = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')
const key = z.uuid().optional()

/** Choices that a clerk gives; `absent` only where the record leaves a presence open. */
const choice = z.enum(['aye', 'no', 'abstain', 'absent'])

/** How a motion approves the minutes of its item, the corrections it names, and the corrected text that it had before it. */
const approvalFields = {
  minutesApproval: z.enum(minutesApprovals, 'Choose how the minutes are approved').optional(),
  corrections: z
    .string()
    .overwrite(trimmed)
    .max(4000, 'Use 4,000 characters or fewer for the corrections')
    .optional(),
  correctedText: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Look at the corrections again')
    .optional(),
}
/** How long a recess is to be: up to a day. */
const recessMinutes = z
  .string()
  .overwrite(trimmed)
  .max(4, 'Enter the minutes, from 1 to 1440')
  .refine(
    (typed) => typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 1440),
    'Enter the minutes, from 1 to 1440',
  )
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .optional()

export const MakeMotionForm = z.object({
  kind: z.enum(motionKinds, 'Choose what kind of motion it is').default('main'),
  text,
  moverId: id.optional(),
  seconderId: id.optional(),
  parentId: id.optional(),
  offAgendaException: z.enum(offAgendaExceptions).optional(),
  /** On an item that puts minutes to approval and names none: of which meeting. */
  approvesMeetingId: id.optional(),
  withNotice: tick,
  ...approvalFields,
  recessMinutes,
  ...momentFields,
  key,
})

export const ChangeMotionForm = z.object({
  text,
  moverId: id.optional(),
  seconderId: id.optional(),
  ...approvalFields,
  recessMinutes,
  key,
})

export const OpenVoteForm = z.object({
  method: z.enum(['roll-call', 'voice']).optional(),
  unrecorded: unrecordedField,
  ...momentFields,
  key,
})

export const CloseVoteForm = z.object({ unrecorded: unrecordedField, ...momentFields, key })

/** `vote` is one press, `MEMBER:CHOICE`; `votes.MEMBER` are several at once; `rest` fills in who is left. */
export const CastVotesForm = z.object({
  vote: z
    .string()
    .regex(/^[^:]{1,60}:(aye|no|abstain|absent)$/, 'Choose a vote')
    .optional(),
  votes: z.record(id, blankOr(choice)).default({}),
  rest: z.literal('aye').optional(),
  ...momentFields,
  key,
})

export const CorrectVotesForm = z.object({
  votes: z.record(id, blankOr(z.enum([...choices, 'not-recorded']))).default({}),
  reason: z
    .string('Enter the reason')
    .overwrite(trimmed)
    .min(3, 'Enter the reason')
    .max(500, 'Use 500 characters or fewer'),
  key,
})

export function votesOf(form: z.output<typeof CastVotesForm>): { personId: string; choice: Choice }[] {
  const pressed = form.vote?.split(':')
  return [
    ...Object.entries(form.votes).flatMap(([personId, value]) =>
      value ? [{ personId, choice: value }] : [],
    ),
    ...(pressed ? [{ personId: pressed[0]!, choice: pressed[1] as Choice }] : []),
  ]
}

type At = {
  at?: Instant | null
}

type ApprovalInput = {
  minutesApproval?: MinutesApproval | null
  corrections?: string | null
  correctedText?: string | null
}

export type MakeMotionInput = At & {
  itemId: string
  kind: MotionKind
  text: string
  moverId?: string | null
  seconderId?: string | null
  parentId?: string | null
  offAgendaException?: OffAgendaException | null
  approvesMeetingId?: string | null
  withNotice?: boolean
  recessMinutes?: number | null
} & ApprovalInput
export type ChangeMotionInput = {
  motionId: string
  text?: string
  moverId?: string | null
  seconderId?: string | null
  recessMinutes?: number | null
} & ApprovalInput
export type MotionMomentInput = At & { motionId: string }
export type CloseVoteInput = MotionMomentInput & { unrecorded?: UnrecordedFact[] }
export type OpenVoteInput = At & {
  motionId: string
  method?: VoteMethod
  unrecorded?: UnrecordedFact[]
}
export type CastVotesInput = At & {
  motionId: string
  votes: { personId: string; choice: Choice }[]
  /** Every present member without a vote has this one: "unanimous", or "the rest aye". */
  rest?: 'aye'
}
export type CorrectVotesInput = {
  motionId: string
  /** `not-recorded`: of a meeting that is over, nobody recorded how the member voted. */
  votes: { personId: string; choice: Choice | 'not-recorded' }[]
  reason: string
}
